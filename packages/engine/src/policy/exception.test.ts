import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange.ts';
import type { ExceptionScope, GrantedException } from './exception.ts';
import { compilePolicy } from './policy.ts';
import type { Rule } from './rule.ts';
import { exchangeOf, findingOf, ruleOf } from './testing/rules.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const LATER = '2026-12-31T23:59:59Z';
const TEXT = 'write to ann@a.com or bob@b.com';
const FINDINGS = [
  findingOf('email', 9, 18, { fingerprint: 'ann' }),
  findingOf('email', 22, 31, { fingerprint: 'bob' }),
];
const RISK = { score: 36, level: 'medium' as const };
const PII = ruleOf('pii', { finding: { category: ['pii'] } }, 'redact');

function grant(scope: ExceptionScope, more: Partial<GrantedException> = {}): GrantedException {
  return { key: 'e1', rule: 'pii', scope, owner: 'dpo', reason: 'because', expires_at: LATER, ...more };
}

function decide(
  rules: Rule[],
  exceptions: GrantedException[],
  more: Partial<Exchange> = {},
  now: Date | undefined = NOW,
) {
  const exchange = exchangeOf(TEXT, { purpose: 'support', collection: 'contacts', ...more });
  return compilePolicy(rules, { version: 1 }).decide(exchange, { findings: FINDINGS, risk: RISK }, { exceptions, now });
}

