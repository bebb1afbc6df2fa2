import type { Engine } from '../engine.ts';
import type { Action, Exchange, PartSpan } from '../exchange.ts';
import { compilePolicy } from './policy.ts';
import type { Example, Rule } from './rule.ts';

export interface ExampleResult {
  readonly rule: string;
  readonly kind: 'violates' | 'complies';
  /** Position in the rule's list, from 0. */
  readonly index: number;
  readonly passed: boolean;
  /** What the rule should have done; null: it must not match. */
  readonly expected: Action | null;
  /** What the rule did; null: it did not match. */
  readonly actual: Action | null;
}

export interface ExampleReport {
  readonly passed: boolean;
  readonly total: number;
  readonly failures: ExampleResult[];
  readonly results: ExampleResult[];
}

/** Runs every rule's own examples, each rule judged alone: a rule may not lean on its neighbours. */
export function testRules(rules: readonly Rule[], engine: Engine): ExampleReport {
  const results = rules.flatMap((rule) => testRule(rule, engine));
  const failures = results.filter((result) => !result.passed);
  return { passed: failures.length === 0, total: results.length, failures, results };
}

function testRule(rule: Rule, engine: Engine): ExampleResult[] {
  const policy = compilePolicy([rule], { version: 1 });
  const actionFor = (example: Example): Action | null => {
    const exchange = exchangeOf(example, rule);
    return policy.decide(exchange, engine.analyse(exchange)).rules[0]?.action ?? null;
  };
  const violates = rule.examples.violates.map((example, index): ExampleResult => {
    const actual = actionFor(example);
    const passed = actual === example.expect;
    return { rule: rule.key, kind: 'violates', index, passed, expected: example.expect, actual };
  });
  const complies = rule.examples.complies.map((example, index): ExampleResult => {
    const actual = actionFor(example);
    return { rule: rule.key, kind: 'complies', index, passed: actual === null, expected: null, actual };
  });
  return [...violates, ...complies];
}

const PATH = 'text';

function exchangeOf(example: Example, rule: Rule): Exchange {
  return {
    channel: example.channel ?? rule.channels[0] ?? 'prompt',
    parts: [{ path: PATH, text: example.text, privacyClass: example.privacyClass }],
    actor: { id: 'example', roles: example.role ?? ['analyst'], team: example.team },
    purpose: example.purpose,
    destination: example.region && { provider: 'example', region: example.region },
    collection: example.collection,
    records: example.records,
    outside: (example.outside ?? []).flatMap((words) => spanOf(example.text, words)),
  };
}

function spanOf(text: string, words: string): PartSpan[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ path: PATH, start, end: start + words.length }];
}
