import { fold, sourceEnd } from '../normalize/fold.ts';
import type { Hit, KeywordIndex } from './keywords.ts';
import { digitClusters, type DigitCluster } from './digits.ts';
import { splitSentences, type Bounds } from './sentences.ts';
import { tokenize, type Tokens } from './tokens.ts';
import { wordsOf } from './words.ts';

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
  /** Letters or digits beyond ASCII, beside which a pattern may see the end of a word where the keyword index sees none. */
  readonly foreign: boolean;
  /** Keyword hits by detector id, in order. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Words with their case and what the lexicon knows of them; computed on first use. */
  readonly tokens: Tokens;
  /** Sentences in order; computed on first use. */
  readonly sentences: readonly Bounds[];
  /** Where digits stand together; computed on first use. */
  readonly digits: readonly DigitCluster[];
  /** Offsets in the original text. */
  origin(start: number, end: number): { start: number; end: number };
  /** What stands there in the original text. */
  written(start: number, end: number): string;
}

export function createView(source: string, keywords: KeywordIndex): View {
  const { text, plain, map } = fold(source);
  return new LazyView({ source, text, plain, map, hits: keywords.search(plain) });
}

interface Read {
  readonly source: string;
  readonly text: string;
  readonly plain: string;
  readonly map: Uint32Array | null;
  readonly hits: View['hits'];
}

/** A class, because an object literal with getters is built and read several times as slowly. */
class LazyView implements View {
  readonly source: string;
  readonly text: string;
  readonly plain: string;
  readonly shapes: Shapes;
  readonly foreign: boolean;
  readonly hits: View['hits'];
  readonly #map: Uint32Array | null;
  #tokens: Tokens | undefined;
  #sentences: readonly Bounds[] | undefined;
  #digits: readonly DigitCluster[] | undefined;

  constructor({ source, text, plain, map, hits }: Read) {
    this.source = source;
    this.text = text;
    this.plain = plain;
    this.shapes = { digit: /\d/.test(text), at: text.includes('@'), upper: /[A-Z\u00c0-\u00de]/.test(text) };
    this.foreign = wordsOf(plain).foreign;
    this.hits = hits;
    this.#map = map;
  }

  get tokens(): Tokens {
    return (this.#tokens ??= tokenize(this.text, this.plain));
  }

  get sentences(): readonly Bounds[] {
    return (this.#sentences ??= splitSentences(this.plain));
  }

  get digits(): readonly DigitCluster[] {
    return (this.#digits ??= digitClusters(this.text));
  }

  origin(start: number, end: number): { start: number; end: number } {
    if (this.#map === null) return { start, end };
    return { start: this.#map[start] ?? this.source.length, end: sourceEnd(this.source, this.#map, end) };
  }

  written(start: number, end: number): string {
    const span = this.origin(start, end);
    return this.source.slice(span.start, span.end);
  }
}