describe('an exception', () => {
  it('lifts its rule for its scope, and the rule says so', () => {
    const decision = decide([PII], [grant({ actor: 'u1' })]);
    expect(decision).toMatchObject({
      action: 'allow',
      rules: [{ key: 'pii', action: 'redact', exceptedBy: ['e1'], findings: [0, 1] }],
    });
    expect(decision.redacted).toBeUndefined();
  });

  it.each<[string, ExceptionScope, boolean]>([
    ['the person', { actor: 'u1' }, true],
    ['another person', { actor: 'u2' }, false],
    ['a role', { role: ['admin', 'analyst'] }, true],
    ['another role', { role: ['admin'] }, false],
    ['a team', { team: ['sales'] }, true],
    ['another team', { team: ['care'] }, false],
    ['a purpose', { purpose: ['support'] }, true],
    ['another purpose', { purpose: ['marketing'] }, false],
    ['a collection', { collection: ['contacts'] }, true],
    ['another collection', { collection: ['deals'] }, false],
    ['a type', { type: ['email'] }, true],
    ['another type', { type: ['phone'] }, false],
    ['both values', { fingerprints: ['ann', 'bob'] }, true],
    ['everything named at once', { actor: 'u1', purpose: ['support'], type: ['email'] }, true],
    ['one thing that does not fit', { actor: 'u1', purpose: ['marketing'] }, false],
    ['nothing at all', {}, false],
  ])('for %s', (_, scope, lifted) => {
    const actor = { id: 'u1', roles: ['analyst'], team: 'sales' };
    expect(decide([PII], [grant(scope)], { actor }).action).toBe(lifted ? 'allow' : 'redact');
  });

  it('does not fit an exchange that says nothing about what it names', () => {
    const nobody = { actor: { id: null, roles: [] }, purpose: undefined, collection: undefined };
    for (const scope of [
      { team: ['sales'] },
      { purpose: ['support'] },
      { collection: ['contacts'] },
      { role: ['analyst'] },
    ]) {
      expect(decide([PII], [grant(scope)], nobody).action).toBe('redact');
    }
  });

  it('for one value leaves the others to the rule', () => {
    const decision = decide([PII], [grant({ fingerprints: ['ann'] })]);
    expect(decision.redacted?.[0]?.text).toBe('write to ann@a.com or [EMAIL]');
    expect(decision.rules[0]).toMatchObject({ findings: [1], excused: [0], exceptedBy: ['e1'] });
  });

  it('for one value lifts a rule that asks for two', () => {
    const two = ruleOf('pii', { finding: { category: ['pii'], minCount: 2 } }, 'block');
    expect(decide([two], [grant({ fingerprints: ['ann'] })]).action).toBe('allow');
  });

  it('for values does not lift a rule that still holds without them', () => {
    const either = ruleOf('pii', { any: [{ finding: { category: ['pii'] } }, { role: ['analyst'] }] }, 'block');
    expect(decide([either], [grant({ type: ['email'] })]).action).toBe('block');
  });

  it('for the type of an organisation out of scope lifts the rule only while all of them are let pass', () => {
    const scope = ruleOf('pii', { scope: 'outside' }, 'block');
    const outside = [{ path: 'text', start: 0, end: 5 }];
    const found = findingOf('out_of_scope', 0, 5, {
      detector: 'scope_resolver',
      category: 'intent',
      fingerprint: 'org',
    });
    const policy = compilePolicy([scope], { version: 1 });
    const judge = (fingerprints: string[], spans = outside) =>
      policy.decide(
        exchangeOf(TEXT, { outside: spans }),
        { findings: [found], risk: RISK },
        { exceptions: [grant({ fingerprints })], now: NOW },
      ).action;
    expect(judge(['org'])).toBe('allow');
    expect(judge(['other'])).toBe('block');
    expect(judge(['org'], [...outside, { path: 'elsewhere', start: 0, end: 3 }])).toBe('block');
  });

  it.each([
    ['the moment it ends', '2026-11-21T10:00:00Z'],
    ['after it ended, in another zone', '2026-11-21T10:59:00+01:00'],
    ['when its end cannot be read', 'soon'],
  ])('does not count at %s', (_, expires_at) => {
    expect(decide([PII], [grant({ actor: 'u1' }, { expires_at })]).action).toBe('redact');
  });

  it('does not count without a clock', () => {
    const exchange = exchangeOf(TEXT);
    const policy = compilePolicy([PII], { version: 1 });
    const decision = policy.decide(
      exchange,
      { findings: FINDINGS, risk: RISK },
      { exceptions: [grant({ actor: 'u1' })] },
    );
    expect(decision.action).toBe('redact');
  });

  it('counts as often as it may be used', () => {
    expect(decide([PII], [grant({ actor: 'u1' }, { uses: 3, used: 2 })]).action).toBe('allow');
    expect(decide([PII], [grant({ actor: 'u1' }, { uses: 3, used: 3 })]).action).toBe('redact');
  });

  it('with a limited number of uses is spared while another one does', () => {
    const limited = grant({ actor: 'u1' }, { key: 'a_limited', uses: 3 });
    const free = grant({ role: ['analyst'] }, { key: 'z_free' });
    expect(decide([PII], [limited, free]).rules[0]?.exceptedBy).toEqual(['z_free']);
  });

  it('to a critical rule must name a person', () => {
    const critical = { ...PII, severity: 'critical' as const };
    expect(decide([critical], [grant({ role: ['analyst'] })]).action).toBe('redact');
    expect(decide([critical], [grant({ actor: 'u1' })]).action).toBe('allow');
  });

  it('lowers only its rule', () => {
    const other = ruleOf('other', { finding: { type: ['email'] } }, 'warn');
    expect(decide([PII, other], [grant({ actor: 'u1' })])).toMatchObject({
      action: 'warn',
      rules: [{ key: 'other' }, { key: 'pii', exceptedBy: ['e1'] }],
    });
  });

  it('cannot let a secret through that another rule redacts', () => {
    const twin = ruleOf('twin', { finding: { type: ['email'] } }, 'redact');
    const decision = decide([PII, twin], [grant({ fingerprints: ['ann'] })]);
    expect(decision.redacted?.[0]?.text).toBe('write to [EMAIL] or [EMAIL]');
  });

  it('lets pass single values that a pattern of the rule found', () => {
    const own = ruleOf('pii', { pattern: { name: 'project_code', regex: 'PRJ-\\d+' } }, 'redact');
    const policy = compilePolicy([own], { version: 1, fingerprintKey: 'k' });
    const nothing = { findings: [], risk: { score: 0, level: 'none' as const } };
    const judge = (exceptions: GrantedException[]) =>
      policy.decide(exchangeOf('PRJ-1 and PRJ-2'), nothing, { exceptions, now: NOW });
    const first = judge([]).findings?.[0]?.fingerprint ?? '';
    expect(judge([grant({ fingerprints: [first] })])).toMatchObject({
      redacted: [{ text: 'PRJ-1 and [PROJECT_CODE]' }],
      rules: [{ findings: [1], excused: [0], exceptedBy: ['e1'] }],
    });
    expect(judge([grant({ type: ['project_code'] })])).toMatchObject({
      action: 'allow',
      rules: [{ findings: [0, 1] }],
    });
  });
});
