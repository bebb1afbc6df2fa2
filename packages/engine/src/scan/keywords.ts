import { unitsOf } from '../normalize/units.ts';
import { createAutomaton } from './automaton.ts';
import { phraseNumber } from './phrase-numbers.ts';
import { beginsWithWord, createWordFinder } from './word-finder.ts';

/** A keyword found in the plain text; `end` is exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly keyword: string;
  /** `phraseNumber` of the keyword. */
  readonly number: number;
}

export interface KeywordSource {
  readonly id: string;
  /** Found anywhere, also inside a word. */
  readonly keywords: readonly string[];
  /** Found only between word boundaries. */
  readonly words: readonly string[];
}

export interface KeywordIndex {
  search(plain: string): ReadonlyMap<string, readonly Hit[]>;
}

/** Numbers of the sources that a keyword is for. */
interface Owners {
  readonly number: number;
  readonly anywhere: number[];
  readonly asWord: number[];
}

/** A hit, and the numbers of the sources that it is for. */
interface Occurrence extends Hit {
  readonly sources: readonly number[];
}

/**
 * All keywords of all detectors, whatever their number, in two passes over a text: words are looked up one by one, and an
 * automaton finds what may stand anywhere. Without the words it is small enough for the fast memory of a processor.
 */
export function createKeywordIndex(sources: readonly KeywordSource[]): KeywordIndex {
  const searched = new Map<string, Owners>();
  const lookedUp = new Map<string, Owners>();
  for (const [source, { keywords, words }] of sources.entries()) {
    for (const keyword of keywords) ownersIn(searched, keyword).anywhere.push(source);
    for (const word of words) ownersIn(beginsWithWord(word) ? lookedUp : searched, word).asWord.push(source);
  }
  const automaton = searched.size > 0 ? createAutomaton([...searched.keys()], isWordIn(searched)) : undefined;
  const finder = lookedUp.size > 0 ? createWordFinder([...lookedUp.keys()]) : undefined;
  const inAutomaton = [...searched];
  const inFinder = [...lookedUp];

  return {
    search(plain) {
      const spotted: Occurrence[] = [];
      automaton?.scan(unitsOf(plain), plain.length, (number, start, end, whole) => {
        const [keyword, { anywhere, asWord, number: known }] = inAutomaton[number] ?? NO_KEYWORD;
        if (anywhere.length > 0) spotted.push({ start, end, keyword, number: known, sources: anywhere });
        if (whole && asWord.length > 0) spotted.push({ start, end, keyword, number: known, sources: asWord });
      });
      const read: Occurrence[] = [];
      finder?.scan(plain, (number, start, end) => {
        const [keyword, { asWord, number: known }] = inFinder[number] ?? NO_KEYWORD;
        insert(read, { start, end, keyword, number: known, sources: asWord });
      });
      return distribute(spotted, read, sources);
    },
  };
}

const NO_KEYWORD: readonly [string, Owners] = ['', { number: 0, anywhere: [], asWord: [] }];

function ownersIn(all: Map<string, Owners>, keyword: string): Owners {
  const known = all.get(keyword) ?? { number: phraseNumber(keyword), anywhere: [], asWord: [] };
  all.set(keyword, known);
  return known;
}

function isWordIn(keywords: ReadonlyMap<string, Owners>): (number: number) => boolean {
  const words = Array.from(keywords.values(), ({ anywhere }) => anywhere.length === 0);
  return (number) => words[number] === true;
}

/** Words come in order of their beginnings; only those inside of a longer phrase end before it. */
function insert(ordered: Occurrence[], own: Occurrence): void {
  let at = ordered.length;
  for (let before = ordered[at - 1]; before && !precedes(before, own); before = ordered[at - 1]) ordered[at--] = before;
  ordered[at] = own;
}

/** In order of the end, the longest first. */
function precedes(a: Hit, b: Hit): boolean {
  return a.end < b.end || (a.end === b.end && a.start <= b.start);
}

/** Both lists, each in order, as one list for each source. */
function distribute(spotted: readonly Occurrence[], read: readonly Occurrence[], sources: readonly KeywordSource[]) {
  const hits = new Map<string, Hit[]>();
  const lists: (Hit[] | undefined)[] = new Array<Hit[] | undefined>(sources.length);
  let [at, next] = [0, 0];
  for (let left = spotted.length + read.length; left > 0; left--) {
    const [own, other] = [spotted[at], read[next]];
    const hit = own && (!other || precedes(own, other)) ? own : other;
    if (!hit) break;
    if (hit === own) at++;
    else next++;
    for (const source of hit.sources) {
      const list = lists[source];
      if (list) list.push(hit);
      else hits.set(sources[source]?.id ?? '', (lists[source] = [hit]));
    }
  }
  return hits;
}
