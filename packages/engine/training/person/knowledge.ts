import { COMPANY_NAMES } from '../../src/lexicon/company-names.ts';
import { nameKind } from '../../src/lexicon/names.ts';
import { TOWN_NAMES } from '../../src/lexicon/town-names.ts';
import { MOST_PIECES, pieceRows } from '../../src/person-model/pieces.ts';
import { BITS_PER_WORD, filterBit, PIECE_ROWS, PLACE_BITS, THING_BITS, WORD_BITS } from '../../src/person-model/shape.ts'; // prettier-ignore
import type { PersonModel } from '../../src/person-model/weights.ts';
import { hashOf } from '../../src/scan/hashing.ts';
import { createRandom } from '../random.ts';
import { learn, quantise } from './logistic.ts';
import { LISTED_NAMES } from './renamed.ts';
import { readPlaces, readWords, wordsWrittenSmall } from './texts.ts';

const OPTIONS = { epochs: 6, rate: 0.2, decay: 1e-4, dropout: 0.1, damping: (rows: number) => 1 / Math.sqrt(rows) };

/** What the model knows of words before it reads a text: everyday words, things, places, and what names sound like. */
export function learnWords(): Pick<
  PersonModel,
  'vocabulary' | 'things' | 'places' | 'pieces' | 'pieceBias' | 'pieceScale'
> {
  // prettier-ignore
  const everyday = new Set(readWords('words'));
  for (const word of wordsWrittenSmall()) if (nameKind(word) === 0) everyday.add(word);
  const things = new Set([...readWords('things'), ...TOWN_NAMES, ...COMPANY_NAMES]);
  const names = [...LISTED_NAMES].filter((name) => !everyday.has(name));
  const others = [...new Set([...everyday, ...things])].filter((word) => word.length > 2);
  const examples = [
    ...names.map((name) => ({ rows: rowsOf(name), label: 1 as const, weight: others.length / names.length })),
    ...others.map((word) => ({ rows: rowsOf(word), label: 0 as const, weight: 1 })),
  ];
  const sound = learn(examples, PIECE_ROWS, OPTIONS, createRandom(5));
  const { steps, scale } = quantise(sound);
  return {
    vocabulary: filterOf(everyday, WORD_BITS),
    things: filterOf(things, THING_BITS),
    places: filterOf(readPlaces(), PLACE_BITS),
    pieces: steps,
    pieceBias: sound.bias,
    pieceScale: scale,
  };
}

const buffer = new Int32Array(MOST_PIECES);

function rowsOf(word: string): Int32Array {
  return buffer.slice(0, pieceRows(word, buffer));
}

function filterOf(words: Iterable<string>, bits: number): Uint8Array {
  const filter = new Uint8Array(2 ** (bits - 3));
  for (const word of words) {
    const hash = hashOf(word);
    for (let number = 0; number < BITS_PER_WORD; number++) {
      const bit = filterBit(hash, number, bits);
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}
