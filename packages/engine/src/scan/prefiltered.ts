import { needOf, SHORTEST_WORD, type Need } from './needs.ts';

/** A pattern that is tried only on texts that hold the letters it needs. */
export interface Prefiltered {
  test(text: string): boolean;
}

/**
 * Many long patterns are asked about every sentence, and nearly none matches. One pass over a sentence finds the letter
 * triples in it and the patterns that have a word with such a triple; the others are not run, and neither are those whose
 * words cannot all be spelled. Same answers as the pattern itself, which must be neither global nor sticky.
 */
export function prefiltered(pattern: RegExp): Prefiltered {
  const need = needOf(pattern);
  if (!need) return pattern;
  const number = needs.push(need) - 1;
  const step = compile(need);
  index = undefined;
  return {
    test(text) {
      if (text !== known || !index) learn(text);
      return namedIn[number] === turn && holds(step) && pattern.test(text);
    },
  };
}

/** Five bits of each of three letters, whatever their case; letters that share them only cost a needless try. */
const TRIPLES = 1 << 15;
/** The needs of all patterns, by number. */
const needs: Need[] = [];
/** Which patterns have a word that is known by a triple; built when the first text comes. */
let index: Index | undefined;

/** What was learned last: the text, its triples, and the turn in which it named a pattern. */
let known = '';
const PRESENT = new Uint32Array(TRIPLES >> 5);
let namedIn = new Uint32Array();
/** Triples of the text by which words are known. */
let met = new Uint16Array();
let turn = 0;

function learn(text: string): void {
  const { from, patterns, also } = (index ??= buildIndex());
  if (namedIn.length !== needs.length) namedIn = new Uint32Array(needs.length);
  if (met.length < text.length) met = new Uint16Array(text.length);
  known = text;
  turn++;
  PRESENT.fill(0);
  let triple = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    triple = ((triple << 5) | (text.charCodeAt(at) & 31)) & (TRIPLES - 1);
    if (at < SHORTEST_WORD - 1 || isPresent(triple)) continue;
    PRESENT[triple >> 5] = (PRESENT[triple >> 5] ?? 0) | (1 << (triple & 31));
    if ((from[triple + 1] ?? 0) > (from[triple] ?? 0)) met[count++] = triple;
  }
  for (let seen = 0; seen < count; seen++) {
    const key = met[seen] ?? 0;
    const end = from[key + 1] ?? 0;
    for (let entry = from[key] ?? 0; entry < end; entry++)
      if (isPresent(also[entry] ?? 0)) namedIn[patterns[entry] ?? 0] = turn;
  }
}

function isPresent(triple: number): boolean {
  return ((PRESENT[triple >> 5] ?? 0) & (1 << (triple & 31))) !== 0;
}

/** For each triple, where its words begin in the list of all: the pattern of each, and another triple of the word. */
interface Index {
  readonly from: Int32Array;
  readonly patterns: Uint16Array;
  readonly also: Uint16Array;
}

/** Every pattern is found by the two rarest triples of each of the words of which one must be there. */
function buildIndex(): Index {
  const counts = new Uint32Array(TRIPLES);
  for (const need of needs) for (const word of wordsIn(need)) for (const triple of triplesOf(word)) counts[triple] = (counts[triple] ?? 0) + 1; // prettier-ignore
  const lists = new Map<number, Map<string, readonly [pattern: number, also: number]>>();
  for (const [pattern, need] of needs.entries()) {
    for (const word of keyWords(need)) {
      const [key = 0, also = key] = triplesOf(word).toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
      lists.set(key, (lists.get(key) ?? new Map()).set(`${pattern} ${also}`, [pattern, also]));
    }
  }
  const from = new Int32Array(TRIPLES + 1);
  for (let triple = 0; triple < TRIPLES; triple++) from[triple + 1] = (from[triple] ?? 0) + (lists.get(triple)?.size ?? 0); // prettier-ignore
  const patterns = new Uint16Array(from[TRIPLES] ?? 0);
  const also = new Uint16Array(patterns.length);
  for (const [triple, entries] of lists) {
    patterns.set([...entries.values()].map(([pattern]) => pattern), from[triple]); // prettier-ignore
    also.set([...entries.values()].map(([, other]) => other), from[triple]); // prettier-ignore
  }
  return { from, patterns, also };
}

function wordsIn(need: Need): readonly string[] {
  return need.kind === 'words' ? need.words : need.parts.flatMap(wordsIn);
}

/** Words of which every text that fits holds at least one: few and long ones where there is a choice. */
function keyWords(need: Need): readonly string[] {
  if (need.kind === 'words') return need.words;
  const parts = need.parts.map(keyWords);
  if (need.kind === 'one') return parts.flat();
  return parts.reduce((best, part) => (weightOf(part) < weightOf(best) ? part : best));
}

/** How often one of the words may be met: short ones far more often. */
function weightOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + 1 / length ** 3, 0);
}

interface Step {
  /** For each word, how many triples follow, and the triples; empty when there are parts instead. */
  readonly triples: Uint16Array;
  readonly parts: readonly Step[];
  readonly all: boolean;
}

function compile(need: Need): Step {
  if (need.kind !== 'words')
    return { triples: new Uint16Array(), parts: need.parts.map(compile), all: need.kind === 'all' };
  const triples = need.words.map(triplesOf).flatMap((own) => [own.length, ...own]);
  return { triples: Uint16Array.from(triples), parts: [], all: false };
}

function triplesOf(word: string): readonly number[] {
  const found = new Set<number>();
  let triple = 0;
  for (let at = 0; at < word.length; at++) {
    triple = ((triple << 5) | (word.charCodeAt(at) & 31)) & (TRIPLES - 1);
    if (at >= SHORTEST_WORD - 1) found.add(triple);
  }
  return [...found];
}

function holds({ triples, parts, all }: Step): boolean {
  if (parts.length === 0) return holdsWord(triples);
  for (const part of parts) if (holds(part) !== all) return !all;
  return all;
}

function holdsWord(triples: Uint16Array): boolean {
  for (let at = 0; at < triples.length;) {
    const end = at + 1 + (triples[at] ?? 0);
    let next = at + 1;
    while (next < end && isPresent(triples[next] ?? 0)) next++;
    if (next === end) return true;
    at = end;
  }
  return false;
}
