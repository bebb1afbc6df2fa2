import { readableText, type Payload } from './payload.ts';

/** 16 characters hold 12 bytes, the shortest e-mail addresses; shorter runs are words. */
const SHORTEST = 16;
/** Tools wrap at 64 or 76; below this a line end is just a line end. */
const SHORTEST_LINE = 40;

/** Runs of the standard or URL alphabet, also wrapped over lines, that decode to a readable text. */
export function findBase64(text: string): Payload[] {
  const payloads: Payload[] = [];
  for (let at = SHORTEST - 1; at < text.length;) {
    if (!isLetter(text, at)) {
      at += SHORTEST;
      continue;
    }
    // Every run of SHORTEST characters holds a probed position, so prose is read only in passing.
    const start = runStart(text, at, payloads.at(-1)?.end ?? 0);
    const end = runEnd(text, at + 1);
    if (end - start < SHORTEST) {
      at = end + SHORTEST;
      continue;
    }
    const token = signedToken(text, start, end);
    if (token > end) {
      at = token + SHORTEST - 1;
      continue;
    }
    const lines = [{ start, end }, ...wrappedLines(text, start, end)];
    const last = lines.at(-1)?.end ?? end;
    if (!isVectorImage(text, start)) payloads.push(...payloadsFrom(text, lines));
    at = Math.max(last, payloads.at(-1)?.end ?? 0) + SHORTEST - 1;
  }
  return payloads;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A constant number of attempts per line, whatever the text: whole, without its last line, then line by line. */
function payloadsFrom(text: string, lines: readonly Line[]): Payload[] {
  const [first, ...others] = lines;
  if (!first) return [];
  if (others.length > 0) {
    const whole = decodeRun(text, first.start, others.at(-1)?.end ?? first.end);
    if (whole) return [whole];
    // What follows the last line may be a word of its own.
    const shorter = decodeRun(text, first.start, others.at(-2)?.end ?? first.end);
    if (shorter) return [shorter];
  }
  return lines.flatMap(({ start, end }) => {
    if (end - start < SHORTEST) return [];
    const payload = decodeRun(text, start, end);
    return payload ? [payload] : payloadsBetweenMarks(text, start, end);
  });
}

/** A path or a name may be glued to the run by a character that the alphabet shares. */
function payloadsBetweenMarks(text: string, start: number, end: number): Payload[] {
  const pieces: Payload[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isMark(text.charCodeAt(at))) continue;
    if (at - from >= SHORTEST && (from > start || at < end)) {
      const payload = decodeRun(text, from, at);
      if (payload) pieces.push(payload);
    }
    from = at + 1;
  }
  return pieces;
}

function decodeRun(text: string, start: number, end: number): Payload | undefined {
  const compact = text.slice(start, end).replace(/\s+/g, '');
  if (/[+/]/.test(compact) && /[-_]/.test(compact)) return undefined;
  const bytes = Buffer.from(compact.slice(0, compact.length - (compact.length % 4 === 1 ? 1 : 0)), 'base64');
  const decoded = readableText(bytes);
  if (decoded === undefined) return undefined;
  return { start, end: paddingEnd(text, end), encoding: 'base64', decoded };
}

/** The further lines of a wrapped run: as wide as the first, the last one at most. */
function wrappedLines(text: string, start: number, end: number): Line[] {
  const width = end - start;
  if (width < SHORTEST_LINE) return [];
  const lines: Line[] = [];
  for (let last = end; ;) {
    let from = last;
    if (text.charAt(from) === '\r') from++;
    if (text.charAt(from) !== '\n') return lines;
    from++;
    while (text.charAt(from) === ' ' || text.charAt(from) === '\t') from++;
    const next = runEnd(text, from);
    if (next === from || next - from > width) return lines;
    lines.push({ start: from, end: next });
    if (next - from < width) return lines;
    last = next;
  }
}

/** The end of a JSON Web Token that begins here, which has a detector of its own; 0 when none does. */
function signedToken(text: string, start: number, end: number): number {
  if (!text.startsWith('eyJ', start) || text.charAt(end) !== '.') return 0;
  const header = Buffer.from(text.slice(start, Math.min(end, start + 2000)), 'base64').toString();
  if (!/"(?:alg|enc|typ)"/.test(header)) return 0;
  let last = end;
  while (text.charAt(last) === '.' && isLetter(text, last + 1)) last = runEnd(text, last + 1);
  return last;
}

/** Drawings are readable XML full of numbers; other images are not readable anyway. */
function isVectorImage(text: string, start: number): boolean {
  return /data:image\/svg[^,]{0,40},$/i.test(text.slice(Math.max(0, start - 64), start));
}

const ALPHABET = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  ALPHABET[char.charCodeAt(0)] = 1;

function isLetter(text: string, at: number): boolean {
  return ALPHABET[text.charCodeAt(at)] === 1;
}

function isMark(code: number): boolean {
  return code === 0x2f || code === 0x2b || code === 0x2d || code === 0x5f;
}

function runStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && isLetter(text, start - 1)) start--;
  return start;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text, end)) end++;
  return end;
}

function paddingEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && text.charAt(end) === '=') end++;
  return end;
}
