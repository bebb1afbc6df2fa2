import { readableText, type Payload } from './payload.ts';

/** Ten bytes, as in `a@corp.com`. */
const BEGINNING = /(?<![0-9a-z])(?:(?:0x|\\x)?[0-9a-f]{2}(?:, |[ :,-])?){9}(?:0x|\\x)?[0-9a-f]{2}/gi;
const BYTE = /(?:0x|\\x)?[0-9a-f]{2}/iy;
const SEPARATOR = /, |[ :,-]/y;
const LINE_END = /\r?\n[ \t]{0,4}/y;

/** Bytes as hexadecimal digits, in one run or separated, with or without 0x, that decode to a readable text. */
export function findHex(text: string): Payload[] {
  const payloads: Payload[] = [];
  let done = 0;
  for (const run of runsOfBytes(text)) {
    const piece = text.slice(run.start, run.end);
    BEGINNING.lastIndex = Math.max(0, done - run.start);
    for (let found = BEGINNING.exec(piece); found; found = BEGINNING.exec(piece)) {
      const start = run.start + found.index;
      const separated = /[ :,-]/.test(found[0]);
      const ends = byteEnds(text, start + found[0].length, separated);
      done = ends[0] ?? text.length;
      BEGINNING.lastIndex = done - run.start;
      // A byte behind a space may be a number or a word of its own: "4a 65 12 %".
      for (const end of ends) {
        if (isWordCharacter(text.charAt(end))) continue;
        const decoded = readableText(Buffer.from(text.slice(start, end).replace(/0x|\\x|[^0-9a-f]/gi, ''), 'hex'));
        if (decoded === undefined) continue;
        payloads.push({ start, end, encoding: 'hex', decoded });
        break;
      }
    }
  }
  return payloads;
}

/** Ten bytes are at least so many characters of those that bytes are written with. */
const SHORTEST = 20;
const WRITES_BYTES = new Uint8Array(128);
for (const char of '0123456789abcdefABCDEFxX\\ :,-') WRITES_BYTES[char.charCodeAt(0)] = 1;

/**
 * The stretches of enough such characters, and the character in front of each, which says whether a word goes on there.
 * Looks at every twentieth character and, where it fits, at its neighbours: prose is read in passing.
 */
function runsOfBytes(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = SHORTEST - 1; at < text.length;) {
    const floor = at - SHORTEST;
    let start = at;
    while (start > floor && WRITES_BYTES[text.charCodeAt(start)] === 1) start--;
    if (start === floor) {
      while (at < text.length && WRITES_BYTES[text.charCodeAt(at)] === 1) at++;
      runs.push({ start: Math.max(0, floor), end: at });
      start = at;
    }
    at = start + SHORTEST;
  }
  return runs;
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
