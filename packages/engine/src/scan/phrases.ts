import type { Hit } from './keywords.ts';
import { isWordCode } from './characters.ts';
import { sentenceAt } from './sentences.ts';
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
  sentences(view: View, hits: readonly Hit[], needed: readonly number[]): Generator<Sentence>;
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

  /** What a keyword may stand for, before looking at what surrounds it. */
  const known = new Map([...whole, ...stems].map(([key]) => [key, (whole.get(key) ?? 0) | (stems.get(key) ?? 0)]));

  function markOf(plain: string, { start, end, keyword }: Hit): Mark | undefined {
    let found = 0;
    if (!goesOn(plain, end)) found = whole.get(keyword) ?? 0;
    const stem = stems.get(keyword);
    if (stem === undefined) return found === 0 ? undefined : { start, end, bits: found };
    if (start > 0 && isWordCode(plain.charCodeAt(start)) && isWordCode(plain.charCodeAt(start - 1))) return undefined;
    let last = end;
    while (goesOn(plain, last)) last++;
    return { start, end: last, bits: found | stem };
  }

  return {
    bits,
    prefilter: { keywords: [...stems.keys()], words: [...whole.keys()].filter((phrase) => !stems.has(phrase)) },
    marks: (plain, hits, wanted) =>
      longest(hits.flatMap((hit) => ((known.get(hit.keyword) ?? 0) & wanted ? (markOf(plain, hit) ?? []) : []))),
    *sentences(view, hits, needed) {
      const all = view.sentences;
      let at = 0;
      for (let next = 0; next < hits.length;) {
        const first = hits[next];
        if (!first) return;
        at = sentenceAt(all, first.start, at);
        const bounds = all[at];
        if (!bounds) return;
        const from = next;
        let present = 0;
        for (let hit = hits[next]; hit && hit.start < bounds.end; hit = hits[++next])
          present |= known.get(hit.keyword) ?? 0;
        if (needed.some((group) => (present & group) === 0)) continue;
        const marks: Mark[] = [];
        for (let index = from; index < next; index++) {
          const hit = hits[index];
          const mark = hit && markOf(view.plain, hit);
          if (mark) marks.push(mark);
        }
        const kept = longest(marks);
        const kinds = kept.reduce((sum, mark) => sum | mark.bits, 0);
        if (needed.some((group) => (kinds & group) === 0)) continue;
        yield { ...trimmed(view.plain, bounds), marks: kept, bits: kinds };
      }
    },
  };
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
const LIGATURE = /(?<=s|c|n|v|m)oe(?=u|v)|^oe(?=u)/;

function goesOn(plain: string, at: number): boolean {
  return at < plain.length && at > 0 && isWordCode(plain.charCodeAt(at)) && isWordCode(plain.charCodeAt(at - 1));
}

/** Where phrases overlap, the one that begins first stays, and of those the longest; equal spans are put together. */
function longest(marks: Mark[]): Mark[] {
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (last && mark.start === last.start && mark.end === last.end)
      kept[kept.length - 1] = { ...last, bits: last.bits | mark.bits };
    else if (!last || mark.start >= last.end) kept.push(mark);
  }
  return kept;
}

function trimmed(plain: string, bounds: { start: number; end: number }) {
  const raw = plain.slice(bounds.start, bounds.end);
  const text = raw.trimStart();
  const start = bounds.start + raw.length - text.length;
  const shown = text.trimEnd();
  return { start, end: start + shown.length, text: shown };
}
