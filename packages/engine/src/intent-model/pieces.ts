import { HASH_START, hashStep } from '../scan/hashing.ts';

/** Letters of a word that are cut to pieces. */
const LONGEST_WORD = 18;
/** Most pieces of a word. */
const MOST_PIECES = LONGEST_WORD * 3;
/** Shorter words have no pieces. */
const SHORTEST_WORD = 3;

/**
 * Writes the hashes of the pieces of a word, of three to five letters, behind the first `length` of the list, when there
 * is room; gives the new length.
 */
export function addPieces(hashes: Int32Array, length: number, plain: string, start: number, end: number): number {
  if (end - start < SHORTEST_WORD || length + MOST_PIECES > hashes.length) return length;
  const last = Math.min(end, start + LONGEST_WORD);
  let count = length;
  // One imaginary character on either side marks where the word begins and ends.
  for (let from = start - 1; from < last - 1; from++) {
    let hash = from < start ? hashStep(HASH_START, 60) : hashStep(HASH_START, plain.charCodeAt(from));
    for (let at = from + 1; at < from + 5 && at <= last; at++) {
      hash = hashStep(hash, at === last ? 62 : plain.charCodeAt(at));
      if (at - from >= 2) hashes[count++] = hash;
    }
  }
  return count;
}

/** The hashes of the pieces of a whole word. */
export function piecesOf(word: string): Int32Array {
  const hashes = new Int32Array(MOST_PIECES);
  return hashes.subarray(0, addPieces(hashes, 0, word, 0, word.length));
}
