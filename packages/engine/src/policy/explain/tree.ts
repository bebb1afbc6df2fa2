import type { Finding } from '../../finding.ts';
import { compileCondition, isOfKind, type Enlist, type Test } from '../condition.ts';
import type { Condition, FindingCondition } from '../rule.ts';
import { describeFinding, nameOfType, type ExplainedFinding } from './findings.ts';
import { describeContext } from './context.ts';
import type { Subject } from '../subject.ts';
import type { Words } from './words.ts';

/** A condition with whether it held, why, and what it is made of. */
export interface ExplainedCondition {
  readonly held: boolean;
  readonly sentence: string;
  readonly findings: readonly ExplainedFinding[];
  readonly parts: readonly ExplainedCondition[];
}

/** A condition whose ends can be tested one by one. */
export interface Planted {
  readonly condition: Condition;
  readonly test?: Test;
  /** Number of the pattern, for a condition on one. */
  readonly pattern?: number;
  readonly parts: readonly Planted[];
}

export interface Scene {
  readonly subject: Subject;
  /** The findings of the analysis, followed by those of patterns. */
  readonly finding: (index: number) => Finding | undefined;
  readonly words: Words;
}

export function plant(condition: Condition, enlist: Enlist): Planted {
  if ('all' in condition) return { condition, parts: condition.all.map((part) => plant(part, enlist)) };
  if ('any' in condition) return { condition, parts: condition.any.map((part) => plant(part, enlist)) };
  if ('not' in condition) return { condition, parts: [plant(condition.not, enlist)] };
  let number: number | undefined;
  const test = compileCondition(condition, (pattern) => (number = enlist(pattern)));
  return { condition, test, ...(number !== undefined && { pattern: number }), parts: [] };
}

export function explainCondition(planted: Planted, scene: Scene): ExplainedCondition {
  const { condition, test, pattern } = planted;
  const { words } = scene;
  const spotted = pattern === undefined ? 0 : scene.subject.spot(pattern).length;
  if (test) return explainEnd({ condition, test, spotted }, scene);
  const parts = planted.parts.map((part) => explainCondition(part, scene));
  const join = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  const held = join === 'all' ? parts.every((part) => part.held) : parts.some((part) => part.held) === (join === 'any');
  return { held, sentence: words[join][held ? 'held' : 'failed'], findings: [], parts };
}

/** Whether something was there that the rule is about, although it did not match. What stands under "not" is not. */
export function isNear({ condition, test, pattern, parts }: Planted, scene: Scene): boolean {
  if ('not' in condition) return false;
  if (parts.length > 0) return parts.some((part) => isNear(part, scene));
  if ('finding' in condition) return scene.subject.findings.some((finding) => isOfKind(condition.finding, finding));
  if (pattern !== undefined) return scene.subject.spot(pattern).length > 0;
  return 'scope' in condition && test?.(scene.subject) != null;
}

/** The sentence says how many there are; a reader needs no more of them by name. */
const MOST_SHOWN = 20;

interface End {
  readonly condition: Condition;
  readonly test: Test;
  /** How often the pattern of the condition was found. */
  readonly spotted: number;
}

function explainEnd({ condition, test, spotted }: End, scene: Scene): ExplainedCondition {
  const outcome = test(scene.subject);
  const held = outcome !== null;
  const findings = (outcome ?? []).flatMap((index) => scene.finding(index) ?? []);
  const described = findings.map((finding) => describeFinding(finding, scene.words));
  const end = (sentence: string, shown = described) => ({
    held,
    sentence,
    findings: shown.slice(0, MOST_SHOWN),
    parts: [],
  });
  if ('finding' in condition) {
    const ofKind = scene.subject.findings.filter((finding) => isOfKind(condition.finding, finding));
    const shown = held ? described : ofKind.map((finding) => describeFinding(finding, scene.words));
    return end(sayFinding(condition.finding, { held, count: findings.length, ofKind, words: scene.words }), shown);
  }
  if ('pattern' in condition) {
    const { name, category = 'pii', minCount = 1 } = condition.pattern;
    const what = `${name} (${scene.words.ownPattern[category]})`;
    if (held) return end(scene.words.found(what, findings.length));
    return end(
      spotted > 0 ? scene.words.tooFew(what, { found: spotted, asked: minCount }) : scene.words.notFound(what),
    );
  }
  return end(describeContext(condition, held, scene));
}

interface Seen {
  readonly held: boolean;
  readonly count: number;
  readonly ofKind: readonly Finding[];
  readonly words: Words;
}

function sayFinding(condition: FindingCondition, { held, count, ofKind, words }: Seen): string {
  const { category, type, minConfidence = 0, minCount = 1 } = condition;
  const names = type?.map((each) => nameOfType(each, words)) ?? category?.map((each) => words.categories[each]) ?? [];
  const what = names.length > 0 ? words.list.format(names) : words.anything;
  if (held) return words.found(what, count);
  if (ofKind.length === 0) return words.notFound(what);
  const sure = ofKind.filter((finding) => finding.confidence >= minConfidence);
  if (sure.length > 0) return words.tooFew(what, { found: sure.length, asked: minCount });
  const surest = Math.max(...ofKind.map((finding) => finding.confidence));
  return words.unsure(what, { found: Math.round(surest * 100), asked: Math.round(minConfidence * 100) });
}
