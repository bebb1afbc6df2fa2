import { HASH_START, hashStep } from '../scan/hashing.ts';
import { PIECE_ROWS } from './shape.ts';

const SHORTEST = 2;
const LONGEST = 4;
const LONGEST_WORD = 24;
const EDGE = 0x5f;

/** Rows of the pieces of two to four letters of a word, its edges included; how many there are. `out` holds `MOST_PIECES`. */
export function pieceRows(word: string, out: Int32Array): number {
  const length = Math.min(word.length, LONGEST_WORD);
  let count = 0;
  for (let from = -1; from < length; from++) {
    let hash = HASH_START;
    for (let at = from; at <= length && at < from + LONGEST; at++) {
      hash = hashStep(hash, at < 0 || at === length ? EDGE : word.charCodeAt(at));
      if (at - from + 1 >= SHORTEST) out[count++] = (hash ^ (hash >>> 13)) & (PIECE_ROWS - 1);
    }
  }
  return count;
}

export const MOST_PIECES = (LONGEST_WORD + 2) * (LONGEST - SHORTEST + 1);
