import { classOf, DIGIT, isWordCode, UPPER } from '../scan/characters.ts';
import { AMBIGUOUS, GIVEN, mayBeListed, nameKind } from '../lexicon/names.ts';
import { hashBetween, hashOf, hashPair } from '../scan/hashing.ts';
import { wordsOf } from '../scan/words.ts';
import type { KnownWords } from './known-words.ts';
import { createConceptTable, stemIn } from './lexicon.ts';
import { addPieces } from './pieces.ts';

/** Hashes of what a sentence is made of, by kind; the arrays are used again for the next sentence. */
export interface Features {
  /** Words, pairs and triples of words. */
  readonly words: FeatureList;
  /** Pieces of words of three to five letters, but for the words of which they are known beforehand. */
  readonly pieces: FeatureList;
  /** Numbers of those words. */
  readonly known: FeatureList;
  /** Concepts, their order, and which stand together. */
  readonly concepts: FeatureList;
  /** What a neighbouring sentence is told of this one: single words and concepts. */
  readonly context: FeatureList;
  /** The concepts of the sentence by number, each with the hash of its own feature. */
  present(): readonly { readonly concept: number; readonly hash: number }[];
}

export interface FeatureList {
  /** Or numbers of known words. */
  readonly hashes: Int32Array;
  length: number;
}

export const table = createConceptTable();
export const conceptNames: readonly string[] = [...table.names, 'amount', 'share', 'number', 'address', 'markup', 'quote', 'asks', 'exclaims', 'forename', 'capital']; // prettier-ignore
const FIRST_SIGN = table.names.length;
const [AMOUNT, SHARE, NUMBER, ADDRESS, MARKUP, QUOTE, ASKS, EXCLAIMS, FORENAME, CAPITAL] = Array.from({ length: 10 }, (_, index) => FIRST_SIGN + index) as [number, number, number, number, number, number, number, number, number, number]; // prettier-ignore

/** Sentences are at most 400 characters long; that bounds every list. */
const MOST = 2048;
/** Concepts of one sentence that are paired with each other. */
const MOST_CONCEPTS = 28;
const SEED_FIRST = 0x51ed270b;
const SEED_CONCEPT = 0x2545f491;
const SEED_ORDER = 0x68e31da4 | 0;
const SEED_TOGETHER = 0xb5297a4d | 0;
const SEED_CONTEXT = 0x1b56c4e9;
const SEED_OPENS = 0x3c6ef372;
const FORENAME_WORD = hashOf('#forename');
const NUMBER_WORDS = ['#1', '#few', '#tens', '#hundreds', '#year', '#mass'].map(hashOf);

function emptyList(): FeatureList {
  return { hashes: new Int32Array(MOST), length: 0 };
}

/**
 * Reads one sentence after the other of folded plain text. Not reentrant: `read` overwrites what it gave before.
 * What is known of words beforehand saves looking at their letters.
 */
