import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleError, type RuleProblem } from './errors.ts';
import { formatRule } from './format.ts';
import { parseRule } from './parse.ts';

const RULES = join(import.meta.dirname, '../../../../rules');

const GOOD = `key: no_secrets
version: 2
title: { en: No secrets, fr: Aucun secret }
why: { en: They leak, fr: Ils fuient }
references: [RGPD Art. 32]
severity: critical
channels: [prompt, tool_call]
when:
  any:
    - finding: { category: secret, minConfidence: 0.7 }
    - not: { region: [local, eu] }
then: escalate
message: { en: Stop, fr: Halte }
examples:
  violates: [{ text: secret, expect: escalate }]
  complies: [{ text: fine }]
`;

function problemsOf(yaml: string): readonly RuleProblem[] {
  try {
    parseRule(yaml, 'rule.yaml');
  } catch (error) {
    if (error instanceof RuleError) return error.problems;
    throw error;
  }
  return [];
}

describe('reading a rule file', () => {
  it('reads every part, one value or a list alike', () => {
    const rule = parseRule(GOOD, 'rule.yaml');
    expect(rule).toMatchObject({ key: 'no_secrets', version: 2, then: 'escalate', channels: ['prompt', 'tool_call'] });
    expect(rule.when).toEqual({
      any: [{ finding: { category: ['secret'], minConfidence: 0.7 } }, { not: { region: ['local', 'eu'] } }],
    });
  });

  it('treats conditions written side by side as all', () => {
    const rule = parseRule(
      GOOD.replace(/any:[\s\S]*?then/, 'role: analyst\n  records: { min: 10 }\nthen'),
      'rule.yaml',
    );
    expect(rule.when).toEqual({ all: [{ role: ['analyst'] }, { records: { min: 10 } }] });
  });

  it.each([
    ['an unknown key', GOOD.replace('severity:', 'severty:'), 'RULE_UNKNOWN_KEY', 6, 'severity'],
    ['an unknown action', GOOD.replace('then: escalate', 'then: escalte'), 'RULE_UNKNOWN_VALUE', 12, 'escalate'],
    ['an unknown type', GOOD.replace('category: secret', 'type: emial'), 'RULE_UNKNOWN_VALUE', 10, 'email'],
    ['an unknown condition', GOOD.replace('not:', 'nto:'), 'RULE_UNKNOWN_KEY', 11, 'not'],
    ['an unknown channel', GOOD.replace('[prompt,', '[promt,'), 'RULE_UNKNOWN_VALUE', 7, 'prompt'],
    ['a key of an example', GOOD.replace('expect:', 'expects:'), 'RULE_UNKNOWN_KEY', 15, 'expect'],
  ])('names file, line and the word that was meant for %s', (_, yaml, code, line, suggestion) => {
    expect(problemsOf(yaml)).toContainEqual(expect.objectContaining({ code, file: 'rule.yaml', line, suggestion }));
  });

  it('collects every problem of a file instead of stopping at the first', () => {
    const yaml = GOOD.replace('version: 2', 'version: two')
      .replace('then: escalate', 'then: explode')
      .replace('fr: Halte', 'de: Halt');
    expect(problemsOf(yaml).map((problem) => problem.line)).toEqual(expect.arrayContaining([2, 12, 13]));
  });

  it.each([
    ['broken YAML', 'key: [unclosed'],
    ['an empty file', ''],
    ['a list', '- a\n- b'],
    ['a confidence above 1', GOOD.replace('0.7', '7')],
    ['two equal keys', `${GOOD}key: again\n`],
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\n${GOOD.replace('why:', 'why: *b #')}`],
    [
      'conditions nested too deep',
      GOOD.replace(/any:[\s\S]*?then/, `${'not: { '.repeat(20)}scope: outside${' }'.repeat(20)}\nthen`),
    ],
  ])('refuses %s with a typed error', (_, yaml) => {
    expect(problemsOf(yaml).length).toBeGreaterThan(0);
  });

  it('throws nothing but a RuleError, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(GOOD.length), (junk, at) => {
        problemsOf(GOOD.slice(0, at) + junk + GOOD.slice(at));
      }),
    );
  });
});

describe('writing a rule file', () => {
  it('gives back an equal rule', () => {
    const rule = { ...parseRule(GOOD, 'a'), shadow: true };
    expect(parseRule(formatRule(rule), 'b')).toEqual(rule);
  });

  it.each(readdirSync(RULES).filter((file) => file.endsWith('.yaml')))(
    'gives back the shipped rule %s unchanged',
    (file) => {
      const rule = parseRule(readFileSync(join(RULES, file), 'utf8'), file);
      expect(parseRule(formatRule(rule), file)).toEqual(rule);
      expect(`${rule.key}.yaml`).toBe(file);
    },
  );
});
