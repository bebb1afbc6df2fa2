import {
  CHANGES_LENGTH,
  COMBINING,
  COMBINING_ALL,
  foldInPlace,
  INVISIBLE,
  kindsIn,
  LENGTH_CHANGE,
  plainOf,
} from './characters.ts';

export interface Folded {
  /** As written, with look-alikes, odd spaces and invisible characters undone. */
  readonly text: string;
  /** `text` in lower case without accents; the same length. */
  readonly plain: string;
  /** Offset in the original of each code unit of `text`; null when they are the same. */
  readonly map: Uint32Array | null;
}

/** Undoes what hides a value from a pattern, and remembers where everything stood. */
export function fold(source: string): Folded {
  const kinds = kindsIn(source);
  if (kinds === 0) return { text: source, plain: source.toLowerCase(), map: null };
  const moved = kinds & LENGTH_CHANGE ? unfold(source) : undefined;
  const text = moved ? foldInPlace(moved.unfolded) : foldInPlace(source, kinds);
  const map = moved?.map ?? null;
  return { text, plain: plainOf(text), map };
}

/** End in the original of a span that ends (exclusive) at `end` in the folded text. */
export function sourceEnd(source: string, map: Uint32Array, end: number): number {
  if (end === 0) return map[0] ?? 0;
  const last = map[end - 1] ?? source.length - 1;
  let next = last + (isPair(source, last) ? 2 : 1);
  while (next < source.length && COMBINING.test(source.charAt(next))) next++;
  return next;
}

function unfold(source: string): { unfolded: string; map: Uint32Array } {
  const pieces: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < source.length;) {
    const width = isPair(source, at) ? 2 : 1;
    let end = at + width;
    while (end < source.length && COMBINING.test(source.charAt(end))) end++;
    const char = source.slice(at, end);
    const piece = unfoldCharacter(char, end - at > width);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) origins.push(at);
    at = end;
  }
  origins.push(source.length);
  return { unfolded: pieces.join(''), map: Uint32Array.from(origins) };
}

function unfoldCharacter(char: string, combined: boolean): string {
  if (char <= '\x7f' && !combined) return char;
  if (char.length === 1 && INVISIBLE.test(char)) return '';
  if (char.startsWith('\udb40')) return '';
  if (char === '\u0130') return 'I';
  if (combined) return char.normalize('NFC').replace(COMBINING_ALL, '');
  return CHANGES_LENGTH.test(char) ? char.normalize('NFKC') : char;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
