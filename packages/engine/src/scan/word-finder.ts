import { unitsOf } from '../normalize/units.ts';
import { WORD } from './characters.ts';
import { HASH_START, hashPair } from './hashing.ts';
import { wordsOf } from './words.ts';

/** Words and phrases by number, found where no letter or digit stands right before or behind them. */
export interface WordFinder {
  /** Calls for each occurrence, in order of where it begins, the shortest first; `end` is exclusive. */
  scan(text: string, found: (keyword: number, start: number, end: number) => void): void;
}

/** Whether a finder of words can have a keyword: it begins with a letter or digit. */
export function beginsWithWord(keyword: string): boolean {
  return WORD[keyword.charCodeAt(0)] === 1;
}

/**
 * One look-up a word instead of one a character. The table knows the hash of every beginning of a keyword that ends with
 * one of its words or signs; where a word of the text is such a beginning, what follows it is looked up as well, as far
 * as a keyword goes on.
 */
export function createWordFinder(keywords: readonly string[]): WordFinder {
  const { table, mask, sameHash } = tableOf(keywords);

  /** What the table says of a beginning; 0 when there is none with that hash. */
  function lookUp(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let said = table[2 * slot + 1] ?? 0; said !== 0; said = table[2 * slot + 1] ?? 0) {
      if (table[2 * slot] === hash) return said;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  return {
    scan(text, found) {
      const { count, starts, ends, hashes } = wordsOf(text);
      const units = unitsOf(text);
      for (let first = 0; first < count; first++) {
        const start = starts[first] ?? 0;
        let at = ends[first] ?? 0;
        let hash = hashPair(HASH_START, hashes[first] ?? 0);
        let next = first + 1;
        for (let said = lookUp(hash); said !== 0; said = lookUp(hash)) {
          const isWord = next < count && starts[next] === at;
          for (let number = (said >> 1) - 1; number >= 0 && !isWord; number = sameHash[number] ?? NONE) {
            const keyword = keywords[number] ?? '';
            // Hashes may collide.
            if (keyword.length === at - start && text.startsWith(keyword, start)) found(number, start, at);
          }
          if ((said & GOES_ON) === 0 || at >= text.length) break;
          hash = hashPair(hash, (isWord ? hashes[next] : units[at]) ?? 0);
          at = isWord ? (ends[next++] ?? 0) : at + 1;
        }
      }
    },
  };
}

const NONE = -1;
/** A longer keyword begins so. */
const GOES_ON = 1;

/** Open addressing, at most half full: beside each hash twice the number of its keyword plus one (or 0), and `GOES_ON`. */
interface Table {
  readonly table: Int32Array;
  readonly mask: number;
  /** By keyword, the next one of the same hash, or `NONE`. */
  readonly sameHash: Int32Array;
}

function tableOf(keywords: readonly string[]): Table {
  const beginnings = new Map<number, number>();
  const sameHash = new Int32Array(keywords.length).fill(NONE);
  for (const [number, keyword] of keywords.entries()) {
    const { count, starts, ends, hashes } = wordsOf(keyword);
    let hash = HASH_START;
    let next = 0;
    for (let at = 0; at < keyword.length;) {
      const isWord = next < count && starts[next] === at;
      hash = hashPair(hash, (isWord ? hashes[next] : keyword.charCodeAt(at)) ?? 0);
      at = isWord ? (ends[next++] ?? 0) : at + 1;
      const known = beginnings.get(hash) ?? 0;
      if (at < keyword.length) beginnings.set(hash, known | GOES_ON);
      else {
        sameHash[number] = (known >> 1) - 1;
        beginnings.set(hash, ((number + 1) << 1) | (known & GOES_ON));
      }
    }
  }
  const size = 1 << Math.ceil(Math.log2(Math.max(beginnings.size, 1) * 2));
  const mask = size - 1;
  const table = new Int32Array(2 * size);
  for (const [hash, said] of beginnings) {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table.set([hash, said], 2 * slot);
  }
  return { table, mask, sameHash };
}
