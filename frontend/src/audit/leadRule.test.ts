import { describe, expect, it } from 'vitest';
import { leadRule } from './leadRule.ts';

const rule = (key: string, action: 'warn' | 'redact' | 'escalate', shadow = false) => ({
  key,
  action,
  shadow,
  version: 1,
  severity: 'high' as const,
});

describe('leadRule', () => {
  it('is the rule that decided, not the first that matched', () => {
    const rules = [rule('pii', 'redact'), rule('trial', 'escalate', true), rule('secrets', 'escalate')];
    expect(leadRule({ action: 'escalate', rules })?.key).toBe('secrets');
  });

  it('is a rule on trial when only such a one matched', () => {
    expect(leadRule({ action: 'allow', rules: [rule('trial', 'warn', true)] })?.key).toBe('trial');
  });

  it('is none when none matched', () => {
    expect(leadRule({ action: 'allow', rules: [] })).toBeUndefined();
  });
});
