import { canonicalize, type Json } from '../canonical/canonicalize.ts';
import { fromHex, toHex } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { HASH_BYTES } from '../tree/hash.ts';

/**
 * An export is JSON Lines: a header, entries in the order of the tree with checkpoints between them, an end. Every line is canonical
 * JSON (RFC 8785) and ends with a newline; its first key says what it is. docs/compliance/ledger.md describes it for readers.
 */
export const EXPORT_FORMAT = 'nova-ledger-export/1';

export interface ExportHeader {
  origin: string;
  /** Index of the first entry in the file; entries before it are left out. */
  start: number;
  /** Number of entries of the log: one more than the index of the last one in the file. */
  size: number;
  /** Frontier of the tree at `start`, which stands for the entries before it. */
  frontier: readonly Uint8Array[];
  /** Public keys of the log and of witnesses as text, for people: nobody should trust them because they are in the file. */
  keys: readonly string[];
  /** Signed notes that hand over from one key of the log to the next. */
  keyChanges: readonly string[];
}

export interface ExportEnd {
  /** Number of entry lines. */
  count: number;
  size: number;
  /** SHA-256 over all lines before this one that are no entries, with their newlines. No proof: it finds damage. */
  digest: Uint8Array;
}

/** Leaf hashes that one line of retired entries holds at most. */
export const MAX_RETIRED = 256;

/** Far more hashes, keys and changes of key than a log will have: each of them costs time. */
const MAX_HEADER_TEXTS = 1000;

/** What stands before and after the canonical JSON of an entry, which is hashed as it is. */
export const ENTRY_START = '{"entry":';
export const ENTRY_INDEX = ',"index":';
export const ENTRY_HASH = ',"leaf_hash":"';
export const ENTRY_END = '"}\n';

export function formatHeader(header: ExportHeader): string {
  return formatLine({
    header: {
      format: EXPORT_FORMAT,
      frontier: header.frontier.map(toHex),
      key_changes: [...header.keyChanges],
      keys: [...header.keys],
      origin: header.origin,
      size: header.size,
      start: header.start,
    },
  });
}

export function formatCheckpointLine(note: string): string {
  return formatLine({ checkpoint: note });
}

/** Entries whose content is gone under retention, and what the tree has in their places. */
export function formatRetired(from: number, hashes: readonly Uint8Array[]): string {
  return formatLine({ retired: { from, hashes: hashes.map(toHex).join('') } });
}

/** The entry by which others were retired, once more where it stands: here, so that a reader knows it before them. */
export function formatRetirement(index: number, entry: Uint8Array): string {
  return formatLine({ retirement: { entry: new TextDecoder().decode(entry), index } });
}

export function formatEnd({ count, size, digest }: ExportEnd): string {
  return formatLine({ end: { count, digest: toHex(digest), size } });
}

/** A line that is no entry. */
export type ExportLine =
  | { kind: 'header'; header: ExportHeader }
  | { kind: 'other version'; format: string }
  | { kind: 'checkpoint'; note: string }
  | { kind: 'retired'; from: number; hashes: Uint8Array }
  | { kind: 'retirement'; index: number; entry: string }
  | { kind: 'end'; end: ExportEnd };

/**
 * @param text without its newline
 * @throws LedgerError EXPORT_MALFORMED
 */
export function parseLine(text: string): ExportLine {
  const value = parseJson(text);
  const line = readLine(value);
  // One value has one spelling, so that no byte can change unseen.
  if (!line || formatLine(value) !== `${text}\n`)
    throw new LedgerError('EXPORT_MALFORMED', 'This is no line of a ledger export.');
  return line;
}

function formatLine(value: Json): string {
  return `${new TextDecoder().decode(canonicalize(value))}\n`;
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new LedgerError('EXPORT_MALFORMED', 'This line is no JSON.', { cause });
  }
}

function readLine(value: Json): ExportLine | null {
  const [[kind, content] = [], ...others] = isObject(value) ? Object.entries(value) : [];
  if (content === undefined || others.length > 0) return null;
  if (kind === 'header') return readHeader(content);
  if (kind === 'checkpoint') return typeof content === 'string' ? { kind, note: content } : null;
  if (kind === 'retired') return readRetired(content);
  if (kind === 'retirement') return readRetirement(content);
  return kind === 'end' ? readEnd(content) : null;
}

function readRetired(content: Json): ExportLine | null {
  if (!isObject(content) || Object.keys(content).length !== 2) return null;
  const { from, hashes: text } = content;
  const hashes = typeof text === 'string' && text.length <= 2 * HASH_BYTES * MAX_RETIRED ? fromHex(text) : null;
  if (!isCount(from) || !hashes || hashes.length === 0 || hashes.length % HASH_BYTES !== 0) return null;
  return { kind: 'retired', from, hashes };
}

function readRetirement(content: Json): ExportLine | null {
  if (!isObject(content) || Object.keys(content).length !== 2) return null;
  const { entry, index } = content;
  return typeof entry === 'string' && isCount(index) ? { kind: 'retirement', index, entry } : null;
}

function readHeader(content: Json): ExportLine | null {
  if (!isObject(content)) return null;
  const { format, frontier, key_changes: keyChanges, keys, origin, size, start } = content;
  if (typeof format === 'string' && format !== EXPORT_FORMAT) return { kind: 'other version', format };
  if (format !== EXPORT_FORMAT || Object.keys(content).length !== 7 || typeof origin !== 'string') return null;
  if (!isCount(size) || !isCount(start) || start > size) return null;
  if (!isTexts(frontier) || !isTexts(keys) || !isTexts(keyChanges)) return null;
  if (frontier.length + keys.length + keyChanges.length > MAX_HEADER_TEXTS) return null;
  const hashes = frontier.map(readHash);
  if (hashes.includes(null)) return null;
  return {
    kind: 'header',
    header: { origin, size, start, frontier: hashes.filter((hash) => hash !== null), keys, keyChanges },
  };
}

function readEnd(content: Json): ExportLine | null {
  if (!isObject(content) || Object.keys(content).length !== 3) return null;
  const { count, digest, size } = content;
  const hash = typeof digest === 'string' ? readHash(digest) : null;
  return isCount(count) && isCount(size) && hash ? { kind: 'end', end: { count, size, digest: hash } } : null;
}

function readHash(text: string): Uint8Array | null {
  const hash = fromHex(text);
  return hash?.length === HASH_BYTES ? hash : null;
}

function isObject(value: Json): value is { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
