import { AhoCorasick } from '@monyone/aho-corasick/fast';
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
  const automaton = new AhoCorasick([...owners.keys()]);

  return {
    search(plain) {
      const hits = new Map<string, Hit[]>();
      for (const { begin, keyword } of automaton.matchInText(plain)) {
        const hit = { start: begin, end: begin + keyword.length, keyword };
        const whole = isWhole(plain, hit);
        for (const owner of owners.get(keyword) ?? []) {
          if (owner.whole && !whole) continue;
          const list = hits.get(owner.id);
          if (list) list.push(hit);
          else hits.set(owner.id, [hit]);
        }
      }
      return hits;
    },
  };
}

function isWhole(plain: string, { start, end }: Hit): boolean {
  const opens = start === 0 || !isWordCode(plain.charCodeAt(start)) || !isWordCode(plain.charCodeAt(start - 1));
  return opens && (end >= plain.length || !isWordCode(plain.charCodeAt(end - 1)) || !isWordCode(plain.charCodeAt(end)));
}
