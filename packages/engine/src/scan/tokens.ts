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
  readonly #plain: string;
  #word: string | undefined;

  constructor(plain: string, start: number, end: number, written: Case) {
    this.#plain = plain;
    this.start = start;
    this.end = end;
    this.case = written;
  }

  get word(): string {
    return (this.#word ??= this.#plain.slice(this.start, this.end));
  }
}

/** Runs of letters; hyphens and apostrophes separate. */
export function tokenize(text: string, plain: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    let kind = classOf(text.charCodeAt(at));
    if (kind !== LOWER && kind !== UPPER) {
      at++;
      continue;
    }
    const start = at;
    let uppers = 0;
    while (kind === LOWER || kind === UPPER) {
      if (kind === UPPER) uppers++;
      at++;
      kind = at < text.length ? classOf(text.charCodeAt(at)) : OTHER;
    }
    tokens.push(new LazyToken(plain, start, at, caseOf(text, start, at, uppers)));
  }
  return tokens;
}

function caseOf(text: string, start: number, end: number, uppers: number): Case {
  if (uppers === 0) return 'lower';
  if (uppers === end - start && end - start > 1) return 'upper';
  return uppers === 1 && classOf(text.charCodeAt(start)) === UPPER ? 'capital' : 'mixed';
}
