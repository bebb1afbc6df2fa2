import { expect, it } from 'vitest';
import { actsOnValuesOnly } from './acts-on-values.ts';
import type { Condition, Rule } from './rule.ts';

const rule = (when: Condition, more: Partial<Rule> = {}): Rule => ({
  key: 'a',
  version: 1,
  title: { en: 'a', fr: 'a' },
  why: { en: 'a', fr: 'a' },
  references: [],
  severity: 'high',
  channels: ['completion'],
  when,
  then: 'redact',
  message: { en: 'a', fr: 'a' },
  examples: { violates: [], complies: [] },
  ...more,
});
const pii: Condition = { finding: { category: ['pii'], minConfidence: 0.6 } };
const toxic: Condition = { finding: { type: ['toxicity'] } };
const asks = (...rules: Rule[]) => actsOnValuesOnly({ rules }, 'completion');

it.each<[string, Condition]>([
  ['a category of values', pii],
  ['a type of value', { finding: { type: ['email', 'health'] } }],
  ['several', { any: [pii, { finding: { category: ['secret'] } }] }],
  ['values for somebody', { all: [pii, { region: ['other'] }, { not: { role: ['admin'] } }] }],
])('holds for rules that look for %s', (_, when) => {
  expect(asks(rule(when))).toBe(true);
  expect(asks(rule(when, { then: 'block' }))).toBe(true);
});

it.each<[string, Condition]>([
  ['an intent', toxic],
  ['an intent among values', { finding: { category: ['pii', 'intent'] } }],
  ['anything at all', { finding: { minCount: 1 } }],
  ['values or an intent', { any: [pii, toxic] }],
  ['values and a pattern', { all: [pii, { pattern: { name: 'order', words: ['devis'] } }] }],
  ['the risk', { all: [pii, { risk: { min: 50 } }] }],
  ['the absence of values', { not: pii }],
  ['nothing of the text', { region: ['other'] }],
  ['what is out of scope', { scope: 'outside' }],
])('does not hold for a rule that looks for %s', (_, when) => {
  expect(asks(rule(pii), rule(when))).toBe(false);
});

it('leaves out rules that do not act, and those of other channels', () => {
  expect(asks()).toBe(true);
  expect(
    asks(rule(toxic, { then: 'warn' }), rule(toxic, { shadow: true }), rule(toxic, { channels: ['prompt'] })),
  ).toBe(true);
});
