import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, CHANNELS, REGIONS, type Action } from '../exchange.ts';
import { OPERATORS } from '../redact/operator.ts';
import { compilePolicy } from './policy.ts';
import type { Condition, Rule } from './rule.ts';
import { exchangeOf, findingOf, ruleOf } from './testing/rules.ts';

const MAIL: Condition = { finding: { type: ['email'] } };
const ANALYSIS = { findings: [findingOf('email', 0, 4)], risk: { score: 18, level: 'low' as const } };
const PAIRS = ACTIONS.flatMap((a) => ACTIONS.map((b): [Action, Action] => [a, b]));

function stricter(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) > ACTIONS.indexOf(b) ? a : b;
}

describe('precedence', () => {
  it.each(PAIRS)('%s and %s: the stricter decides, on every channel', (a, b) => {
    for (const channel of CHANNELS) {
      const rules = [ruleOf('a', MAIL, a, { channels: [channel] }), ruleOf('b', MAIL, b, { channels: [channel] })];
      const decision = compilePolicy(rules, { version: 1 }).decide(exchangeOf('mail', { channel }), ANALYSIS);
      expect(decision.action).toBe(stricter(a, b));
      expect(decision.rules.map(({ key, action }) => [key, action])).toEqual([
        ['a', a],
        ['b', b],
      ]);
      expect(decision.redacted !== undefined).toBe(decision.action === 'redact');
      const elsewhere = CHANNELS.filter((each) => each !== channel).map(
        (each) =>
          compilePolicy(rules, { version: 1 }).decide(exchangeOf('mail', { channel: each }), ANALYSIS).rules.length,
      );
      expect(elsewhere).toEqual([0, 0, 0, 0]);
    }
  });

  it.each(PAIRS)('%s in shadow beside %s: recorded, and the other decides', (hidden, open) => {
    const rules = [ruleOf('a', MAIL, hidden, { shadow: true }), ruleOf('b', MAIL, open)];
    const decision = compilePolicy(rules, { version: 1 }).decide(exchangeOf('mail'), ANALYSIS);
    expect(decision.action).toBe(open);
    expect(decision.rules[0]).toMatchObject({ key: 'a', action: hidden, shadow: true });
  });

  it('takes nothing out for a redacting rule in shadow', () => {
    const rules = [
      ruleOf('a', MAIL, 'redact', { shadow: true }),
      ruleOf('b', { finding: { type: ['phone'] } }, 'redact'),
    ];
    const findings = [...ANALYSIS.findings, findingOf('phone', 5, 10)];
    const decision = compilePolicy(rules, { version: 1 }).decide(exchangeOf('mail phone'), { ...ANALYSIS, findings });
    expect(decision.redacted?.[0]?.text).toBe('mail [PHONE]');
  });

  it('of any set of rules is that of the strictest that acts, whatever their order, and deciding changes nothing', () => {
    const condition = fc.constantFrom<Condition>(
      MAIL,
      { finding: { type: ['phone'] } },
      { not: MAIL },
      { role: ['analyst'] },
      { region: ['eu'] },
      { pattern: { name: 'code', regex: 'PRJ-\\d+' } },
      { any: [{ pattern: { name: 'word', words: ['mail'] } }, { records: { min: 3 } }] },
    );
    const rule = fc.record({ when: condition, then: fc.constantFrom(...ACTIONS), shadow: fc.boolean() });
    const exchange = fc.record({
      text: fc.constantFrom('mail PRJ-1', 'mail', 'PRJ-22 mail'),
      region: fc.constantFrom(...REGIONS),
      records: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), exchange, fc.nat(7), (drafts, { text, region, records }, turn) => {
        const rules = drafts.map(({ when, then, shadow }, at): Rule => ruleOf(`r${at}`, when, then, { shadow }));
        const given = exchangeOf(text, { destination: { provider: 'p', region }, records });
        const before = structuredClone({ given, ANALYSIS });
        const policy = compilePolicy(rules, { version: 1, fingerprintKey: 'k' });
        const turned = [...rules.slice(turn), ...rules.slice(0, turn)];
        const other = compilePolicy(turned, { version: 1, fingerprintKey: 'k' });

        const decision = policy.decide(given, ANALYSIS);
        expect(other.decide(given, ANALYSIS)).toEqual(decision);
        expect(policy.decide(given, ANALYSIS)).toEqual(decision);
        expect(other.hash).toBe(policy.hash);
        expect({ given, ANALYSIS }).toEqual(before);
        const acting = decision.rules.filter(({ shadow }) => !shadow).map(({ action }) => action);
        expect(decision.action).toBe(acting.reduce(stricter, 'allow'));
        for (const alone of rules) {
          const matched = compilePolicy([alone], { version: 1 }).decide(given, ANALYSIS).rules.length === 1;
          expect(decision.rules.some(({ key }) => key === alone.key)).toBe(matched);
        }
      }),
    );
  });
});

describe('how a rule takes values out', () => {
  const text = 'mail';
  const decideWith = (...rules: Rule[]) =>
    compilePolicy(rules, { version: 1, fingerprintKey: 'k' }).decide(exchangeOf(text), ANALYSIS);

  it.each([
    ['replace', '[EMAIL]'],
    ['mask', '••••'],
    ['drop', ''],
    ['pseudonym', '[EMAIL_1]'],
    ['hash', expect.stringMatching(/^\[EMAIL:[0-9a-f]{12}\]$/) as string],
  ] as const)('%s', (operator, expected) => {
    const decision = decideWith(ruleOf('a', MAIL, 'redact', { redact: { with: operator } }));
    expect(decision.redacted?.[0]?.text).toEqual(expected);
    expect(decision.rules[0]?.redact).toEqual({ with: operator });
  });

  it('counts only for the types it names; others are replaced', () => {
    const rule = ruleOf('a', MAIL, 'redact', { redact: { with: 'mask', types: ['iban'] } });
    expect(decideWith(rule).redacted?.[0]?.text).toBe('[EMAIL]');
  });

  it.each(OPERATORS.flatMap((a) => OPERATORS.map((b) => [a, b] as const)))('%s and %s: the stricter wins', (a, b) => {
    const alone = (operator: typeof a) =>
      decideWith(ruleOf('a', MAIL, 'redact', { redact: { with: operator } })).redacted;
    const both = decideWith(
      ruleOf('a', MAIL, 'redact', { redact: { with: a } }),
      ruleOf('b', MAIL, 'redact', { redact: { with: b } }),
    );
    expect(both.redacted).toEqual(alone(OPERATORS.indexOf(a) > OPERATORS.indexOf(b) ? a : b));
  });
});
