import type { Action, Exchange } from '../../exchange.ts';
import type { Analysis, Finding, Severity } from '../../finding.ts';
import { explainRisk, type RiskPart } from '../../risk.ts';
import type { Enlist } from '../condition.ts';
import { acts, type RuleMatch } from '../match.ts';
import { compilePatterns } from '../pattern.ts';
import type { Decision, Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { createSpotting, type OwnedPattern } from '../spotting.ts';
import { createSubject } from '../subject.ts';
import { nameOfType } from './findings.ts';
import { explainCondition, isNear, plant, type ExplainedCondition, type Planted, type Scene } from './tree.ts';
import { WORDS, type Language, type Standing, type Words } from './words.ts';

/** Why a decision is what it is, for a person who answers for it. No value of a text is in it. */
export interface Explanation {
  readonly action: Action;
  readonly sentence: string;
  /** Keys of the rules without which the action would be milder. */
  readonly decisive: readonly string[];
  /** The rules that matched, those that decided first, then those that nearly did. */
  readonly rules: readonly ExplainedRule[];
  readonly risk: ExplainedRisk;
}

export interface ExplainedRule {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly action: Action;
  readonly severity: Severity;
  readonly standing: Standing;
  readonly sentence: string;
  readonly condition: ExplainedCondition;
  readonly exceptions: readonly string[];
}

export interface ExplainedRisk {
  readonly score: number;
  readonly level: string;
  readonly sentence: string;
  /** Their points add up to the score. */
  readonly parts: readonly (RiskPart & { readonly sentence: string })[];
}

export interface Decided {
  readonly exchange: Exchange;
  readonly analysis: Analysis;
  readonly decision: Decision;
}

/** Explains what `policy.decide` answered, from the same exchange and analysis, in the words of one language. */
export function explainDecision(policy: Policy, decided: Decided, language: Language): Explanation {
  const { exchange, analysis, decision } = decided;
  const words = WORDS[language];
  const decisive = decisiveOf(decision);
  const byKey = new Map(decision.rules.map((match) => [match.key, match]));
  const { planted, scene } = prepare(policy, decided, words);
  const rules = policy.rules.flatMap((rule): ExplainedRule[] => {
    const tree = planted.get(rule.key);
    const match = byKey.get(rule.key);
    if (!tree || !rule.channels.includes(exchange.channel) || (!match && !isNear(tree, scene))) return [];
    const standing = standingOf(match, decisive);
    return [
      {
        key: rule.key,
        title: rule.title[language],
        why: rule.why[language],
        action: rule.then,
        severity: rule.severity,
        standing,
        sentence: words.standing[standing],
        condition: explainCondition(tree, scene),
        exceptions: exceptionsOf(match, words),
      },
    ];
  });
  const titles = rules.filter(({ standing }) => standing === 'decisive').map(({ title }) => `« ${title} »`);
  return {
    action: decision.action,
    sentence:
      titles.length > 0 ? words.decided(words.actions[decision.action], titles.join(', ')) : words.nothingMatched,
    decisive,
    rules: rules.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)),
    risk: describeRisk(analysis, words),
  };
}

const ORDER: readonly Standing[] = ['decisive', 'matched', 'excepted', 'shadow', 'near'];

function decisiveOf({ action, rules }: Decision): string[] {
  if (action === 'allow') return [];
  return rules.filter((match) => acts(match) && match.action === action).map((match) => match.key);
}

function standingOf(match: RuleMatch | undefined, decisive: readonly string[]): Standing {
  if (!match) return 'near';
  if (match.shadow) return 'shadow';
  if (!acts(match)) return 'excepted';
  return decisive.includes(match.key) ? 'decisive' : 'matched';
}

function exceptionsOf(match: RuleMatch | undefined, words: Words): string[] {
  if (!match?.exceptedBy) return [];
  const { excused } = match;
  return match.exceptedBy.map((key) => (excused ? words.excused(key, excused.length) : words.lifted(key)));
}

function prepare(policy: Policy, { exchange, analysis }: Decided, words: Words) {
  const owners: OwnedPattern[] = [];
  const enlistFor =
    (rule: Rule): Enlist =>
    (pattern) =>
      owners.push({ pattern, rule: rule.key, severity: rule.severity }) - 1;
  const planted = new Map(policy.rules.map((rule): [string, Planted] => [rule.key, plant(rule.when, enlistFor(rule))]));
  const patterns = compilePatterns(owners.map(({ pattern }) => pattern));
  const { findings } = analysis;
  const firstIndex = findings.length;
  // What is told of a finding is its mask and its place: no fingerprint is needed.
  const { found, spot } = createSpotting({ exchange, patterns, owners, firstIndex, fingerprint: () => '' });
  const finding = (index: number): Finding | undefined => findings[index] ?? found[index - firstIndex];
  const scene: Scene = { subject: createSubject(exchange, analysis, spot), finding, words };
  return { planted, scene };
}

function describeRisk({ findings, risk }: Analysis, words: Words): ExplainedRisk {
  const parts = explainRisk(findings).map((part) => ({
    ...part,
    sentence: words.points(nameOfType(part.type, words), part.count, part.points),
  }));
  return { score: risk.score, level: risk.level, sentence: words.score(risk.score, words.levels[risk.level]), parts };
}
