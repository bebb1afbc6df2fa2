import { createHash } from 'node:crypto';

/** The definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word and without regard to speed. */
export function merkleTreeHash(leafHashes: readonly Uint8Array[]): Uint8Array {
  if (leafHashes.length === 0) return Uint8Array.from(createHash('sha256').digest());
  const [only] = leafHashes;
  if (leafHashes.length === 1 && only) return only;
  const k = split(leafHashes.length);
  return node(merkleTreeHash(leafHashes.slice(0, k)), merkleTreeHash(leafHashes.slice(k)));
}

export function path(m: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  const n = leafHashes.length;
  if (n === 1) return [];
  const k = split(n);
  return m < k
    ? [...path(m, leafHashes.slice(0, k)), merkleTreeHash(leafHashes.slice(k))]
    : [...path(m - k, leafHashes.slice(k)), merkleTreeHash(leafHashes.slice(0, k))];
}

export function proof(m: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  return subproof(m, leafHashes, true);
}

function subproof(m: number, leafHashes: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  const n = leafHashes.length;
  if (m === n) return whole ? [] : [merkleTreeHash(leafHashes)];
  const k = split(n);
  return m <= k
    ? [...subproof(m, leafHashes.slice(0, k), whole), merkleTreeHash(leafHashes.slice(k))]
    : [...subproof(m - k, leafHashes.slice(k), false), merkleTreeHash(leafHashes.slice(0, k))];
}

function node(left: Uint8Array, right: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest());
}

function split(n: number): number {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}
