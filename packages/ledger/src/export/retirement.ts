import type { Json } from '../canonical/canonicalize.ts';
import { equalBytes, toBytes } from '../encoding.ts';
import { HASH_BYTES, hashLeaf } from '../tree/hash.ts';
import type { Problem } from './report.ts';

/** What a retirement allows: the content of entries before `until` may be gone, except of those held back. */
export interface Retirement {
  until: number;
  held: ReadonlySet<number>;
}

/**
 * Reads the entry that retires others: a captured change with the operation `retire` on the collection `nova_ledger`, whose item
 * is the index before which content may be gone, and whose change `held` lists the indexes that stay, between commas. Null for
 * any other entry.
 */
export function readRetirement(entry: string): Retirement | null {
  const value = parse(entry);
  if (!isObject(value)) return null;
  const { kind, operation, collection, item, changes } = value;
  if (kind !== 'change' || operation !== 'retire' || collection !== 'nova_ledger' || !isObject(changes)) return null;
  const until = readIndex(item);
  const { held } = changes;
  const indexes =
    typeof held === 'string'
      ? held
          .split(',')
          .filter((text) => text !== '')
          .map(readIndex)
      : null;
  if (until === null || !indexes || indexes.includes(null)) return null;
  return { until, held: new Set(indexes.filter((index) => index !== null)) };
}

/** Follows which entries have no content any more, and whether the log itself says that they may not. */
export class Retirements {
  /** Entries without content. */
  count = 0;
  readonly #announced = new Map<number, { retirement: Retirement; hash: Uint8Array }>();
  readonly #proven: Retirement[] = [];
  readonly #ranges: { from: number; to: number }[] = [];

  /** Takes an entry that the file tells to stand at `index`: it counts once the tree turns out to have it there. */
  announce(index: number, entry: string): void {
    const retirement = readRetirement(entry);
    if (retirement) this.#announced.set(index, { retirement, hash: hashLeaf(toBytes(entry)) });
  }

  /** Takes the leaf hash of the next entry that has its content. */
  follow(index: number, hashes: Uint8Array, offset: number): void {
    if (this.#announced.size === 0) return;
    const announced = this.#announced.get(index);
    if (announced && equalBytes(hashes.subarray(offset, offset + HASH_BYTES), announced.hash))
      this.#proven.push(announced.retirement);
  }

  retire(from: number, to: number): void {
    this.count += to - from;
    const last = this.#ranges.at(-1);
    if (last?.to === from) last.to = to;
    else this.#ranges.push({ from, to });
  }

  /** Entries whose content is gone without an entry that says so. */
  problems(): Problem[] {
    const problems: { code: 'RETIRED_WITHOUT_ENTRY'; from: number; to: number }[] = [];
    for (const { from, to } of this.#ranges)
      for (let index = from; index < to; index++) {
        if (this.#proven.some(({ until, held }) => index < until && !held.has(index))) continue;
        const last = problems.at(-1);
        if (last?.to === index) last.to = index + 1;
        else problems.push({ code: 'RETIRED_WITHOUT_ENTRY', from: index, to: index + 1 });
      }
    return problems;
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // No JSON, so no entry that retires others: what it was to cover counts as removed.
    return null;
  }
}

function readIndex(value: Json | undefined): number | null {
  return typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : null;
}

function isObject(value: Json | undefined): value is { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
