import { describe, expect, it } from 'vitest';
import { deriveScopes } from './release-scope.ts';

const ME = '0198c8a4-7a1e-7000-8000-000000000001';

function rule(key: string, action: 'warn' | 'escalate' | 'block', shadow = false) {
  return { key, version: 1, action, severity: 'high' as const, shadow };
}

function finding(fingerprint: string) {
  const place = { path: 'text', start: 0, end: 1 };
  const kind = { detector: 'iban', category: 'pii' as const, type: 'iban', severity: 'high' as const };
  return { ...kind, ...place, confidence: 1, masked: '••', fingerprint, evidence: [] };
}

describe('the scope of a release', () => {
  it('names every rule that stood in the way and no other', () => {
    const rules = [
      rule('stops', 'block'),
      rule('asks', 'escalate'),
      rule('warns', 'warn'),
      rule('tried', 'block', true),
    ];
    const scopes = deriveScopes({ rules, findings: [], purpose: 'sales', collection: null }, ME);
    expect(scopes.map((scope) => scope.rule)).toEqual(['stops', 'asks']);
    expect(scopes[0]).toMatchObject({ actor: ME, purpose: 'sales', collection: null, fingerprints: null });
  });

  it('is for the values that were found, each once', () => {
    const findings = [finding('b'), finding('a'), finding('b')];
    const [scope] = deriveScopes({ rules: [rule('stops', 'block')], findings, purpose: null, collection: 'tasks' }, ME);
    expect(scope).toMatchObject({ collection: 'tasks', fingerprints: ['a', 'b'] });
  });

  it('is empty where nothing stood in the way', () => {
    expect(deriveScopes({ rules: [rule('warns', 'warn')], findings: [], purpose: null, collection: null }, ME)).toEqual(
      [],
    );
  });
});
