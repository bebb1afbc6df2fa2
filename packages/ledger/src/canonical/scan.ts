/**
 * Whether bytes are canonical JSON (RFC 8785), in one pass and without building a value: this runs over every byte of an export.
 * Canonical means that parsing and serialising again would give the very same bytes.
 */
export interface CanonicalScanner {
  /**
   * Scans the object that begins at `start`. Gives the offset after it, or -1 when it is not canonical, no object, or cut off.
   */
  scanObject(bytes: Uint8Array, start: number): number;
  /** Offset of the first byte inside the quotes of the object's own text field with the watched name, or -1. */
  watchedAt(): number;
}

const MAX_DEPTH = 500;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const [COLON, COMMA, MINUS, ZERO, NINE] = [0x3a, 0x2c, 0x2d, 0x30, 0x39];

/** 1 for bytes that stand for themselves in a string and are ASCII. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

const SHORT_ESCAPES = new Set([...'"\\bfnrt'].map((character) => character.charCodeAt(0)));
/** Control characters that have a short escape and must use it. */
const HAS_SHORT_ESCAPE = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d]);

/** @param watch name of one text field, in ASCII, whose place is wanted */
export function createCanonicalScanner(watch: string): CanonicalScanner {
  const watched = new TextEncoder().encode(watch);
  let bytes: Uint8Array = new Uint8Array();
  let at = 0;
  let depth = 0;
  let found = -1;
  /** Whether the last string had anything but plain ASCII, so that its bytes do not sort like its characters. */
  let special = false;

  function scanValue(): boolean {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return skipPlainString() || scanString();
    if (byte === OPEN_OBJECT) return scanMembers();
    if (byte === OPEN_ARRAY) return scanElements();
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return scanNumber();
    return scanWord('true') || scanWord('false') || scanWord('null');
  }

  function scanMembers(): boolean {
    if (++depth > MAX_DEPTH) return false;
    at++;
    if (bytes[at] === CLOSE_OBJECT) return close();
    let previous = -1;
    let previousEnd = -1;
    let previousSpecial = false;
    for (;;) {
      const key = at;
      if (!skipPlainString() && !scanString()) return false;
      const end = at;
      const keySpecial = special;
      if (previous >= 0 && !isBefore(previous, previousEnd, key, end, previousSpecial || keySpecial)) return false;
      if (bytes[at++] !== COLON) return false;
      if (depth === 1 && end - key - 2 === watched.length && bytes[at] === QUOTE && isWatched(key + 1)) found = at + 1;
      if (!scanValue()) return false;
      const next = bytes[at];
      if (next === CLOSE_OBJECT) return close();
      if (next !== COMMA) return false;
      at++;
      previous = key;
      previousEnd = end;
      previousSpecial = keySpecial;
    }
  }

  function scanElements(): boolean {
    if (++depth > MAX_DEPTH) return false;
    at++;
    if (bytes[at] === CLOSE_ARRAY) return close();
    for (;;) {
      if (!scanValue()) return false;
      const next = bytes[at];
      if (next === CLOSE_ARRAY) return close();
      if (next !== COMMA) return false;
      at++;
    }
  }

  function close(): boolean {
    at++;
    depth--;
    return true;
  }

  /** Nearly every string is plain ASCII: a loop that the compiler can keep short. False leaves everything as it was. */
  function skipPlainString(): boolean {
    const text = bytes;
    let i = at;
    if (text[i++] !== QUOTE) return false;
    while (PLAIN[text[i] ?? 0] === 1) i++;
    if (text[i] !== QUOTE) return false;
    special = false;
    at = i + 1;
    return true;
  }

  function scanString(): boolean {
    const text = bytes;
    let i = at;
    if (text[i++] !== QUOTE) return false;
    special = false;
    for (;;) {
      while (PLAIN[text[i] ?? 0] === 1) i++;
      const byte = text[i] ?? 0;
      if (byte === QUOTE) {
        at = i + 1;
        return true;
      }
      special = true;
      const length = byte === BACKSLASH ? escapeLength(text, i) : sequenceLength(text, i);
      if (length === 0) return false;
      i += length;
    }
  }

  function scanNumber(): boolean {
    const start = at;
    let i = bytes[at] === MINUS ? at + 1 : at;
    const digits = i;
    while (isDigit(bytes[i])) i++;
    const next = bytes[i];
    const isInteger = next !== 0x2e && next !== 0x65 && next !== 0x45;
    if (
      isInteger &&
      i > digits &&
      i - digits <= 15 &&
      (bytes[digits] !== ZERO || (i - digits === 1 && digits === start))
    ) {
      at = i;
      return true;
    }
    // Fractions and exponents are rare here: the language itself says how it writes that number.
    while (isNumberByte(bytes[i])) i++;
    const text = decodeAscii(bytes, start, i);
    at = i;
    return String(Number(text)) === text;
  }

  function scanWord(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
    at += word.length;
    return true;
  }

  function isWatched(start: number): boolean {
    for (let i = 0; i < watched.length; i++) if (bytes[start + i] !== watched[i]) return false;
    return true;
  }

  /** Whether one key sorts before another by its UTF-16 code units. Offsets include the quotes. */
  function isBefore(a: number, aEnd: number, b: number, bEnd: number, isSpecial: boolean): boolean {
    if (isSpecial) return decodeKey(a, aEnd) < decodeKey(b, bEnd);
    const length = Math.min(aEnd - a, bEnd - b) - 1;
    for (let i = 1; i < length; i++) {
      const difference = (bytes[a + i] ?? 0) - (bytes[b + i] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return aEnd - a < bEnd - b;
  }

  function decodeKey(start: number, end: number): string {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))) as string;
  }

  return {
    scanObject(given, start) {
      bytes = given;
      at = start;
      depth = 0;
      found = -1;
      return bytes[at] === OPEN_OBJECT && scanMembers() ? at : -1;
    },
    watchedAt: () => found,
  };
}

/** Length of the escape at `i`, or 0 when a canonical string would not have it. */
function escapeLength(bytes: Uint8Array, i: number): number {
  const kind = bytes[i + 1] ?? 0;
  if (SHORT_ESCAPES.has(kind)) return 2;
  const match = /^\\u00([01][0-9a-f])$/.exec(decodeAscii(bytes, i, i + 6));
  return match && !HAS_SHORT_ESCAPE.has(Number.parseInt(match[1] ?? '', 16)) ? 6 : 0;
}

/** Length of the UTF-8 sequence of a character past ASCII at `i`, or 0 when there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  const second = bytes[i + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isTail(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(bytes[i + 2]) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high && isTail(bytes[i + 2]) && isTail(bytes[i + 3]) ? 4 : 0;
  }
  return 0;
}

function isTail(byte = 0): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= NINE;
}

function isNumberByte(byte = 0): boolean {
  return isDigit(byte) || byte === MINUS || byte === 0x2b || byte === 0x2e || byte === 0x65 || byte === 0x45;
}

function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length, start + 400)));
}
