import { unitsOf } from '../normalize/units.ts';
import { classOf, LOWER, OTHER, UPPER } from './characters.ts';

/** How a word is written. */
export type Case = 'lower' | 'capital' | 'upper' | 'mixed';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly word: string;
  readonly case: Case;
}

export type Tokens = readonly Token[];

/** Most words are never asked for: they are cut out on first use. */
class LazyToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly case: Case;
  /** The whole text until the word is asked for: one field less in the thousands of tokens of a long text. */
  #word: string;

  constructor(plain: string, start: number, end: number, written: Case) {
    this.#word = plain;
    this.start = start;
    this.end = end;
    this.case = written;
  }

  get word(): string {
    const { length } = this.#word;
    // Of the same length it is the word, were it the whole text.
    return length === this.end - this.start ? this.#word : (this.#word = this.#word.slice(this.start, this.end));
  }
}

/** Runs of letters; hyphens and apostrophes separate. */
export function tokenize(text: string, plain: string): Token[] {
  const units = unitsOf(text);
  const { length } = text;
  const tokens: Token[] = [];
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
    tokens.push(new LazyToken(plain, start, at, caseOf(classOf(units[start] ?? 0), at - start, uppers)));
  }
  return tokens;
}

function caseOf(first: number, length: number, uppers: number): Case {
  if (uppers === 0) return 'lower';
  if (uppers === length && length > 1) return 'upper';
  return uppers === 1 && first === UPPER ? 'capital' : 'mixed';
}
