import { readableText, type Payload } from './payload.ts';

/** Ten bytes, as in `a@corp.com`. */
const BEGINNING = /(?<![0-9a-z])(?:(?:0x|\\x)?[0-9a-f]{2}(?:, |[ :,-])?){9}(?:0x|\\x)?[0-9a-f]{2}/gi;
const BYTE = /(?:0x|\\x)?[0-9a-f]{2}/iy;
const SEPARATOR = /, |[ :,-]/y;
const LINE_END = /\r?\n[ \t]{0,4}/y;

/** Bytes as hexadecimal digits, in one run or separated, with or without 0x, that decode to a readable text. */
export function findHex(text: string): Payload[] {
  if (!mayHoldBytes(text)) return [];
  const payloads: Payload[] = [];
  BEGINNING.lastIndex = 0;
  for (let found = BEGINNING.exec(text); found; found = BEGINNING.exec(text)) {
    const start = found.index;
    const separated = /[ :,-]/.test(found[0]);
    const ends = byteEnds(text, start + found[0].length, separated);
    BEGINNING.lastIndex = ends[0] ?? text.length;
    // A byte behind a space may be a number or a word of its own: "4a 65 12 %".
    for (const end of ends) {
      if (isWordCharacter(text.charAt(end))) continue;
      const decoded = readableText(Buffer.from(text.slice(start, end).replace(/0x|\\x|[^0-9a-f]/gi, ''), 'hex'));
      if (decoded === undefined) continue;
      payloads.push({ start, end, encoding: 'hex', decoded });
      break;
    }
  }
  return payloads;
}

/** Ten bytes are at least so many characters of those that bytes are written with. */
const SHORTEST = 20;
const WRITES_BYTES = new Uint8Array(128);
for (const char of '0123456789abcdefABCDEFxX\\ :,-') WRITES_BYTES[char.charCodeAt(0)] = 1;

/** Looks at every twentieth character and, where it fits, at its neighbours: prose is read in passing. */
function mayHoldBytes(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length;) {
    let start = at;
    const floor = at - SHORTEST;
    while (start > floor && WRITES_BYTES[text.charCodeAt(start)] === 1) start--;
    if (start === floor) return true;
    at = start + SHORTEST;
  }
  return false;
}

/** Where the run may end: the longest first, then before each of its last two bytes, or before the words of the next line. */
function byteEnds(text: string, from: number, separated: boolean): number[] {
  let [last, before, earlier, line] = [from, -1, -1, -1];
  for (;;) {
    const below = skip(LINE_END, text, last);
    const after = below ?? (separated ? skip(SEPARATOR, text, last) : undefined) ?? last;
    const next = skip(BYTE, text, after);
    if (next === undefined) return (separated ? [last, before, earlier, line] : [last, line]).filter((end) => end >= 0);
    if (below !== undefined) line = last;
    [earlier, before, last] = [before, last, next];
  }
}

function skip(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isWordCharacter(char: string): boolean {
  return /[0-9a-z]/i.test(char);
}