export function createFeatureReader(knownWords?: KnownWords) {
  const [words, pieces, concepts, context, known] = [emptyList(), emptyList(), emptyList(), emptyList(), emptyList()] as const; // prettier-ignore
  const present = new Int16Array(MOST_CONCEPTS);
  const has = new Uint8Array(conceptNames.length);
  let count = 0;
  let lastConcept = -1;
  let beforeConcept = -1;

  const features: Features = {
    words,
    pieces,
    known,
    concepts,
    context,
    present: () =>
      Array.from(present.subarray(0, count), (concept) => ({ concept, hash: hashPair(SEED_CONCEPT, concept) })),
  };

  function add(list: FeatureList, hash: number): void {
    if (list.length < MOST) list.hashes[list.length++] = hash;
  }

  function addConcept(number: number, primary: boolean): void {
    if (primary && number !== lastConcept) {
      if (lastConcept >= 0) add(concepts, hashPair(SEED_ORDER + lastConcept, number));
      if (beforeConcept >= 0) add(concepts, hashPair(hashPair(SEED_ORDER + beforeConcept, lastConcept), number));
      if (lastConcept < 0) add(concepts, hashPair(SEED_OPENS, number));
      beforeConcept = lastConcept;
      lastConcept = number;
    }
    if (has[number] === 1 || count === MOST_CONCEPTS) return;
    has[number] = 1;
    for (let at = 0; at < count; at++) {
      const other = present[at] ?? 0;
      add(concepts, hashPair(SEED_TOGETHER + Math.min(other, number), Math.max(other, number)));
    }
    present[count++] = number;
    add(concepts, hashPair(SEED_CONCEPT, number));
    add(context, hashPair(SEED_CONTEXT, number));
  }

  function addListed(index: number): void {
    let primary = true;
    for (let at = index; (table.lists[at] ?? -1) >= 0; at++) {
      addConcept(table.lists[at] ?? 0, primary);
      primary = false;
    }
  }

  function reset(): void {
    words.length = pieces.length = known.length = concepts.length = context.length = 0;
    for (let at = 0; at < count; at++) has[present[at] ?? 0] = 0;
    count = 0;
    lastConcept = beforeConcept = -1;
  }

  return function read(text: string, plain: string, start: number, end: number): Features {
    reset();
    const { count: total, starts, ends, hashes } = wordsOf(plain);
    let next = firstFrom(starts, total, start);
    let previous = 0;
    let beforePrevious = 0;
    for (let at = start; at < end;) {
      const code = plain.charCodeAt(at);
      if (!isWordCode(code)) {
        const sign = signOf(code);
        if (sign >= 0) addConcept(sign, true);
        at++;
        continue;
      }
      const from = at;
      let hash = 0;
      if (classOf(code) === DIGIT) {
        at = numberEnd(plain, at, end);
        const size = sizeOf(plain, from, at);
        hash = NUMBER_WORDS[size] ?? 0;
        addConcept(
          plain.charCodeAt(at) === 37 || plain.startsWith(' %', at) ? SHARE : size >= 3 && size !== 4 ? AMOUNT : NUMBER,
          true,
        );
      } else {
        while (next < total && (starts[next] ?? 0) < from) next++;
        // A sentence without a space may have been cut inside of a word.
        const isWhole = starts[next] === from && next < total && (ends[next] ?? 0) <= end;
        at = isWhole ? (ends[next] ?? 0) : wordEnd(plain, from, end);
        hash = isWhole ? (hashes[next] ?? 0) : hashBetween(plain, from, at);
        if (isCapital(text, from, at) && isForename(plain, from, at, hash)) {
          hash = FORENAME_WORD;
          addConcept(FORENAME, true);
        } else {
          const word = knownWords?.numberOf(hash) ?? 0;
          const listed = knownWords && word > 0 ? knownWords.listed(word) : table.find(hash);
          const stem = knownWords && word > 0 ? knownWords.stem(word) : stemIn(table, plain, from, at);
          if (word > 0) add(known, word);
          else pieces.length = addPieces(pieces.hashes, pieces.length, plain, from, at);
          if (listed > 0) addListed(listed);
          if (stem > 0) addListed(stem);
          if (listed === 0 && stem === 0 && previous !== 0 && isCapital(text, from, at)) addConcept(CAPITAL, true);
        }
      }
      add(words, hash);
      add(context, hash ^ SEED_CONTEXT);
      if (previous === 0) add(words, hash ^ SEED_FIRST);
      else {
        const pair = hashPair(previous, hash);
        add(words, pair);
        addListed(table.find(pair));
        if (beforePrevious !== 0) {
          const triple = hashPair(hashPair(beforePrevious, previous), hash);
          add(words, triple);
          addListed(table.find(triple));
        }
      }
      beforePrevious = previous;
      previous = hash;
    }
    return features;
  };
}

/** Number of the first word that begins at or behind a place. */
function firstFrom(starts: Int32Array, count: number, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordEnd(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWordCode(plain.charCodeAt(at))) at++;
  return at;
}

/** A capital and small letters behind it. */
function isCapital(text: string, start: number, end: number): boolean {
  return end - start > 1 && classOf(text.charCodeAt(start)) === UPPER && classOf(text.charCodeAt(start + 1)) !== UPPER;
}

function isForename(plain: string, start: number, end: number, hash: number): boolean {
  if (!mayBeListed(hash)) return false;
  const kind = nameKind(plain.slice(start, end));
  return (kind & GIVEN) !== 0 && (kind & AMBIGUOUS) === 0;
}

function signOf(code: number): number {
  switch (code) {
    case 63: // ?
      return ASKS;
    case 33: // !
      return EXCLAIMS;
    case 64: // @
      return ADDRESS;
    case 34: // "
    case 171: // «
    case 187: // »
    case 0x201c:
    case 0x201d:
      return QUOTE;
    case 35: // #
    case 60: // <
    case 62: // >
    case 91: // [
    case 93: // ]
    case 96: // `
    case 123: // {
    case 124: // |
    case 125: // }
      return MARKUP;
    default:
      return -1;
  }
}

/** Digits, and groups of three behind a space, dot or comma. */
function numberEnd(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && classOf(plain.charCodeAt(at)) === DIGIT) at++;
  while (at + 4 <= end && isGap(plain.charCodeAt(at)) && areDigits(plain, at + 1) && classOf(plain.charCodeAt(at + 4)) !== DIGIT) at += 4; // prettier-ignore
  while (at < end && isWordCode(plain.charCodeAt(at))) at++;
  return at;
}

function isGap(code: number): boolean {
  return code === 32 || code === 44 || code === 46 || code === 0xa0;
}

function areDigits(plain: string, at: number): boolean {
  for (let offset = 0; offset < 3; offset++) if (classOf(plain.charCodeAt(at + offset)) !== DIGIT) return false;
  return true;
}

/** Magnitude: one, a few, tens, hundreds, a year, more. */
function sizeOf(plain: string, start: number, end: number): number {
  let value = 0;
  let digits = 0;
  for (let at = start; at < end && digits < 9; at++) {
    const code = plain.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    value = value * 10 + code - 48;
    digits++;
  }
  if (value <= 1) return 0;
  if (value < 10) return 1;
  if (value < 50) return 2;
  if (value >= 1900 && value < 2100 && digits === 4 && end - start === 4) return 4;
  return value < 1000 ? 3 : 5;
}
