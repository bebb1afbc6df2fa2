import { unitsOf } from '../normalize/units.ts';
import { createAutomaton } from './automaton.ts';

/** A keyword found in the plain text; `end` is exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly keyword: string;
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

interface Owner {
  /** Number of the source. */
  readonly source: number;
  readonly whole: boolean;
}

/** All keywords of all detectors in one automaton: one pass over a text, whatever the number of detectors. */
export function createKeywordIndex(sources: readonly KeywordSource[]): KeywordIndex {
  const owners = new Map<string, Owner[]>();
  const add = (keyword: string, owner: Owner) => {
    const known = owners.get(keyword);
    if (known) known.push(owner);
    else owners.set(keyword, [owner]);
  };
  for (const [source, { keywords, words }] of sources.entries()) {
    for (const keyword of keywords) add(keyword, { source, whole: false });
    for (const word of words) add(word, { source, whole: true });
  }
  if (owners.size === 0) return { search: () => new Map() };
  const keywords = [...owners.keys()];
  const anywhere = keywords.map((keyword) => numbersOf(owners.get(keyword), false));
  const asWord = keywords.map((keyword) => numbersOf(owners.get(keyword), true));
  const onlyAsWord = Uint8Array.from(anywhere, (list) => (list.length === 0 ? 1 : 0));
  const automaton = createAutomaton(keywords, (number) => onlyAsWord[number] === 1);

  return {
    search(plain) {
      const lists: (Hit[] | undefined)[] = new Array<Hit[] | undefined>(sources.length);
      const hits = new Map<string, Hit[]>();
      const add = (numbers: readonly number[], hit: Hit) => {
        for (const number of numbers) {
          const list = lists[number];
          if (list) list.push(hit);
          else hits.set(sources[number]?.id ?? '', (lists[number] = [hit]));
        }
      };
      automaton.scan(unitsOf(plain), plain.length, (number, start, end, whole) => {
        const hit = { start, end, keyword: keywords[number] ?? '' };
        add(anywhere[number] ?? NONE, hit);
        if (whole) add(asWord[number] ?? NONE, hit);
      });
      return hits;
    },
  };
}

const NONE: readonly number[] = [];

function numbersOf(owners: readonly Owner[] = [], whole: boolean): number[] {
  return owners.filter((owner) => owner.whole === whole).map(({ source }) => source);
}
