import { LedgerError } from '../error.ts';
import { EMPTY_ROOT, HASH_BYTES, hashNode, hashNodeInto } from './hash.ts';

/** Levels that a tree of 2^53 - 1 leaves can have. */
const LEVELS = 54;

/**
 * The right edge of an append-only Merkle tree (RFC 9162, section 2.1): roots of the complete subtrees that a number of
 * leaves falls into, the largest first. It is all that is needed to append and to know the root: at most 53 hashes.
 */
export class Frontier {
  #size = 0;
  /** Root of the complete subtree of each level; stale where the bit of `#size` is 0. */
  readonly #nodes = Array.from({ length: LEVELS }, () => new Uint8Array(HASH_BYTES));
  readonly #carry = new Uint8Array(HASH_BYTES);

  /**
   * @param size number of leaves before
   * @param nodes as `nodes()` gave them
   * @throws LedgerError INDEX_OUT_OF_RANGE, HASH_MALFORMED
   */
  static from(size: number, nodes: readonly Uint8Array[]): Frontier {
    if (!Number.isSafeInteger(size) || size < 0)
      throw new LedgerError('INDEX_OUT_OF_RANGE', 'A tree has between 0 and 2^53 - 1 leaves.');
    const levels = levelsOf(size);
    if (nodes.length !== levels.length || nodes.some((node) => node.length !== HASH_BYTES))
      throw new LedgerError(
        'HASH_MALFORMED',
        `A tree of ${size} leaves has a frontier of ${levels.length} hashes of 32 bytes.`,
      );
    const frontier = new Frontier();
    frontier.#size = size;
    levels.forEach((level, i) => frontier.#nodes[level]?.set(nodes[i] ?? EMPTY_ROOT));
    return frontier;
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  append(leafHash: Uint8Array): void {
    this.appendFrom(leafHash, 0);
  }

  /** Appends the leaf hash at `offset` of many that lie side by side. */
  appendFrom(leafHashes: Uint8Array, offset: number): void {
    const carry = this.#carry;
    for (let i = 0; i < HASH_BYTES; i++) carry[i] = leafHashes[offset + i] ?? 0;
    let rest = this.#size;
    let level = 0;
    for (; rest % 2 === 1; rest = (rest - 1) / 2, level++)
      hashNodeInto(this.#nodes[level] ?? EMPTY_ROOT, carry, carry, 0);
    this.#nodes[level]?.set(carry);
    this.#size++;
  }

  copy(): Frontier {
    return Frontier.from(this.#size, this.nodes());
  }

  root(): Uint8Array {
    return foldNodes(this.nodes());
  }

  /** Copies of the roots of the complete subtrees, the largest first. */
  nodes(): Uint8Array[] {
    return levelsOf(this.#size).map((level) => Uint8Array.from(this.#nodes[level] ?? EMPTY_ROOT));
  }
}

/** Root above subtrees whose sizes fall from left to right. */
export function foldNodes(nodes: readonly Uint8Array[]): Uint8Array {
  if (nodes.length === 0) return EMPTY_ROOT;
  return nodes.reduceRight((right, left) => hashNode(left, right));
}

/** Levels of the complete subtrees of a tree with `size` leaves, the highest first: the one bits of `size`. */
function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let rest = size, level = 0; rest > 0; rest = Math.floor(rest / 2), level++)
    if (rest % 2 === 1) levels.unshift(level);
  return levels;
}
