import { createHash } from 'node:crypto';
import type { Rule } from './rule.ts';

/** SHA-256 in hex of the canonical JSON (keys sorted, RFC 8785 for the values rules hold) of the rules by key. */
export function hashRules(rules: readonly Rule[]): string {
  return createHash('sha256')
    .update(canonicalJson([...rules].sort(byKey)))
    .digest('hex');
}

export function byKey(a: Rule, b: Rule): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
