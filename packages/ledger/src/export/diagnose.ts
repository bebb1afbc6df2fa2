import { equalBytes, toHex } from '../encoding.ts';
import type { Frontier } from '../tree/frontier.ts';
import { HASH_BYTES } from '../tree/hash.ts';
import type { Problem } from './report.ts';

/** An entry whose content does not give the leaf hash that the tree has at its place. */
export interface EditedEntry {
  index: number;
  stated: Uint8Array;
  computed: Uint8Array;
}

/**
 * What happened to entries whose content does not fit their place: when it fits the place of another one, they were exchanged, or
 * all moved up or down by one; otherwise they were edited.
 */
export function explainEdited(edited: readonly EditedEntry[]): Problem[] {
  const byStated = new Map(edited.map((entry) => [toHex(entry.stated), entry]));
  const problems: Problem[] = [];
  for (const entry of edited) {
    const other = byStated.get(toHex(entry.computed));
    if (!other) {
      problems.push({ code: 'ENTRY_EDITED', index: entry.index });
    } else if (equalBytes(other.computed, entry.stated)) {
      if (entry.index < other.index)
        problems.push({ code: 'ENTRIES_EXCHANGED', index: entry.index, other: other.index });
    } else {
      extendShift(problems, entry.index, other.index - entry.index);
    }
  }
  return problems;
}

/** Joins neighbours that moved by the same distance into one problem. */
function extendShift(problems: Problem[], index: number, by: number): void {
  const last = problems.at(-1);
  if (last?.code === 'ENTRIES_SHIFTED' && last.to === index && last.by === by) last.to = index + 1;
  else problems.push({ code: 'ENTRIES_SHIFTED', from: index, to: index + 1, by });
}

/** Leaves since the last proven checkpoint, for a closer look when the next one does not fit. */
export class LeafWindow {
  readonly #hashes = new Uint8Array(MAX_WINDOW * HASH_BYTES);
  #count = 0;

  add(hashes: Uint8Array, offset: number): void {
    const at = this.#count++ * HASH_BYTES;
    if (this.#count <= MAX_WINDOW) for (let i = 0; i < HASH_BYTES; i++) this.#hashes[at + i] = hashes[offset + i] ?? 0;
  }

  clear(): void {
    this.#count = 0;
  }

  /** None when there were too many to hold. */
  leaves(): Uint8Array[] {
    const count = this.#count > MAX_WINDOW ? 0 : this.#count;
    return Array.from({ length: count }, (_, i) => this.#hashes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES));
  }
}

const MAX_WINDOW = 1024;

/** Work that a search for exchanged entries may take, in hashes. */
const MAX_HASHES = 1_500_000;

/**
 * The two entries whose exchange explains why leaves do not give the signed root, or null when none does or there are too many
 * to try. All pairs are tried among a hundred, neighbours among a thousand.
 * @param before frontier of the tree before the leaves
 */
export function findExchanged(
  before: Frontier,
  leaves: readonly Uint8Array[],
  root: Uint8Array,
): { first: number; second: number } | null {
  const count = leaves.length;
  const reach = (count * count * count) / 2 <= MAX_HASHES ? count : 2;
  if (reach === 2 && count * count > MAX_HASHES) return null;
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < Math.min(count, first + reach); second++) {
      const [one, other] = [leaves[first], leaves[second]];
      if (!one || !other || equalBytes(one, other)) continue;
      const exchanged = leaves.with(first, other).with(second, one);
      if (equalBytes(rootAfter(before, exchanged), root)) return { first, second };
    }
  }
  return null;
}

function rootAfter(before: Frontier, leaves: readonly Uint8Array[]): Uint8Array {
  const frontier = before.copy();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}
