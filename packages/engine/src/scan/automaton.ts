import { WORD } from './characters.ts';

/** Keywords by number, found in one pass over a text. */
export interface Automaton {
  /** Calls for each occurrence in the first `length` code units, in order of its end, the longest first. */
  scan(units: Uint16Array, length: number, found: Found): void;
}

/** Number of the keyword, where it stands (`end` is exclusive), and whether no word goes on at either end. */
type Found = (keyword: number, start: number, end: number, whole: boolean) => void;

/** Code units that stand in no keyword share column 0, which leads back to the start. */
const COLUMNS_FOR = 0x10000;

/**
 * Aho–Corasick with every transition written out: one look-up per character and no branch that depends on the text.
 * Keywords that are words are left out where a word goes on before or behind them; most occurrences are.
 */
export function createAutomaton(
  keywords: readonly string[],
  isWord: (keyword: number) => boolean = () => false,
): Automaton {
  const { column, columns } = columnsFor(keywords);
  const { states, follower, sibling, code, ends } = trieOf(keywords, column);
  const words = Uint8Array.from(keywords, (_, keyword) => (isWord(keyword) ? 1 : 0));
  const lengths = Uint16Array.from(keywords, ({ length }) => length);
  // A row is a power of two wide, so that finding it takes a shift.
  const shift = Math.ceil(Math.log2(columns));
  const States = states <= 0x10000 ? Uint16Array : Uint32Array;
  const table = new States(states << shift);
  /** The next shorter state that ends a keyword as well. */
  const shorter = new States(states);
  /** What ends here: nothing, only words, or something that counts anywhere. */
  const speaks = new Uint8Array(states);
  const fallback = new States(states);
  const order = new Int32Array(states);
  let seen = 1;
  for (let read = 0; read < states; read++) {
    const state = order[read] ?? 0;
    const back = fallback[state] ?? 0;
    const keyword = ends[state] ?? NONE;
    const own = keyword === NONE ? 0 : words[keyword] === 1 ? ONLY_WORDS : ANYTHING;
    shorter[state] = (ends[back] ?? NONE) === NONE ? (shorter[back] ?? 0) : back;
    speaks[state] = Math.max(own, speaks[back] ?? 0);
    if (state > 0) table.copyWithin(state << shift, back << shift, (back + 1) << shift);
    for (let next = follower[state] ?? 0; next > 0; next = sibling[next] ?? 0) {
      const cell = (state << shift) | (code[next] ?? 0);
      // What stands in the cell was copied from where this state falls back to.
      fallback[next] = state === 0 ? 0 : (table[cell] ?? 0);
      table[cell] = next;
      order[seen++] = next;
    }
  }

  return {
    scan(units, length, found) {
      let state = 0;
      for (let at = 0; at < length; at++) {
        state = table[(state << shift) | (column[units[at] ?? 0] ?? 0)] ?? 0;
        const end = at + 1;
        const goesOn = end < length ? (WORD[units[end] ?? 0] ?? 0) : 0;
        // Behind a word that goes on only what counts anywhere is of interest.
        if ((speaks[state] ?? 0) <= goesOn) continue;
        const inside = goesOn & (WORD[units[at] ?? 0] ?? 0);
        for (let ending: number = state; ending > 0; ending = shorter[ending] ?? 0) {
          const keyword = ends[ending] ?? NONE;
          if (keyword === NONE) continue;
          const start = end - (lengths[keyword] ?? 0);
          const begun = start > 0 ? (WORD[units[start - 1] ?? 0] ?? 0) & (WORD[units[start] ?? 0] ?? 0) : 0;
          // Most occurrences are words inside of words.
          if (((inside | begun) & (words[keyword] ?? 0)) === 0) found(keyword, start, end, (inside | begun) === 0);
        }
      }
    },
  };
}

const NONE = -1;
const ONLY_WORDS = 1;
const ANYTHING = 2;

/** Frequent characters stand in the first columns, so that what is read of a row mostly lies together. */
function columnsFor(keywords: readonly string[]): { column: Uint16Array; columns: number } {
  const counts = new Map<number, number>();
  for (const keyword of keywords)
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  const column = new Uint16Array(COLUMNS_FOR);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  for (const [index, [code]] of byCount.entries()) column[code] = index + 1;
  return { column, columns: byCount.length + 1 };
}

/** The first follower of each state, its next sibling, the column between it and its parent; 0 where there is none. */
interface Trie {
  readonly states: number;
  readonly follower: Int32Array;
  readonly sibling: Int32Array;
  readonly code: Uint16Array;
  /** The keyword that ends at a state, or `NONE`. */
  readonly ends: Int32Array;
}

function trieOf(keywords: readonly string[], column: Uint16Array): Trie {
  const most = keywords.reduce((sum, { length }) => sum + length, 1);
  const follower = new Int32Array(most);
  const sibling = new Int32Array(most);
  const code = new Uint16Array(most);
  const ends = new Int32Array(most).fill(NONE);
  let states = 1;
  for (const [number, keyword] of keywords.entries()) {
    let state = 0;
    for (let at = 0; at < keyword.length; at++) {
      const wanted = column[keyword.charCodeAt(at)] ?? 0;
      let next = follower[state] ?? 0;
      while (next > 0 && code[next] !== wanted) next = sibling[next] ?? 0;
      if (next === 0) {
        next = states++;
        code[next] = wanted;
        sibling[next] = follower[state] ?? 0;
        follower[state] = next;
      }
      state = next;
    }
    if (state > 0) ends[state] = number;
  }
  return { states, follower, sibling, code, ends };
}
