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
export { RuleError, type RuleErrorCode, type RuleProblem } from './policy/errors.ts';
export { formatRule } from './policy/format.ts';
export { parseRule } from './policy/parse.ts';
export { compilePolicy, type Decision, type Policy, type RuleMatch } from './policy/policy.ts';
export type { Condition, Example, FindingCondition, Rule, ViolatingExample } from './policy/rule.ts';
export { testRules, type ExampleReport, type ExampleResult } from './policy/test-rules.ts';
export { redact, type Placeholder, type RedactSpan } from './redact/redact.ts';
export { explainRisk, RISK_LEVELS, scoreRisk, type RiskPart } from './risk.ts';
