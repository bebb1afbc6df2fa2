import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../scan/hashing.ts';
import { createFeatureReader, table } from './features.ts';
import { KnownWords, LEXICON_WORDS } from './known-words.ts';

/** A weight that tells hashes and classes apart. */
const weigh = (hash: number, c: number) => ((hash >>> (4 * c)) & 0xff) - 128;
const knownWords = new KnownWords(table, (pieces, c) => pieces.reduce((sum, hash) => sum + weigh(hash, c), 0));

describe('what is known of words beforehand', () => {
  it('is told apart by the hash of the word', () => {
    expect(new Set(LEXICON_WORDS.map(hashOf)).size).toBe(LEXICON_WORDS.length);
  });

  it('is what reading their letters gives', () => {
    const readLetters = createFeatureReader();
    const lookUp = createFeatureReader(knownWords);
    const word = fc.oneof(
      fc.constantFrom(...LEXICON_WORDS),
      fc.constantFrom('zorglub', '12 000', 'Karim', 'exportateurs', '?'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        const plain = text.toLowerCase();
        const read = readLetters(text, plain, 0, text.length);
        const found = lookUp(text, plain, 0, text.length);
        for (const kind of ['words', 'concepts', 'context'] as const)
          expect(hashesOf(found[kind])).toEqual(hashesOf(read[kind]));
        const known = hashesOf(found.known);
        const pieces = hashesOf(found.pieces);
        expect(pieces.length + sumOf(known, (number) => knownWords.pieces(number))).toBe(read.pieces.length);
        for (let c = 0; c < 4; c++)
          expect(sumOf(pieces, (hash) => weigh(hash, c)) + sumOf(known, (number) => knownWords.sum(number, c))).toBe(
            sumOf(hashesOf(read.pieces), (hash) => weigh(hash, c)),
          );
      }),
    );
  });
});

function hashesOf({ hashes, length }: { hashes: Int32Array; length: number }): number[] {
  return [...hashes.subarray(0, length)];
}

function sumOf(numbers: readonly number[], read: (number: number) => number): number {
  return numbers.reduce((sum, number) => sum + read(number), 0);
}
