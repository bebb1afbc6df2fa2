/** Bits of the filter for each entry; with sixteen, one look-up in sixteen of what is not there gets past it. */
const BITS = 16;

/**
 * Numbers by hash. Most of what is asked for is not there: a small filter, which stays in the fast memory of the processor,
 * says so without a look at the large table; and a look at the table touches one cell, rarely a neighbour.
 */
export class HashTable {
  readonly #filter: Int32Array;
  readonly #shift: number;
  /** Open addressing, at most half full: each hash beside its number, 0 in free cells. */
  readonly #cells: Int32Array;
  readonly #mask: number;

  /** The numbers are none of them 0. */
  constructor(entries: ReadonlyMap<number, number>) {
    const bits = Math.ceil(Math.log2(Math.max(entries.size * BITS, 32)));
    this.#shift = 32 - bits;
    this.#filter = new Int32Array(1 << (bits - 5));
    const size = 1 << Math.ceil(Math.log2(Math.max(entries.size, 1) * 2));
    this.#mask = size - 1;
    this.#cells = new Int32Array(2 * size);
    for (const [hash, number] of entries) {
      const bit = bitOf(hash) >>> this.#shift;
      this.#filter[bit >> 5] = (this.#filter[bit >> 5] ?? 0) | (1 << (bit & 31));
      let cell = cellOf(hash) & this.#mask;
      while (this.#cells[2 * cell + 1] !== 0) cell = (cell + 1) & this.#mask;
      this.#cells.set([hash, number], 2 * cell);
    }
  }

  /** 0 when there is nothing with that hash. */
  get(hash: number): number {
    const bit = bitOf(hash) >>> this.#shift;
    if (((this.#filter[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
    const cells = this.#cells;
    for (let cell = cellOf(hash) & this.#mask; ; cell = (cell + 1) & this.#mask) {
      const number = cells[2 * cell + 1] ?? 0;
      if (number === 0 || cells[2 * cell] === hash) return number;
    }
  }
}

function bitOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

function cellOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
