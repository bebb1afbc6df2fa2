import type { KeyChange } from './key-change.ts';
import { formatKey, type VerifierKey } from './keys.ts';

/** A key and the sizes of the checkpoints that it may sign, both ends included. */
interface TrustedKey {
  key: VerifierKey;
  from: number;
  until: number;
}

/** Keys that a verifier trusts, and for which part of a log. */
export interface KeyRing {
  /** Keys that may sign a checkpoint of that size; witnesses are not limited. */
  keysAt(size: number): VerifierKey[];
  /** Every key, also where it may not sign. */
  all(): VerifierKey[];
}

/**
 * Trust begins with the given keys and spreads along key changes of that origin, in both directions. A given key that no change
 * mentions may sign everything: after a lost key the new one is given beside the old one.
 */
export function createKeyRing(origin: string, given: readonly VerifierKey[], changes: readonly KeyChange[]): KeyRing {
  const ours = changes.filter((change) => change.origin === origin);
  const trusted = new Map<string, TrustedKey>();
  const trust = (key: VerifierKey): void => {
    const name = formatKey(key);
    if (trusted.has(name)) return;
    const from = ours.filter(({ newKey }) => formatKey(newKey) === name).map(({ size }) => size);
    const until = ours.filter(({ oldKey }) => formatKey(oldKey) === name).map(({ size }) => size);
    trusted.set(name, { key, from: Math.max(0, ...from), until: Math.min(Infinity, ...until) });
    for (const { oldKey, newKey } of ours) {
      if (formatKey(oldKey) === name) trust(newKey);
      if (formatKey(newKey) === name) trust(oldKey);
    }
  };
  given.forEach(trust);
  return {
    keysAt: (size) =>
      [...trusted.values()].filter(({ from, until }) => from <= size && size <= until).map(({ key }) => key),
    all: () => [...trusted.values()].map(({ key }) => key),
  };
}
