import type { Exchange } from '../../exchange.ts';
import type { Finding } from '../../finding.ts';
import type { Condition, Rule } from '../rule.ts';

const both = (text: string) => ({ en: text, fr: text });

/** A rule for tests: what is not named is of no importance. */
export function ruleOf(key: string, when: Condition, then: Rule['then'], more: Partial<Rule> = {}): Rule {
  return {
    key, version: 1, title: both(`Title ${key}`), why: both('why'), references: ['RGPD Art. 5'], severity: 'high', channels: ['prompt'],
    when, then, message: both('message'), examples: { violates: [], complies: [] }, ...more,
  }; // prettier-ignore
}

export function exchangeOf(text: string, more: Partial<Exchange> = {}): Exchange {
  return { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: 'u1', roles: ['analyst'] }, ...more };
}

export function findingOf(type: string, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    detector: 'test', category: 'pii', type, severity: 'medium', confidence: 0.9, path: 'text', start, end, masked: '••••',
    fingerprint: `${type}${start}`, evidence: [], ...more,
  }; // prettier-ignore
}
