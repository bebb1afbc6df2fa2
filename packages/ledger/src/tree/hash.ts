import { sha256, sha256Into } from '#crypto';

/** Length of every hash, in bytes. */
export const HASH_BYTES = 32;

/** Root of the tree without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1). */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** Domain separation between leaves and nodes (RFC 9162, section 2.1.1). */
export const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Leaf hash of an entry's bytes. */
export function hashLeaf(entry: Uint8Array): Uint8Array {
  const message = new Uint8Array(entry.length + 1);
  message[0] = LEAF_PREFIX;
  message.set(entry, 1);
  return sha256(message);
}

/** Hash of the node above two others. */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  const hash = new Uint8Array(HASH_BYTES);
  hashNodeInto(left, right, hash, 0);
  return hash;
}

/** The same, written to `target` from `offset` on; `target` may be `left` or `right`. */
export function hashNodeInto(left: Uint8Array, right: Uint8Array, target: Uint8Array, offset: number): void {
  nodeMessage.set(left, 1);
  nodeMessage.set(right, 1 + HASH_BYTES);
  sha256Into(nodeMessage, target, offset);
}

const nodeMessage = new Uint8Array(1 + 2 * HASH_BYTES).fill(NODE_PREFIX, 0, 1);
