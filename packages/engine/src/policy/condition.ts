import type { Exchange } from '../exchange.ts';
import type { Analysis, Finding } from '../finding.ts';
import { RISK_LEVELS } from '../risk.ts';
import type { Bounds, Condition, FindingCondition } from './rule.ts';

/** The indexes of the findings that made a condition hold (none for conditions on context), or null when it does not. */
export type Outcome = readonly number[] | null;
export type Test = (exchange: Exchange, analysis: Analysis) => Outcome;

const HOLDS: Outcome = [];

/** Turns a condition into a function once, so that deciding costs microseconds. */
export function compileCondition(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(compileCondition));
  if ('any' in condition) return anyOf(condition.any.map(compileCondition));
  if ('not' in condition) return negation(compileCondition(condition.not));
  if ('finding' in condition) return findingTest(condition.finding);
  if ('role' in condition) return when(({ actor }) => actor.roles.some((role) => condition.role.includes(role)));
  if ('team' in condition) return when(({ actor }) => includes(condition.team, actor.team));
  if ('region' in condition) return when(({ destination }) => includes(condition.region, destination?.region));
  if ('purpose' in condition) return when(({ purpose }) => includes(condition.purpose, purpose));
  if ('collection' in condition) return when(({ collection }) => includes(condition.collection, collection));
  if ('records' in condition) return when(({ records }) => records !== undefined && within(condition.records, records));
  if ('risk' in condition) {
    const level = RISK_LEVELS.indexOf(condition.risk.level ?? 'none');
    return when((_, { risk }) => RISK_LEVELS.indexOf(risk.level) >= level && within(condition.risk, risk.score));
  }
  return outsideScope;
}

function when(holds: (exchange: Exchange, analysis: Analysis) => boolean): Test {
  return (exchange, analysis) => (holds(exchange, analysis) ? HOLDS : null);
}

function allOf(tests: readonly Test[]): Test {
  return (exchange, analysis) => {
    const found = new Set<number>();
    for (const test of tests) {
      const outcome = test(exchange, analysis);
      if (!outcome) return null;
      for (const index of outcome) found.add(index);
    }
    return [...found];
  };
}

/** Every branch is looked at, so that all findings that speak against a text are named. */
function anyOf(tests: readonly Test[]): Test {
  return (exchange, analysis) => {
    const outcomes = tests.map((test) => test(exchange, analysis)).filter((outcome) => outcome !== null);
    return outcomes.length === 0 ? null : [...new Set(outcomes.flat())];
  };
}

function negation(test: Test): Test {
  return (exchange, analysis) => (test(exchange, analysis) ? null : HOLDS);
}

function findingTest({ category, type, minConfidence = 0, minCount = 1 }: FindingCondition): Test {
  const categories: ReadonlySet<string> | undefined = category && new Set(category);
  const types: ReadonlySet<string> | undefined = type && new Set(type);
  const fits = (finding: Finding) =>
    finding.confidence >= minConfidence &&
    (!categories || categories.has(finding.category)) &&
    (!types || types.has(finding.type));
  return (_, { findings }) => {
    const indexes = findings.flatMap((finding, index) => (fits(finding) ? [index] : []));
    return indexes.length >= minCount ? indexes : null;
  };
}

const outsideScope: Test = ({ outside = [] }, { findings }) => {
  const indexes = findings.flatMap((finding, index) => (finding.type === 'out_of_scope' ? [index] : []));
  return outside.length > 0 || indexes.length > 0 ? indexes : null;
};

function includes(wanted: readonly string[], value: string | undefined): boolean {
  return value !== undefined && wanted.includes(value);
}

function within({ min = -Infinity, max = Infinity }: Bounds, value: number): boolean {
  return value >= min && value <= max;
}
