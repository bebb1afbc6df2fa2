import { classOf, DIGIT, isWordCode, UPPER } from '../scan/characters.ts';
import { AMBIGUOUS, GIVEN, mayBeListed, nameKind } from '../lexicon/names.ts';
import { HASH_START, hashOf, hashPair, hashStep } from '../scan/hashing.ts';
import { createConceptTable } from './lexicon.ts';

/** Hashes of what a sentence is made of, by kind; the arrays are used again for the next sentence. */
export interface Features {
  /** Words, pairs and triples of words. */
  readonly words: FeatureList;
  /** Pieces of words of three to five letters. */
  readonly pieces: FeatureList;
  /** Concepts, their order, and which stand together. */
  readonly concepts: FeatureList;
  /** What a neighbouring sentence is told of this one: single words and concepts. */
  readonly context: FeatureList;
  /** The concepts of the sentence by number, each with the hash of its own feature. */
  present(): readonly { readonly concept: number; readonly hash: number }[];
}

export interface FeatureList {
  readonly hashes: Int32Array;
  length: number;
}

const table = createConceptTable();
export const conceptNames: readonly string[] = [...table.names, 'amount', 'share', 'number', 'address', 'markup', 'quote', 'asks', 'exclaims', 'forename', 'capital']; // prettier-ignore
const FIRST_SIGN = table.names.length;
const [AMOUNT, SHARE, NUMBER, ADDRESS, MARKUP, QUOTE, ASKS, EXCLAIMS, FORENAME, CAPITAL] = Array.from({ length: 10 }, (_, index) => FIRST_SIGN + index) as [number, number, number, number, number, number, number, number, number, number]; // prettier-ignore

/** Sentences are at most 400 characters long; that bounds every list. */
const MOST = 2048;
/** Concepts of one sentence that are paired with each other. */
const MOST_CONCEPTS = 28;
/** Letters of a word that are cut to pieces. */
const LONGEST_WORD = 18;

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

/** Reads one sentence after the other of folded plain text. Not reentrant: `read` overwrites what it gave before. */
export function createFeatureReader() {
  const [words, pieces, concepts, context] = [emptyList(), emptyList(), emptyList(), emptyList()] as const;
  const present = new Int16Array(MOST_CONCEPTS);
  const has = new Uint8Array(conceptNames.length);
  let count = 0;
  let lastConcept = -1;
  let beforeConcept = -1;

  const features: Features = {
    words,
    pieces,
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

  function addPieces(plain: string, start: number, end: number): void {
    const last = Math.min(end, start + LONGEST_WORD);
    const { hashes } = pieces;
    let { length } = pieces;
    if (length + LONGEST_WORD * 3 > MOST) return;
    // One imaginary character on either side marks where the word begins and ends.
    for (let from = start - 1; from < last - 1; from++) {
      let hash = from < start ? hashStep(HASH_START, 60) : hashStep(HASH_START, plain.charCodeAt(from));
      for (let at = from + 1; at < from + 5 && at <= last; at++) {
        hash = hashStep(hash, at === last ? 62 : plain.charCodeAt(at));
        if (at - from >= 2) hashes[length++] = hash;
      }
    }
    pieces.length = length;
  }

  function reset(): void {
    words.length = pieces.length = concepts.length = context.length = 0;
    for (let at = 0; at < count; at++) has[present[at] ?? 0] = 0;
    count = 0;
    lastConcept = beforeConcept = -1;
  }

  return function read(text: string, plain: string, start: number, end: number): Features {
    reset();
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
      let hash = HASH_START;
      if (classOf(code) === DIGIT) {
        at = numberEnd(plain, at, end);
        const size = sizeOf(plain, from, at);
        hash = NUMBER_WORDS[size] ?? 0;
        addConcept(
          plain.charCodeAt(at) === 37 || plain.startsWith(' %', at) ? SHARE : size >= 3 && size !== 4 ? AMOUNT : NUMBER,
          true,
        );
      } else {
        let stem = 0;
        for (let next = code; at < end && isWordCode(next); next = plain.charCodeAt(at)) {
          hash = hashStep(hash, next);
          at++;
          const letters = at - from;
          if (letters >= table.stemLengths.min && letters <= table.stemLengths.max) stem = table.findStem(hash) || stem;
        }
        if (isCapital(text, from, at) && isForename(plain, from, at)) {
          hash = FORENAME_WORD;
          addConcept(FORENAME, true);
        } else {
          const listed = table.find(hash);
          if (at - from > 2) addPieces(plain, from, at);
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

/** A capital and small letters behind it. */
function isCapital(text: string, start: number, end: number): boolean {
  return end - start > 1 && classOf(text.charCodeAt(start)) === UPPER && classOf(text.charCodeAt(start + 1)) !== UPPER;
}

function isForename(plain: string, start: number, end: number): boolean {
  if (!mayBeListed(plain, start, end)) return false;
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
