import { createHash } from 'node:crypto';
import { concatenate, toBytes, toHex } from '../encoding.ts';
import {
  ENTRY_END,
  ENTRY_HASH,
  ENTRY_INDEX,
  ENTRY_START,
  formatCheckpointLine,
  formatEnd,
  formatHeader,
  formatRetired,
  formatRetirement,
  MAX_RETIRED,
  type ExportHeader,
} from './format.ts';

export interface ExportedEntry {
  index: number;
  /** Canonical JSON of the whole entry: what its leaf hash covers. */
  entry: Uint8Array;
  /** As the tree has it, in level 0 of the tiles, and not computed from the row: that is how a changed row is found. */
  leafHash: Uint8Array;
}

/** A leaf whose entry was retired under retention: its content is gone, its hash stays. */
export interface RetiredLeaf {
  index: number;
  entry?: undefined;
  leafHash: Uint8Array;
}

export interface ExportContent {
  header: ExportHeader;
  /** In the order of their indexes. They are written as they come: it is for the verifier to say what is wrong. */
  entries: AsyncIterable<ExportedEntry | RetiredLeaf> | Iterable<ExportedEntry | RetiredLeaf>;
  /** Entries by which others were retired. */
  retirements?: readonly { index: number; entry: Uint8Array }[];
  /**
   * Signed checkpoints with their sizes, from the smallest to the largest, which has to be that of the whole log. One for about a
   * thousand entries is enough; those of before the start are left out.
   */
  checkpoints: readonly { size: number; note: string }[];
}

/** Bytes after which a piece is handed on. */
const PIECE_BYTES = 64 * 1024;

/** The export in pieces of about 64 KB, as fast as they are taken: nothing else is held in memory. */
export async function* writeExport(content: ExportContent): AsyncGenerator<Uint8Array> {
  const { header, entries, checkpoints, retirements = [] } = content;
  const digest = createHash('sha256');
  const waiting = checkpoints.filter(({ size }) => size >= header.start);
  let count = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const putText = (line: string): void => {
    digest.update(line);
    put(toBytes(line));
  };
  const putCheckpoints = (upTo: number): void => {
    for (let next = waiting[0]; next && next.size <= upTo; next = waiting[0]) {
      putText(formatCheckpointLine(next.note));
      waiting.shift();
    }
  };

  let retired: { from: number; hashes: Uint8Array[] } | null = null;
  const putRetired = (): void => {
    if (retired) putText(formatRetired(retired.from, retired.hashes));
    retired = null;
  };

  putText(formatHeader(header));
  for (const { index, entry } of retirements) putText(formatRetirement(index, entry));
  for await (const { index, entry, leafHash } of entries) {
    const isDue = (waiting[0]?.size ?? Infinity) <= index;
    const continues = entry === undefined && !isDue && isNext(retired, index);
    if (!continues) putRetired();
    putCheckpoints(index);
    if (entry === undefined) {
      retired ??= { from: index, hashes: [] };
      retired.hashes.push(leafHash);
      continue;
    }
    put(START);
    put(entry);
    put(toBytes(`${ENTRY_INDEX}${index}${ENTRY_HASH}${toHex(leafHash)}${ENTRY_END}`));
    count++;
    if (length < PIECE_BYTES) continue;
    yield concatenate(parts);
    [parts, length] = [[], 0];
  }
  putRetired();
  putCheckpoints(Infinity);
  put(toBytes(formatEnd({ count, size: header.size, digest: Uint8Array.from(digest.digest()) })));
  yield concatenate(parts);
}

function isNext(retired: { from: number; hashes: Uint8Array[] } | null, index: number): boolean {
  return retired !== null && retired.hashes.length < MAX_RETIRED && retired.from + retired.hashes.length === index;
}

const START = toBytes(ENTRY_START);
