import type { Hit } from './keywords.ts';
import { isWordCode } from './characters.ts';
import { numberPhrase } from './phrase-numbers.ts';
import { sentenceAt, type Bounds } from './sentences.ts';
import type { View } from './view.ts';

/** A phrase of the lexicon where it stands; `bits` says which classes it belongs to. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly bits: number;
}

/** A sentence that holds marks; offsets are those of the whole text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Plain text. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The classes of all marks. */
  readonly bits: number;
}

export interface Phrases<K extends string> {
  readonly bits: Readonly<Record<K, number>>;
  readonly prefilter: { readonly keywords: readonly string[]; readonly words: readonly string[] };
  /** The sentences in which every one of the `needed` groups of classes is present, in order. */
  sentences(view: View, hits: readonly Hit[], needed: readonly number[]): readonly Sentence[];
  /** All marks of the wanted classes in a text, sentences or not. */
  marks(plain: string, hits: readonly Hit[], wanted: number): readonly Mark[];
}

/**
 * Word classes: each is a list of plain phrases separated by commas or line ends; `stem*` stands for every word that
 * begins so. The shared keyword index finds them all in its one pass; here they are put together into sentences.
 */
export function createPhrases<K extends string>(lexicon: Readonly<Record<K, string>>): Phrases<K> {
  const classes = Object.keys(lexicon) as K[];
  const bits = Object.fromEntries(classes.map((name, index) => [name, 1 << index])) as Record<K, number>;
  const whole = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const name of classes) {
    for (const phrase of phrasesOf(lexicon[name])) {
      const target = phrase.endsWith('*') ? stems : whole;
      const key = phrase.endsWith('*') ? phrase.slice(0, -1) : phrase;
      target.set(key, (target.get(key) ?? 0) | bits[name]);
    }
  }
  const wholeBits = byNumber(whole);
  const stemBits = byNumber(stems);

  /** What a hit may stand for, before looking at what surrounds it. */
  function mayBe({ number }: Hit): number {
    return (wholeBits[number] ?? 0) | (stemBits[number] ?? 0);
  }

  function markOf(plain: string, { start, end, number }: Hit): Mark | undefined {
    let found = 0;
    if (!goesOn(plain, end)) found = wholeBits[number] ?? 0;
    const stem = stemBits[number] ?? 0;
    if (stem === 0) return found === 0 ? undefined : { start, end, bits: found };
    if (start > 0 && isWordCode(plain.charCodeAt(start)) && isWordCode(plain.charCodeAt(start - 1))) return undefined;
    let last = end;
    while (goesOn(plain, last)) last++;
    return { start, end: last, bits: found | stem };
  }

  return {
    bits,
    prefilter: { keywords: [...stems.keys()], words: [...whole.keys()].filter((phrase) => !stems.has(phrase)) },
    marks(plain, hits, wanted) {
      const marks: Mark[] = [];
      for (const hit of hits) if (mayBe(hit) & wanted) insert(marks, markOf(plain, hit));
      return longest(marks);
    },
    sentences(view, hits, needed) {
      const { plain, sentences } = view;
      const found: Sentence[] = [];
      let at = 0;
      for (let next = 0; next < hits.length;) {
        const first = hits[next];
        if (!first) break;
        at = sentenceAt(sentences, first.start, at);
        const bounds = sentences[at];
        if (!bounds) break;
        const from = next;
        let present = 0;
        for (let hit = hits[next]; hit && hit.start < bounds.end; hit = hits[++next]) present |= mayBe(hit);
        if (isMissing(present, needed)) continue;
        const marks: Mark[] = [];
        for (let index = from; index < next; index++) {
          const hit = hits[index];
          if (hit) insert(marks, markOf(plain, hit));
        }
        const kept = longest(marks);
        let kinds = 0;
        for (const mark of kept) kinds |= mark.bits;
        if (!isMissing(kinds, needed)) found.push(sentenceOf(plain, bounds, kept, kinds));
      }
      return found;
    },
  };
}

/** Bits of phrases by their numbers. */
function byNumber(phrases: ReadonlyMap<string, number>): Int32Array {
  const numbered = Array.from(phrases, ([phrase, bits]) => [numberPhrase(phrase), bits] as const);
  const table = new Int32Array(numbered.reduce((most, [number]) => Math.max(most, number), 0) + 1);
  for (const [number, bits] of numbered) table[number] = bits;
  return table;
}

function isMissing(present: number, needed: readonly number[]): boolean {
  for (const group of needed) if ((present & group) === 0) return true;
  return false;
}

/** The first mark of the classes that begins in [from, to). */
export function firstMark(
  marks: readonly Mark[],
  bits: number,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): Mark | undefined {
  return marks.find((mark) => (mark.bits & bits) !== 0 && mark.start >= from && mark.start < to);
}

export function marksOf(marks: readonly Mark[], bits: number): readonly Mark[] {
  return marks.filter((mark) => (mark.bits & bits) !== 0);
}

/** Whether a mark of the second class stands at most `reach` characters behind one of the first. */
export function follows(marks: readonly Mark[], first: number, second: number, reach: number): boolean {
  return marks.some(
    (mark) => (mark.bits & first) !== 0 && firstMark(marks, second, mark.end, mark.end + reach) !== undefined,
  );
}

/** Whether marks of both classes stand at most `reach` characters apart, in any order. */
export function near(marks: readonly Mark[], first: number, second: number, reach: number): boolean {
  return follows(marks, first, second, reach) || follows(marks, second, first, reach);
}

function phrasesOf(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => (LIGATURE.test(phrase) ? [phrase, phrase.replace(LIGATURE, 'œ')] : [phrase]));
}

/** "sœur", "cœur", "nœud": folding keeps the length of a text, so the ligature stays as it is written. */
const LIGATURE = /oe(?=[uvldst])/;

function goesOn(plain: string, at: number): boolean {
  return at < plain.length && at > 0 && isWordCode(plain.charCodeAt(at)) && isWordCode(plain.charCodeAt(at - 1));
}

/** In order of their beginnings, the longest first; hits come nearly so. */
function insert(marks: Mark[], own: Mark | undefined): void {
  if (!own) return;
  let at = marks.length;
  for (let before = marks[at - 1]; before && isBehind(before, own); before = marks[at - 1]) marks[at--] = before;
  marks[at] = own;
}

function isBehind(a: Mark, b: Mark): boolean {
  return a.start > b.start || (a.start === b.start && a.end < b.end);
}

/** Where phrases overlap, the one that begins first stays, and of those the longest; equal spans are put together. */
function longest(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  let last: Mark | undefined;
  for (const mark of marks) {
    if (last && mark.start === last.start && mark.end === last.end)
      kept[kept.length - 1] = last = { start: last.start, end: last.end, bits: last.bits | mark.bits };
    else if (!last || mark.start >= last.end) kept.push((last = mark));
  }
  return kept;
}

function sentenceOf(plain: string, bounds: Bounds, marks: readonly Mark[], bits: number): Sentence {
  const raw = plain.slice(bounds.start, bounds.end);
  const text = raw.trimStart();
  const start = bounds.start + raw.length - text.length;
  const shown = text.trimEnd();
  return { start, end: start + shown.length, text: shown, marks, bits };
}
