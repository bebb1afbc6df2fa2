import { unitsOf } from '../normalize/units.ts';
import { WORD } from './characters.ts';
import { HashTable } from './hash-table.ts';
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
  const { beginnings, sameHash } = beginningsOf(keywords);

  return {
    scan(text, found) {
      const { count, starts, ends, hashes } = wordsOf(text);
      const units = unitsOf(text);
      for (let first = 0; first < count; first++) {
        const start = starts[first] ?? 0;
        let at = ends[first] ?? 0;
        let hash = hashPair(HASH_START, hashes[first] ?? 0);
        let next = first + 1;
        for (let said = beginnings.get(hash); said !== 0; said = beginnings.get(hash)) {
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

interface Beginnings {
  /** Twice the number of the keyword plus one (or 0 when none ends there), and `GOES_ON`. */
  readonly beginnings: HashTable;
  /** By keyword, the next one of the same hash, or `NONE`. */
  readonly sameHash: Int32Array;
}

function beginningsOf(keywords: readonly string[]): Beginnings {
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
  return { beginnings: new HashTable(beginnings), sameHash };
}
