import { HashTable } from './hash-table.ts';
import { hashOf } from './hashing.ts';

/** A word of a text that says by a number whether lists know it: the same for the same word, 0 for one of no list. */
export interface Numbered {
  readonly number: number;
}

/** Each word has one row: a bit for each list it is in, and the note on it in the last column. */
const COLUMNS = 4;
const NOTES = COLUMNS - 1;
const MOST_LISTS = NOTES * 32;

const lists: WordList[] = [];
let notes: ReadonlyMap<string, number> = new Map();
let words: readonly string[] = [];
let rows = new Int32Array();
let byHash: HashTable | undefined;
/** By number, another word of the same hash; 0 when there is none. */
let sameHash = new Int32Array();

/**
 * A list of words (lower case, no accents). All lists are put into one table when the first text is read, so that a word of a text
 * is looked up once, and whether it is in a list is a bit of its row; a set would read its letters each time.
 */
export class WordList extends Set<string> {
  readonly #column: number;
  readonly #bit: number;

  constructor(list: Iterable<string>) {
    super(list);
    const place = lists.push(this) - 1;
    if (place >= MOST_LISTS)
      throw new Error(`more than ${String(MOST_LISTS)} lists of words: give the table a column more`);
    this.#column = place >> 5;
    this.#bit = 1 << (place & 31);
    byHash = undefined;
  }

  /** `has` the word of a token; false for none. */
  holds(token: Numbered | undefined): boolean {
    return token !== undefined && ((rows[token.number * COLUMNS + this.#column] ?? 0) & this.#bit) !== 0;
  }
}

/** What else is known of words, as numbers that are not 0. */
export function noteWords(noted: ReadonlyMap<string, number>): void {
  notes = noted;
  byHash = undefined;
}

/** The note on the word of a token, or 0. */
export function noteOn({ number }: Numbered): number {
  return rows[number * COLUMNS + NOTES] ?? 0;
}

/** Number of the word in [start, end) of a text, by its hash; 0 when it is in no list and has no note. */
export function numberOfWord(hash: number, text: string, start: number, end: number): number {
  const table = byHash ?? build();
  for (let number = table.get(hash); number > 0; number = sameHash[number] ?? 0) {
    const word = words[number] ?? '';
    if (word.length === end - start && text.startsWith(word, start)) return number;
  }
  return 0;
}

export function wordOfNumber(number: number): string {
  return words[number] ?? '';
}

/** Words keep their number when a list is added later. */
function build(): HashTable {
  const all = new Set(words.length > 0 ? words : ['']);
  for (const list of [...lists, notes.keys()]) for (const word of list) all.add(word);
  words = [...all];
  rows = new Int32Array(words.length * COLUMNS);
  sameHash = new Int32Array(words.length);
  const first = new Map<number, number>();
  for (const [number, word] of words.entries()) {
    if (number === 0) continue;
    const hash = hashOf(word);
    sameHash[number] = first.get(hash) ?? 0;
    first.set(hash, number);
    rows[number * COLUMNS + NOTES] = notes.get(word) ?? 0;
    for (const [place, list] of lists.entries()) {
      const cell = number * COLUMNS + (place >> 5);
      if (list.has(word)) rows[cell] = (rows[cell] ?? 0) | (1 << (place & 31));
    }
  }
  return (byHash = new HashTable(first));
}
