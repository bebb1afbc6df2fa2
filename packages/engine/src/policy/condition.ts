import { CATEGORIES, type Finding } from '../finding.ts';
import { RISK_LEVELS } from '../risk.ts';
import type { Bounds, Condition, FindingCondition, PatternCondition } from './rule.ts';
import type { Subject } from './subject.ts';

/** The indexes of the findings that made a condition hold (none for conditions on context), or null when it does not. */
export type Outcome = readonly number[] | null;
export type Test = (subject: Subject) => Outcome;
/** Takes a pattern into the policy and answers its number. */
export type Enlist = (pattern: PatternCondition) => number;

const HOLDS: readonly number[] = [];
const NONE: readonly number[] = [];

/** Turns a condition into a function once, so that deciding costs microseconds. */
export function compileCondition(condition: Condition, enlist: Enlist): Test {
  const compile = (inner: Condition) => compileCondition(inner, enlist);
  if ('all' in condition) return allOf(condition.all.map(compile));
  if ('any' in condition) return anyOf(condition.any.map(compile));
  if ('not' in condition) return negation(compile(condition.not));
  if ('finding' in condition) return findingTest(condition.finding);
  if ('pattern' in condition) return patternTest(condition.pattern, enlist(condition.pattern));
  if ('role' in condition)
    return when(({ exchange }) => exchange.actor.roles.some((role) => condition.role.includes(role)));
  if ('team' in condition) return when(({ exchange }) => includes(condition.team, exchange.actor.team));
  if ('region' in condition) return when(({ exchange }) => includes(condition.region, exchange.destination?.region));
  if ('purpose' in condition) return when(({ exchange }) => includes(condition.purpose, exchange.purpose));
  if ('collection' in condition) return when(({ exchange }) => includes(condition.collection, exchange.collection));
  if ('records' in condition) {
    return when(({ exchange: { records } }) => records !== undefined && within(condition.records, records));
  }
  if ('risk' in condition) {
    const level = RISK_LEVELS.indexOf(condition.risk.level ?? 'none');
    return when(({ risk }) => RISK_LEVELS.indexOf(risk.level) >= level && within(condition.risk, risk.score));
  }
  return outsideScope;
}

/** Whether a finding is of the kind a condition asks for, its confidence aside. */
export function isOfKind({ category, type }: FindingCondition, finding: Finding): boolean {
  const types: readonly string[] | undefined = type;
  return (!category || category.includes(finding.category)) && (!types || types.includes(finding.type));
}

function when(holds: (subject: Subject) => boolean): Test {
  return (subject) => (holds(subject) ? HOLDS : null);
}

function allOf(tests: readonly Test[]): Test {
  return (subject) => {
    let found = HOLDS;
    for (const test of tests) {
      const outcome = test(subject);
      if (!outcome) return null;
      found = union(found, outcome);
    }
    return found;
  };
}

/** Every branch is looked at, so that all findings that speak against a text are named. */
function anyOf(tests: readonly Test[]): Test {
  return (subject) => {
    let found: Outcome = null;
    for (const test of tests) {
      const outcome = test(subject);
      if (outcome) found = union(found ?? HOLDS, outcome);
    }
    return found;
  };
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...new Set([...a, ...b])];
}

function negation(test: Test): Test {
  return (subject) => (test(subject) ? null : HOLDS);
}

function findingTest(condition: FindingCondition): Test {
  const { minConfidence = 0, minCount = 1 } = condition;
  // A type says more than a category; what asks for neither looks at every finding.
  const kinds: readonly string[] = [...new Set<string>(condition.type ?? condition.category ?? CATEGORIES)];
  return ({ findings, byCategory, byType, hidden }) => {
    const lists = condition.type ? byType : byCategory;
    let indexes: number[] | null = null;
    for (const kind of kinds) {
      for (const index of lists.get(kind) ?? NONE) {
        const finding = findings[index];
        if (!finding || finding.confidence < minConfidence || hidden?.has(index)) continue;
        if (condition.type && !isOfKind(condition, finding)) continue;
        if (indexes) indexes.push(index);
        else indexes = [index];
      }
    }
    return indexes && indexes.length >= minCount ? indexes : null;
  };
}

function patternTest({ minCount = 1 }: PatternCondition, pattern: number): Test {
  return ({ spot, hidden }) => {
    const spotted = spot(pattern);
    const indexes = hidden ? spotted.filter((index) => !hidden.has(index)) : spotted;
    return indexes.length >= minCount ? indexes : null;
  };
}

/** An organisation that the resolver refused stays refused until an exception lets its finding pass. */
const outsideScope: Test = ({ exchange: { outside = [] }, findings, hidden }) => {
  const indexes: number[] = [];
  let passed = 0;
  findings.forEach(({ type, detector }, index) => {
    if (type !== 'out_of_scope') return;
    if (!hidden?.has(index)) indexes.push(index);
    else if (detector === 'scope_resolver') passed++;
  });
  return outside.length > passed || indexes.length > 0 ? indexes : null;
};

function includes(wanted: readonly string[], value: string | undefined): boolean {
  return value !== undefined && wanted.includes(value);
}

function within({ min = -Infinity, max = Infinity }: Bounds, value: number): boolean {
  return value >= min && value <= max;
}
