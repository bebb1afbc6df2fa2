import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { compilePolicy } from './policy.ts';
import type { Condition, Rule } from './rule.ts';

const both = (text: string) => ({ en: text, fr: text });

function rule(key: string, when: Condition, then: Rule['then'], more: Partial<Rule> = {}): Rule {
  return {
    key, version: 1, title: both(key), why: both('why'), references: ['RGPD Art. 5'], severity: 'high', channels: ['prompt'], when, then,
    message: both('message'), examples: { violates: [], complies: [] }, ...more,
  }; // prettier-ignore
}

const exchange: Exchange = {
  channel: 'prompt',
  parts: [{ path: 'text', text: 'Write to jane@corp.com, AKIAQYLPMN5HFIQR7XYZ' }],
  actor: { id: 'u1', roles: ['analyst'], team: 'sales' },
  destination: { provider: 'mistral', region: 'eu' },
  purpose: 'draft',
  records: 40,
};
const analysis = createEngine({ fingerprintKey: 'k' }).analyse(exchange);
const PII: Condition = { finding: { category: ['pii'] } };
const SECRET: Condition = { finding: { category: ['secret'] } };

function decide(rules: Rule[], changed: Partial<Exchange> = {}) {
  return compilePolicy(rules, { version: 1 }).decide({ ...exchange, ...changed }, analysis);
}

describe('a policy', () => {
  it('allows when no rule matches', () => {
    expect(decide([rule('a', { role: ['viewer'] }, 'block')])).toEqual({ action: 'allow', rules: [] });
  });

  it('takes the strictest action and records every matching rule with the findings that made it match', () => {
    const decision = decide([
      rule('a', PII, 'redact'),
      rule('b', SECRET, 'escalate'),
      rule('c', { region: ['eu'] }, 'warn'),
    ]);
    expect(decision.action).toBe('escalate');
    expect(decision.rules.map(({ key, findings }) => [key, findings])).toEqual([
      ['a', [0]],
      ['b', [1]],
      ['c', []],
    ]);
    expect(decision.redacted).toBeUndefined();
  });

  it('redacts what the redacting rules named, and only that', () => {
    const decision = decide([rule('a', PII, 'redact'), rule('b', SECRET, 'warn')]);
    expect(decision.redacted).toEqual([{ path: 'text', text: 'Write to [EMAIL], AKIAQYLPMN5HFIQR7XYZ' }]);
  });

  it('records a rule in shadow without acting on it', () => {
    const decision = decide([rule('a', PII, 'block', { shadow: true })]);
    expect(decision.action).toBe('allow');
    expect(decision.rules[0]).toMatchObject({ key: 'a', action: 'block', shadow: true });
  });

  it('looks only at its channels', () => {
    expect(decide([rule('a', PII, 'block', { channels: ['completion'] })]).action).toBe('allow');
  });

  it.each<[string, Condition, boolean]>([
    ['role', { role: ['admin', 'analyst'] }, true],
    ['team', { team: ['support'] }, false],
    ['region', { region: ['other'] }, false],
    ['purpose', { purpose: ['draft'] }, true],
    ['collection', { collection: ['contacts'] }, false],
    ['records', { records: { min: 40, max: 40 } }, true],
    ['too few records', { records: { min: 41 } }, false],
    ['risk score', { risk: { min: 50 } }, true],
    ['risk level', { risk: { level: 'high' } }, true],
    ['scope', { scope: 'outside' }, false],
    ['confidence', { finding: { type: ['email'], minConfidence: 0.99 } }, false],
    ['count', { finding: { minCount: 3 } }, false],
    ['not', { not: { role: ['admin'] } }, true],
    ['all', { all: [PII, { role: ['viewer'] }] }, false],
    ['any', { any: [{ role: ['viewer'] }, PII] }, true],
  ])('judges the condition %s', (_, condition, holds) => {
    expect(decide([rule('a', condition, 'block')]).rules.length).toBe(holds ? 1 : 0);
  });

  it('matches a scope condition when the resolver refused an organisation', () => {
    const outside = [{ path: 'text', start: 0, end: 5 }];
    expect(decide([rule('a', { scope: 'outside' }, 'block')], { outside }).action).toBe('block');
  });

  it('has the same hash whatever the order of rules and keys, and another for another rule', () => {
    const a = rule('a', PII, 'redact');
    const b = rule('b', SECRET, 'block');
    const hash = compilePolicy([a, b], { version: 1 }).hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      compilePolicy([b, Object.fromEntries(Object.entries(a).reverse()) as unknown as Rule], { version: 9 }).hash,
    ).toBe(hash);
    expect(compilePolicy([a, rule('b', SECRET, 'warn')], { version: 1 }).hash).not.toBe(hash);
  });

  it('cannot be changed from outside', () => {
    const mine = rule('a', PII, 'redact');
    const policy = compilePolicy([mine], { version: 1 });
    expect(Object.isFrozen(policy.rules[0]?.when)).toBe(true);
    expect(Object.isFrozen(mine)).toBe(false);
  });

  it('refuses two rules of one key and a hash that is not its own', () => {
    expect(() => compilePolicy([rule('a', PII, 'warn'), rule('a', PII, 'block')], { version: 1 })).toThrow(/two rules/);
    expect(() => compilePolicy([rule('a', PII, 'warn')], { version: 1, hash: 'f00' })).toThrow(/hash/);
  });

  it('decides over ten thousand findings without losing one', () => {
    const findings = Array.from({ length: 10_000 }, (_, at): Finding => ({
      ...(analysis.findings[0] as Finding),
      start: at * 2,
      end: at * 2 + 1,
    }));
    const many: Exchange = { ...exchange, parts: [{ path: 'text', text: 'x '.repeat(10_000) }] };
    const decision = compilePolicy([rule('a', PII, 'redact')], { version: 1 }).decide(many, {
      findings,
      risk: analysis.risk,
    });
    expect(decision.rules[0]?.findings.length).toBe(10_000);
    expect(decision.redacted?.[0]?.text).not.toContain('x');
  });
});
