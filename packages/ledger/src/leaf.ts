import { createHash } from 'node:crypto';

/** Domain separation between leaves and nodes (RFC 9162, section 2.1.1). */
const LEAF_PREFIX = Uint8Array.of(0x00);

/** Merkle leaf hash of an entry's canonical bytes: SHA-256 in lower-case hexadecimal. */
export function hashLeaf(entry: Uint8Array): string {
  return createHash('sha256').update(LEAF_PREFIX).update(entry).digest('hex');
}
