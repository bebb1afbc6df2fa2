import { readableText, type Payload } from './payload.ts';

/** Ten bytes, as in `a@corp.com`. */
const BEGINNING = /(?<![0-9a-z])(?:(?:0x|\\x)?[0-9a-f]{2}(?:, |[ :,-])?){9}(?:0x|\\x)?[0-9a-f]{2}/gi;
const BYTE = /(?:0x|\\x)?[0-9a-f]{2}/iy;
const SEPARATOR = /, |[ :,-]/y;
const LINE_END = /\r?\n[ \t]{0,4}/y;

/** Bytes as hexadecimal digits, in one run or separated, with or without 0x, that decode to a readable text. */
export function findHex(text: string): Payload[] {
  const payloads: Payload[] = [];
  BEGINNING.lastIndex = 0;
  for (let found = BEGINNING.exec(text); found; found = BEGINNING.exec(text)) {
    const start = found.index;
    const separated = /[ :,-]/.test(found[0]);
    const ends = byteEnds(text, start + found[0].length, separated);
    BEGINNING.lastIndex = ends[0] ?? text.length;
    // A byte behind a space may be a number or a word of its own: "4a 65 12 %".
    for (const end of separated ? ends : ends.slice(0, 1)) {
      if (isWordCharacter(text.charAt(end))) continue;
      const decoded = readableText(Buffer.from(text.slice(start, end).replace(/0x|\\x|[^0-9a-f]/gi, ''), 'hex'));
      if (decoded === undefined) continue;
      payloads.push({ start, end, encoding: 'hex', decoded });
      break;
    }
  }
  return payloads;
}

/** Where the run ends, and where its last two bytes begin to: the longest first. */
function byteEnds(text: string, from: number, separated: boolean): number[] {
  let [last, before, earlier] = [from, -1, -1];
  for (;;) {
    const after = skip(LINE_END, text, last) ?? (separated ? skip(SEPARATOR, text, last) : undefined) ?? last;
    const next = skip(BYTE, text, after);
    if (next === undefined) return [last, before, earlier].filter((end) => end >= 0);
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
