import { readFileSync } from 'node:fs';
import { BITS_PER_WORD, filterBit, PIECE_ROWS, PLACE_BITS, ROWS, THING_BITS, WORD_BITS } from './shape.ts';

export interface PersonModelHeader {
  readonly bias: number;
  /** What a step of a weight is worth. */
  readonly scale: number;
  readonly pieceBias: number;
  readonly pieceScale: number;
  /** SHA-256 of everything that the weights were learned from. */
  readonly corpus: string;
}

export interface PersonModel extends PersonModelHeader {
  readonly weights: Int8Array;
  /** How much a piece of a word sounds like a name. */
  readonly pieces: Int8Array;
  /** Bloom filter of everyday words. */
  readonly vocabulary: Uint8Array;
  /** Bloom filter of countries, peoples, makers and works. */
  readonly things: Uint8Array;
  /** Bloom filter of places, by the hash of all their words with a space between. */
  readonly places: Uint8Array;
}

const FILE = new URL('weights.bin', import.meta.url);

/** Reads what `training/person/train.ts` wrote: length of the header (4 bytes, little endian), header (JSON), the tables one after the other. */
export function loadPersonModel(): PersonModel {
  const bytes = readFileSync(FILE);
  const length = bytes.readUInt32LE(0);
  const header: PersonModelHeader = JSON.parse(bytes.toString('utf8', 4, 4 + length));
  const body = new Uint8Array(bytes.subarray(4 + length));
  const words = ROWS + PIECE_ROWS;
  const things = words + 2 ** (WORD_BITS - 3);
  const places = things + 2 ** (THING_BITS - 3);
  if (body.length !== places + 2 ** (PLACE_BITS - 3))
    throw new Error(`${FILE.pathname} does not fit this version of the model: run training/person/train.ts`);
  return {
    ...header,
    weights: new Int8Array(body.buffer, 0, ROWS),
    pieces: new Int8Array(body.buffer, ROWS, PIECE_ROWS),
    vocabulary: body.subarray(words, things),
    things: body.subarray(things, places),
    places: body.subarray(places),
  };
}

export function writePersonModel({ weights, pieces, vocabulary, things, places, ...header }: PersonModel): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([
    length,
    json,
    new Uint8Array(weights),
    new Uint8Array(pieces.buffer),
    vocabulary,
    things,
    places,
  ]);
}

/** Whether a filter holds a word, by its hash; true for about one word in a hundred that it does not hold. */
export function isIn(filter: Uint8Array, bits: number, hash: number): boolean {
  for (let number = 0; number < BITS_PER_WORD; number++) {
    const bit = filterBit(hash, number, bits);
    if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
