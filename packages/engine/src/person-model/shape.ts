/** Rows of the table that features of a place in a text are hashed to, and of the one for pieces of words. */
export const ROWS = 1 << 14;
export const PIECE_ROWS = 1 << 12;
/** Bits of the filters that know everyday words, things and places, and how many of them stand for one word. */
export const WORD_BITS = 19;
export const THING_BITS = 16;
export const PLACE_BITS = 18;
export const BITS_PER_WORD = 3;

/** Where one of the bits of a word is in a filter of 2 to the power of `bits`, by the hash of the word. */
export function filterBit(hash: number, number: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD[number] ?? 1) >>> (32 - bits);
}
const SPREAD = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
