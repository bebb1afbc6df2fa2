import { createAutomaton } from './automaton.ts';
import { isWordCode } from './characters.ts';

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
  readonly id: string;
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
  for (const { id, keywords, words } of sources) {
    for (const keyword of keywords) add(keyword, { id, whole: false });
    for (const word of words) add(word, { id, whole: true });
  }
  if (owners.size === 0) return { search: () => new Map() };
  const keywords = [...owners.keys()];
  const owned = keywords.map((keyword) => ({
    anywhere: idsOf(owners.get(keyword), false),
    asWord: idsOf(owners.get(keyword), true),
  }));
  const automaton = createAutomaton(keywords);

  return {
    search(plain) {
      const hits = new Map<string, Hit[]>();
      automaton.scan(plain, (number, end) => {
        const keyword = keywords[number] ?? '';
        const start = end - keyword.length;
        const ids = owned[number];
        if (!ids) return;
        // Most matches are words inside of words: they cost no object.
        const whole = ids.asWord.length > 0 && isWhole(plain, start, end);
        if (!whole && ids.anywhere.length === 0) return;
        const hit = { start, end, keyword };
        for (const id of ids.anywhere) push(hits, id, hit);
        if (whole) for (const id of ids.asWord) push(hits, id, hit);
      });
      return hits;
    },
  };
}

function idsOf(owners: readonly Owner[] = [], whole: boolean): string[] {
  return owners.filter((owner) => owner.whole === whole).map(({ id }) => id);
}

function push(hits: Map<string, Hit[]>, id: string, hit: Hit): void {
  const list = hits.get(id);
  if (list) list.push(hit);
  else hits.set(id, [hit]);
}

function isWhole(plain: string, start: number, end: number): boolean {
  if (end < plain.length && isWordCode(plain.charCodeAt(end)) && isWordCode(plain.charCodeAt(end - 1))) return false;
  return start === 0 || !isWordCode(plain.charCodeAt(start - 1)) || !isWordCode(plain.charCodeAt(start));
}
