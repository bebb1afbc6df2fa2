/** Keywords by number, found in one pass over a text. */
export interface Automaton {
  /** Calls for each occurrence, in order of its end, the longest first: number of the keyword, and the exclusive end. */
  scan(text: string, found: (keyword: number, end: number) => void): void;
}

/** Code units that stand in no keyword share column 0, which leads back to the start. */
const COLUMNS_FOR = 0x10000;

/**
 * Aho–Corasick with every transition written out, so that a character costs one look-up. Rows are numbered breadth first:
 * the shallow ones, where a text spends its time, lie together in memory.
 */
export function createAutomaton(keywords: readonly string[]): Automaton {
  const column = new Uint16Array(COLUMNS_FOR);
  let columns = 1;
  for (const keyword of keywords) {
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at);
      if (column[code] === 0) column[code] = columns++;
    }
  }
  const { next, ends } = trie(keywords, column);
  const { row, fail, order } = breadthFirst(next);
  const rows = order.length;
  // Half the memory is twice the share of it that stays in the cache.
  const table = rows <= 0x10000 ? new Uint16Array(rows * columns) : new Int32Array(rows * columns);
  const output = new Int32Array(rows).fill(-1);
  /** The next shorter row that ends a keyword as well. */
  const shorter = new Int32Array(rows);
  for (const node of order) {
    const here = row[node] ?? 0;
    const back = row[fail[node] ?? 0] ?? 0;
    output[here] = ends[node] ?? -1;
    shorter[here] = here === 0 ? 0 : (output[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
    for (let at = 0; at < columns; at++) {
      const child = next[node]?.get(at);
      table[here * columns + at] =
        child === undefined ? (here === 0 ? 0 : (table[back * columns + at] ?? 0)) : (row[child] ?? 0);
    }
  }
  const speaks = Uint8Array.from(output, (keyword, here) => (keyword >= 0 || (shorter[here] ?? 0) > 0 ? 1 : 0));

  return {
    scan(text, found) {
      let here = 0;
      for (let at = 0; at < text.length; at++) {
        here = table[here * columns + (column[text.charCodeAt(at)] ?? 0)] ?? 0;
        if (speaks[here] === 0) continue;
        for (let ending = here; ending > 0; ending = shorter[ending] ?? 0) {
          const keyword = output[ending] ?? -1;
          if (keyword >= 0) found(keyword, at + 1);
        }
      }
    },
  };
}

function trie(keywords: readonly string[], column: Uint16Array) {
  const next: Map<number, number>[] = [new Map()];
  const ends: number[] = [-1];
  keywords.forEach((keyword, number) => {
    let node = 0;
    for (let at = 0; at < keyword.length; at++) {
      const code = column[keyword.charCodeAt(at)] ?? 0;
      const known = next[node]?.get(code);
      if (known !== undefined) {
        node = known;
        continue;
      }
      next[node]?.set(code, next.length);
      node = next.length;
      next.push(new Map());
      ends.push(-1);
    }
    if (node > 0) ends[node] = number;
  });
  return { next, ends };
}

/** The order of the rows, the row of each node, and where a node falls back to. */
function breadthFirst(next: readonly Map<number, number>[]) {
  const order = [0];
  const row = new Int32Array(next.length);
  const fail = new Int32Array(next.length);
  for (let read = 0; read < order.length; read++) {
    const node = order[read] ?? 0;
    row[node] = read;
    for (const [code, child] of next[node] ?? []) {
      order.push(child);
      if (node === 0) continue;
      let back = fail[node] ?? 0;
      while (back > 0 && !next[back]?.has(code)) back = fail[back] ?? 0;
      fail[child] = next[back]?.get(code) ?? 0;
    }
  }
  return { order, row, fail };
}
