import { unitsOf } from '../normalize/units.ts';
import { classOf, LOWER, OTHER, UPPER } from './characters.ts';
import { hashBetween } from './hashing.ts';
import { numberOfWord, wordOfNumber, type Numbered } from './word-list.ts';
import { wordsOf } from './words.ts';

/** How a word is written. */
export type Case = 'lower' | 'capital' | 'upper' | 'mixed';

export interface Token extends Numbered {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly word: string;
  /** `hashOf` the word. */
  readonly hash: number;
  readonly case: Case;
}

export type Tokens = readonly Token[];

/** Most words are never asked for: they are cut out on first use. */
class LazyToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly case: Case;
  /** The whole text until the word is asked for: one field less in the thousands of tokens of a long text. */
  #word: string;
  /** Below 0 until it is asked for. */
  #number = -1;

  constructor(plain: string, start: number, end: number, hash: number, written: Case) {
    this.#word = plain;
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.case = written;
  }

  get word(): string {
    const { length } = this.#word;
    // Of the same length it is the word, were it the whole text.
    return length === this.end - this.start ? this.#word : (this.#word = this.#word.slice(this.start, this.end));
  }

  get number(): number {
    return this.#number >= 0 ? this.#number : this.#lookUp();
  }

  #lookUp(): number {
    const length = this.end - this.start;
    const start = this.#word.length === length ? 0 : this.start;
    const number = (this.#number = numberOfWord(this.hash, this.#word, start, start + length));
    if (number > 0) this.#word = wordOfNumber(number);
    return number;
  }
}

/** Runs of letters; hyphens and apostrophes separate. */
export function tokenize(text: string, plain: string): Token[] {
  const { count, starts, ends, hashes } = wordsOf(plain);
  const units = unitsOf(text);
  const { length } = text;
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < length;) {
    let kind = classOf(units[at] ?? 0);
    if (kind !== LOWER && kind !== UPPER) {
      at++;
      continue;
    }
    const start = at;
    let uppers = 0;
    while (kind === LOWER || kind === UPPER) {
      if (kind === UPPER) uppers++;
      at++;
      kind = at < length ? classOf(units[at] ?? 0) : OTHER;
    }
    while (next < count && (starts[next] ?? 0) < start) next++;
    // A word beside digits is part of a longer one there.
    const isWord = next < count && starts[next] === start && ends[next] === at;
    const hash = isWord ? (hashes[next] ?? 0) : hashBetween(plain, start, at);
    tokens.push(new LazyToken(plain, start, at, hash, caseOf(classOf(units[start] ?? 0), at - start, uppers)));
  }
  return tokens;
}

function caseOf(first: number, length: number, uppers: number): Case {
  if (uppers === 0) return 'lower';
  if (uppers === length && length > 1) return 'upper';
  return uppers === 1 && first === UPPER ? 'capital' : 'mixed';
}
