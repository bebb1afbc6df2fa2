import { createHash } from 'node:crypto';
import type { Row } from './host.ts';

/** Hash that does not depend on the order of keys; null, undefined and absent are one. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(stable(value)).digest('base64url').slice(0, 22);
}

export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner as Row).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
