import { isWordCode } from './characters.ts';

/** Keywords by number, found in one pass over a text. */
export interface Automaton {
  /** Calls for each occurrence, in order of its end, the longest first: number of the keyword, and the exclusive end. */
  scan(text: string, found: (keyword: number, end: number) => void): void;
}

/** Code units that stand in no keyword share column 0, which leads back to the start. */
const COLUMNS_FOR = 0x10000;

/**
 * Aho–Corasick in little memory, so that it stays in the cache next to everything else a text is read with. Where keywords
 * part, every transition is written out; where one goes on in a single way, only that one is, and a miss falls back.
 * Keywords that are words are left out where a word goes on behind them; most occurrences are.
 */
export function createAutomaton(
  keywords: readonly string[],
  isWord: (keyword: number) => boolean = () => false,
): Automaton {
  const column = new Uint16Array(COLUMNS_FOR);
  let columns = 1;
  for (const keyword of keywords) {
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at);
      if (column[code] === 0) column[code] = columns++;
    }
  }
  const trie = trieOf(keywords, column);
  const { row, fail, order, written } = breadthFirst(trie);
  const rows = order.length;
  const table = new Int32Array(written * columns);
  const label = new Uint16Array(rows);
  const child = new Int32Array(rows);
  const back = new Int32Array(rows);
  const output = new Int32Array(rows).fill(-1);
  /** The next shorter row that ends a keyword as well. */
  const shorter = new Int32Array(rows);

  const step = (from: number, at: number): number => {
    let here = from;
    while (here >= written && label[here] !== at) here = back[here] ?? 0;
    return (here >= written ? child[here] : table[here * columns + at]) ?? 0;
  };
  for (const node of order) {
    const here = row[node] ?? 0;
    const behind = (back[here] = row[fail[node] ?? 0] ?? 0);
    output[here] = trie.ends[node] ?? -1;
    shorter[here] = here === 0 ? 0 : (output[behind] ?? -1) >= 0 ? behind : (shorter[behind] ?? 0);
    if (here < written && here > 0) for (let at = 0; at < columns; at++) table[here * columns + at] = step(behind, at);
    for (let follower = trie.follower[node] ?? 0; follower > 0; follower = trie.sibling[follower] ?? 0) {
      const [at, target] = [trie.code[follower] ?? 0, row[follower] ?? 0];
      if (here < written) table[here * columns + at] = target;
      else [label[here], child[here]] = [at, target];
    }
  }
  /** What ends here: nothing, only words, or something that counts anywhere. */
  const speaks = new Uint8Array(rows);
  for (const node of order) {
    const here = row[node] ?? 0;
    const keyword = output[here] ?? -1;
    const own = keyword < 0 ? 0 : isWord(keyword) ? ONLY_WORDS : ANYTHING;
    speaks[here] = Math.max(own, speaks[shorter[here] ?? 0] ?? 0);
  }

  return {
    scan(text, found) {
      let here = 0;
      for (let at = 0; at < text.length; at++) {
        const code = column[text.charCodeAt(at)] ?? 0;
        while (here >= written && label[here] !== code) here = back[here] ?? 0;
        here = (here >= written ? child[here] : table[here * columns + code]) ?? 0;
        const says = speaks[here];
        if (says === 0 || (says === ONLY_WORDS && goesOn(text, at + 1))) continue;
        for (let ending = here; ending > 0; ending = shorter[ending] ?? 0) {
          const keyword = output[ending] ?? -1;
          if (keyword >= 0) found(keyword, at + 1);
        }
      }
    },
  };
}

const ONLY_WORDS = 1;
const ANYTHING = 2;

function goesOn(text: string, at: number): boolean {
  return at < text.length && isWordCode(text.charCodeAt(at)) && isWordCode(text.charCodeAt(at - 1));
}

/** The first follower of each node, its next sibling, the column between it and its parent; 0 where there is none. */
interface Trie {
  readonly nodes: number;
  readonly follower: Int32Array;
  readonly sibling: Int32Array;
  readonly code: Uint16Array;
  /** The keyword that ends at a node, or -1. */
  readonly ends: Int32Array;
}

function trieOf(keywords: readonly string[], column: Uint16Array): Trie {
  const most = keywords.reduce((sum, { length }) => sum + length, 1);
  const follower = new Int32Array(most);
  const sibling = new Int32Array(most);
  const code = new Uint16Array(most);
  const ends = new Int32Array(most).fill(-1);
  const trie = { nodes: 1, follower, sibling, code, ends };
  for (const [number, keyword] of keywords.entries()) {
    let node = 0;
    for (let at = 0; at < keyword.length; at++) {
      const wanted = column[keyword.charCodeAt(at)] ?? 0;
      const known = followerOf(trie, node, wanted);
      if (known > 0) {
        node = known;
        continue;
      }
      const added = trie.nodes++;
      code[added] = wanted;
      sibling[added] = follower[node] ?? 0;
      follower[node] = added;
      node = added;
    }
    if (node > 0) ends[node] = number;
  }
  return trie;
}

function followerOf({ follower, sibling, code }: Trie, node: number, wanted: number): number {
  let found = follower[node] ?? 0;
  while (found > 0 && code[found] !== wanted) found = sibling[found] ?? 0;
  return found;
}

/** The nodes breadth first, where each falls back to, and its row: those whose transitions are written out come first. */
function breadthFirst(trie: Trie) {
  const { nodes, follower, sibling, code } = trie;
  const order = new Int32Array(nodes);
  const fail = new Int32Array(nodes);
  let seen = 1;
  for (let read = 0; read < nodes; read++) {
    const node = order[read] ?? 0;
    for (let child = follower[node] ?? 0; child > 0; child = sibling[child] ?? 0) {
      order[seen++] = child;
      if (node === 0) continue;
      const wanted = code[child] ?? 0;
      let back = fail[node] ?? 0;
      while (back > 0 && followerOf(trie, back, wanted) === 0) back = fail[back] ?? 0;
      fail[child] = followerOf(trie, back, wanted);
    }
  }
  const parts = (node: number) => node === 0 || (sibling[follower[node] ?? 0] ?? 0) > 0;
  const row = new Int32Array(nodes);
  let written = 0;
  for (const node of order) if (parts(node)) row[node] = written++;
  let rows = written;
  for (const node of order) if (!parts(node)) row[node] = rows++;
  return { order, row, fail, written };
}
