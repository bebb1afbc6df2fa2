import { sha256Into } from '#crypto';
import { createCanonicalScanner } from '../canonical/scan.ts';
import { toBytes } from '../encoding.ts';
import { HASH_BYTES, LEAF_PREFIX } from '../tree/hash.ts';
import { ENTRY_END, ENTRY_HASH, ENTRY_INDEX, ENTRY_START } from './format.ts';

/** What can be said about lines without knowing those before. Transferable between threads: this is where the time goes. */
export interface CheckedBlock {
  /** Entry lines, in the order of the file. */
  count: number;
  indexes: Float64Array;
  /** Leaf hashes as the lines state them, 32 bytes each. */
  hashes: Uint8Array;
  /** When each entry says it happened, in milliseconds since 1970; NaN for those that do not. */
  times: Float64Array;
  /** Entries whose content does not give the stated hash: which of the block, and what it gives. */
  edited: { at: number; hash: Uint8Array }[];
  /** Entries whose content gives the stated hash but is not canonical JSON. */
  unusual: number[];
  /** Lines that are no entries, each with the number of entries and of lines before it in the block. */
  others: { entriesBefore: number; linesBefore: number; text: string }[];
  lines: number;
  /** Number of lines before the first one that cannot be read; nothing after it was looked at. */
  unreadable: number | null;
}

/** Field of an entry that says when it happened, as RFC 3339 text in UTC. */
const TIME_FIELD = 'occurred_at';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const CAPITAL_Z = 0x5a;
/** As JavaScript writes a time: 2026-01-31T23:59:59.999Z. Any other form is read more slowly. */
const UTC_TIME_LENGTH = 24;
const START = toBytes(ENTRY_START);
const INDEX = toBytes(ENTRY_INDEX);
const HASH = toBytes(ENTRY_HASH);
const END = toBytes(ENTRY_END);

/** Value of a lower-case hexadecimal digit, 16 for any other byte. */
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte));
  return digit === -1 ? 16 : digit;
});

const scanner = createCanonicalScanner(TIME_FIELD);
const computed = new Uint8Array(HASH_BYTES);

/** Room for the columns of a block, kept between blocks: clearing new memory for each would take longer than it seems. */
let room = { indexes: new Float64Array(), hashes: new Uint8Array(), times: new Float64Array() };

/** Checks a block of whole lines: every entry's form and hash. `bytes` is the same afterwards. */
export function checkBlock(bytes: Uint8Array): CheckedBlock {
  makeRoom(Math.ceil(bytes.length / MIN_LINE_BYTES));
  const block: CheckedBlock = { ...room, count: 0, edited: [], unusual: [], others: [], lines: 0, unreadable: null };
  for (let at = 0; at < bytes.length; block.lines++) {
    const next = hasBytes(bytes, at, START) ? checkEntry(bytes, at, block) : keepOther(bytes, at, block);
    if (next === -1) {
      block.unreadable = block.lines;
      break;
    }
    at = next;
  }
  const { count, indexes, hashes, times } = block;
  return {
    ...block,
    indexes: indexes.slice(0, count),
    hashes: hashes.slice(0, count * HASH_BYTES),
    times: times.slice(0, count),
  };
}

function makeRoom(entries: number): void {
  if (room.indexes.length >= entries) return;
  room = {
    indexes: new Float64Array(entries),
    hashes: new Uint8Array(entries * HASH_BYTES),
    times: new Float64Array(entries),
  };
}

/** Shortest entry line: an empty object at index 0. */
const MIN_LINE_BYTES = START.length + 2 + INDEX.length + 1 + HASH.length + 2 * HASH_BYTES + END.length;

/** Reads the entry line at `line` into the block. Gives the offset of the next line, or -1. */
function checkEntry(bytes: Uint8Array, line: number, block: CheckedBlock): number {
  const start = line + START.length;
  const scanned = scanner.scanObject(bytes, start);
  const time = scanner.watchedAt();
  const isCanonical = scanned !== -1 && hasBytes(bytes, scanned, INDEX);
  const end = isCanonical ? scanned : findEntryEnd(bytes, start);
  if (end === -1) return -1;
  const next = readPosition(bytes, end, block);
  if (next === -1) return -1;
  block.times[block.count] = isCanonical && time !== -1 ? readTime(bytes, time) : Number.NaN;
  hashEntry(bytes, start, end);
  if (!isStatedHash(block)) block.edited.push({ at: block.count, hash: Uint8Array.from(computed) });
  else if (!isCanonical) block.unusual.push(block.count);
  block.count++;
  return next;
}

