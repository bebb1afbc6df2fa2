import { unitsOf } from '../normalize/units.ts';

export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** A sentence without an end is cut here, in characters; what is looked for inside stays bounded. */
const LONGEST = 400;
const LINE_END = 0x0a;
const DOT = 0x2e;
const MAY_END = setOf('\n.!?;');
const CLOSING = setOf('"\'»)]');
const SPACE = setOf(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const ABBREVIATION = /(?:^|[^a-z])(?:m|mr|mrs|ms|dr|st|e\.g|i\.e|p\.ex|etc|svp|[a-z]\.[a-z])$/;

/** Index of the sentence that holds a position, not before `from`. */
export function sentenceAt(sentences: readonly Bounds[], position: number, from = 0): number {
  let low = from;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences of a plain text in order. */
export function splitSentences(plain: string): Bounds[] {
  const sentences: Bounds[] = [];
  let start = 0;
  const close = (end: number) => {
    while (end - start > LONGEST) {
      // In a slice: looking for a space that is not there would go back to the beginning of the text.
      const space = plain.slice(start, start + LONGEST + 1).lastIndexOf(' ');
      const cut = start + (space > LONGEST / 2 ? space + 1 : LONGEST);
      sentences.push({ start, end: cut });
      start = cut;
    }
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  const units = unitsOf(plain);
  for (let at = 0; at < plain.length; at++) {
    const code = units[at] ?? 0;
    if (MAY_END[code] !== 1 || (code !== LINE_END && !endsAt(plain, units, at))) continue;
    if (code === DOT && ABBREVIATION.test(plain.slice(Math.max(0, at - 5), at))) continue;
    close(at + 1);
  }
  close(plain.length);
  return sentences;
}

/** Whether a space or the end of the text stands behind a sign, at most a closing sign in between. */
function endsAt(plain: string, units: Uint16Array, at: number): boolean {
  const next = at + 1;
  if (next >= plain.length || SPACE[units[next] ?? 0] === 1) return true;
  return CLOSING[units[next] ?? 0] === 1 && (next + 1 >= plain.length || SPACE[units[next + 1] ?? 0] === 1);
}

function setOf(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const char of characters) set[char.charCodeAt(0)] = 1;
  return set;
}
