import { unitsOf } from '../normalize/units.ts';
import { WORD } from './characters.ts';
import { HashTable } from './hash-table.ts';
import { hashPair } from './hashing.ts';
import { wordsOf } from './words.ts';

/** Words and phrases by number, found where no letter or digit stands right before or behind them. */
export interface WordFinder {
  /** Calls for each occurrence, in order of where it begins; `end` is exclusive. */
  scan(text: string, found: (keyword: number, start: number, end: number) => void): void;
}

/** Whether a finder of words can have a keyword: it begins with a letter or digit. */
export function beginsWithWord(keyword: string): boolean {
  return WORD[keyword.charCodeAt(0)] === 1;
}

/**
 * One look-up a word instead of one a character. The table knows the hash of every beginning of a keyword that ends with
 * one of its words; where a word of the text is such a beginning, the next word is looked up together with it, and so on
 * as far as a keyword goes on.
 */
export function createWordFinder(keywords: readonly string[]): WordFinder {
  const { beginnings, sameWords, longestGap } = beginningsOf(keywords);

  return {
    scan(text, found) {
      const { count, starts, ends, hashes } = wordsOf(text);
      const units = unitsOf(text);
      for (let first = 0; first < count; first++) {
        let said = beginnings.get(hashes[first] ?? 0);
        if (said === 0) continue;
        const start = starts[first] ?? 0;
        for (let next = first + 1, hash = hashes[first] ?? 0; ; next++) {
          for (let number = (said >> 1) - 1; number >= 0; number = sameWords[number] ?? NONE) {
            const keyword = keywords[number] ?? '';
            const end = start + keyword.length;
            if (text.startsWith(keyword, start) && (end === text.length || WORD[units[end] ?? 0] !== 1))
              found(number, start, end);
          }
          if ((said & GOES_ON) === 0 || next === count) break;
          const from = ends[next - 1] ?? 0;
          const to = starts[next] ?? 0;
          if (to - from > longestGap) break;
          for (let at = from; at < to; at++) hash = hashPair(hash, units[at] ?? 0);
          hash = hashPair(hash, hashes[next] ?? 0);
          said = beginnings.get(hash);
          if (said === 0) break;
        }
      }
    },
  };
}

const NONE = -1;
/** A longer keyword begins so. */
const GOES_ON = 1;

interface Beginnings {
  /** By the hash of words in a row, twice the number of the keyword that ends with them plus one (or 0), and `GOES_ON`. */
  readonly beginnings: HashTable;
  /** By keyword, another one that ends with the same words, or with words of the same hash; or `NONE`. */
  readonly sameWords: Int32Array;
  /** Most characters between two words of a keyword. */
  readonly longestGap: number;
}

function beginningsOf(keywords: readonly string[]): Beginnings {
  const beginnings = new Map<number, number>();
  const sameWords = new Int32Array(keywords.length).fill(NONE);
  let longestGap = 0;
  for (const [number, keyword] of keywords.entries()) {
    const { count, starts, ends, hashes } = wordsOf(keyword);
    let hash = hashes[0] ?? 0;
    for (let word = 0; word < count; word++) {
      if (word > 0) {
        const from = ends[word - 1] ?? 0;
        const to = starts[word] ?? 0;
        for (let at = from; at < to; at++) hash = hashPair(hash, keyword.charCodeAt(at));
        hash = hashPair(hash, hashes[word] ?? 0);
        longestGap = Math.max(longestGap, to - from);
      }
      const known = beginnings.get(hash) ?? 0;
      if (word + 1 < count) beginnings.set(hash, known | GOES_ON);
      else {
        sameWords[number] = (known >> 1) - 1;
        beginnings.set(hash, ((number + 1) << 1) | (known & GOES_ON));
      }
    }
  }
  return { beginnings: new HashTable(beginnings), sameWords, longestGap };
}