/** Leaf hash of the bytes in place: the byte before them makes room for the prefix. */
function hashEntry(bytes: Uint8Array, start: number, end: number): void {
  const before = bytes[start - 1] ?? 0;
  bytes[start - 1] = LEAF_PREFIX;
  sha256Into(bytes.subarray(start - 1, end), computed, 0);
  bytes[start - 1] = before;
}

function isStatedHash({ hashes, count }: CheckedBlock): boolean {
  const offset = count * HASH_BYTES;
  for (let i = 0; i < HASH_BYTES; i++) if (hashes[offset + i] !== computed[i]) return false;
  return true;
}

/** Reads index and leaf hash after an entry that ends at `end`. Gives the offset of the next line, or -1. */
function readPosition(bytes: Uint8Array, end: number, block: CheckedBlock): number {
  if (!hasBytes(bytes, end, INDEX)) return -1;
  const digits = end + INDEX.length;
  let at = digits;
  let index = 0;
  for (let digit = DIGIT[bytes[at] ?? 0] ?? 16; digit < 10; digit = DIGIT[bytes[++at] ?? 0] ?? 16)
    index = index * 10 + digit;
  const hasOneSpelling = at > digits && (bytes[digits] !== 0x30 || at === digits + 1);
  if (!hasOneSpelling || !Number.isSafeInteger(index) || !hasBytes(bytes, at, HASH)) return -1;
  at += HASH.length;
  const offset = block.count * HASH_BYTES;
  for (let i = 0; i < HASH_BYTES; i++, at += 2) {
    const high = DIGIT[bytes[at] ?? 0] ?? 16;
    const low = DIGIT[bytes[at + 1] ?? 0] ?? 16;
    if (high > 15 || low > 15) return -1;
    block.hashes[offset + i] = high * 16 + low;
  }
  if (!hasBytes(bytes, at, END)) return -1;
  block.indexes[block.count] = index;
  return at + END.length;
}

/** End of an entry that is not canonical, found from the end of its line; -1 when the line has no such form. */
function findEntryEnd(bytes: Uint8Array, start: number): number {
  const newline = bytes.indexOf(NEWLINE, start);
  const tail = newline - (END.length - 1) - 2 * HASH_BYTES - HASH.length;
  if (newline === -1 || tail <= start) return -1;
  let at = tail - 1;
  while (at > start && (DIGIT[bytes[at] ?? 0] ?? 16) < 10) at--;
  const end = at + 1 - INDEX.length;
  return end > start ? end : -1;
}

function keepOther(bytes: Uint8Array, at: number, block: CheckedBlock): number {
  const newline = bytes.indexOf(NEWLINE, at);
  if (newline === -1) return -1;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, newline));
    block.others.push({ entriesBefore: block.count, linesBefore: block.lines, text });
  } catch {
    // Not UTF-8, so no line of an export.
    return -1;
  }
  return newline + 1;
}

/** Milliseconds since 1970 from the text field that begins at `start`, NaN when it is no date. */
function readTime(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(QUOTE, start);
  if (end - start === UTC_TIME_LENGTH && bytes[end - 1] === CAPITAL_Z) {
    const [year, month, day] = [
      readDigits(bytes, start, 4),
      readDigits(bytes, start + 5, 2),
      readDigits(bytes, start + 8, 2),
    ];
    const [hour, minute, second] = [
      readDigits(bytes, start + 11, 2),
      readDigits(bytes, start + 14, 2),
      readDigits(bytes, start + 17, 2),
    ];
    return Date.UTC(year, month - 1, day, hour, minute, second, readDigits(bytes, start + 20, 3));
  }
  return end - start > 40 ? Number.NaN : Date.parse(new TextDecoder().decode(bytes.subarray(start, end)));
}

/** Number of the decimal digits from `start` on, NaN when there are others. */
function readDigits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const digit = DIGIT[bytes[i] ?? 0] ?? 16;
    value = digit < 10 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function hasBytes(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
