import { fold, sourceEnd } from '../normalize/fold.ts';
import type { Hit, KeywordIndex } from './keywords.ts';
import { tokenize, type Tokens } from './tokens.ts';

/** What kinds of characters a text holds: the cheapest prefilter. */
export interface Shapes {
  readonly digit: boolean;
  readonly at: boolean;
  readonly upper: boolean;
}

/** One text, normalised once and searched once; every detector reads from here. */
export interface View {
  readonly source: string;
  /** Folded text, case kept. Matchers work on this. */
  readonly text: string;
  /** Folded text in lower case without accents; the same length as `text`. */
  readonly plain: string;
  readonly shapes: Shapes;
  /** Keyword hits by detector id, in order. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Words with their case and what the lexicon knows of them; computed on first use. */
  readonly tokens: Tokens;
  /** Offsets in the original text. */
  origin(start: number, end: number): { start: number; end: number };
  /** What stands there in the original text. */
  written(start: number, end: number): string;
}

export function createView(source: string, keywords: KeywordIndex): View {
  const { text, plain, map } = fold(source);
  let tokens: Tokens | undefined;
  const origin = (start: number, end: number) =>
    map === null ? { start, end } : { start: map[start] ?? source.length, end: sourceEnd(source, map, end) };
  return {
    source,
    text,
    plain,
    shapes: { digit: /\d/.test(text), at: text.includes('@'), upper: /[A-Z\u00c0-\u00de]/.test(text) },
    hits: keywords.search(plain),
    get tokens() {
      return (tokens ??= tokenize(text, plain));
    },
    origin,
    written(start, end) {
      const span = origin(start, end);
      return source.slice(span.start, span.end);
    },
  };
}
