export type { Detector, HitExample, Match, MissExample, Prefilter } from './detector.ts';
export { detectors } from './detectors/registry.ts';
export { createEngine, type Engine, type EngineOptions } from './engine.ts';
export {
  ACTIONS,
  CHANNELS,
  REGIONS,
  type Action,
  type Actor,
  type Channel,
  type Destination,
  type Exchange,
  type Localized,
  type Part,
  type PartSpan,
  type Region,
} from './exchange.ts';
export {
  ALL_TYPES,
  CATEGORIES,
  SEVERITIES,
  TYPES,
  type Analysis,
  type Category,
  type Finding,
  type FindingType,
  type Risk,
  type Severity,
} from './finding.ts';
export { deriveFingerprintKey } from './fingerprint.ts';
export { RuleError, type RuleErrorCode, type RuleProblem } from './policy/errors.ts';
export type { Exception, ExceptionScope, GrantedException } from './policy/exception.ts';
export { explainDecision, type ExplainedRule, type Explanation } from './policy/explain/explain.ts';
export { formatExplanation } from './policy/explain/format.ts';
export type { ExplainedCondition } from './policy/explain/tree.ts';
export type { Language } from './policy/explain/words.ts';
export { formatRule } from './policy/format.ts';
export { actsOnValuesOnly } from './policy/acts-on-values.ts';
export { acts } from './policy/match.ts';
export { parseException } from './policy/parse-exception.ts';
export { parseRule } from './policy/parse.ts';
export {
  compilePolicy,
  type DecideOptions,
  type Decision,
  type Policy,
  type PolicyRef,
  type RuleMatch,
} from './policy/policy.ts';
export type {
  Condition,
  Example,
  FindingCondition,
  PatternCondition,
  Redaction,
  Rule,
  ViolatingExample,
} from './policy/rule.ts';
export { testRules, type ExampleReport, type ExampleResult } from './policy/test-rules.ts';
export { chooseOperators } from './policy/redacting.ts';
export { OPERATORS, type Operator, type OperatorId, type Removed } from './redact/operator.ts';
export { dropOperator } from './redact/operators/drop.ts';
export { hashOperator } from './redact/operators/hash.ts';
export { maskOperator } from './redact/operators/mask.ts';
export { replaceOperator } from './redact/operators/replace.ts';
export { redactParts, type OperatorOf, type TextPart } from './redact/redact-parts.ts';
export { redact, type Placeholder, type RedactSpan } from './redact/redact.ts';
export {
  createStreamRedactor,
  WITHHELD,
  type StreamEnd,
  type StreamRedactor,
  type StreamRedactorOptions,
} from './redact/stream/stream-redactor.ts';
export { createStreamRestorer, type StreamRestorer } from './redact/stream/stream-restorer.ts';
export { createVault, type RestoreOptions, type Vault, type VaultContents } from './redact/vault.ts';
export { explainRisk, RISK_LEVELS, scoreRisk, type RiskPart } from './risk.ts';
export { refuseTooLarge, type AnalyseOptions, type Analyser } from './worker/analyser.ts';
export { withDeadline } from './worker/deadline.ts';
export { EngineError, type EngineErrorCode } from './worker/errors.ts';
export { formatIdentity, identifyEngine, type EngineIdentity } from './worker/identity.ts';
export { DEFAULT_LIMITS, type Limits } from './worker/limits.ts';
export { createLocalAnalyser, type LocalAnalyser, type LocalAnalyserOptions } from './worker/local-analyser.ts';
