import { concatenate } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { Frontier, foldNodes } from './frontier.ts';
import { HASH_BYTES, hashNode } from './hash.ts';

/** Hashes in a full tile, which is a subtree of height 8 (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** Consecutive hashes of one level of the tree. At level 0 leaf hashes, above it the roots of full tiles one level lower. */
export interface Tile {
  level: number;
  index: number;
  /** Number of hashes, 1 to 256; below 256 the tile is partial and grows later. */
  width: number;
  /** `width` × 32 bytes. */
  hashes: Uint8Array;
}

/**
 * Port to where tiles are kept. Gives at least the first `width` hashes of the tile: what was written there last may be wider,
 * since the hashes of a tile never change once written.
 */
export type ReadTile = (level: number, index: number, width: number) => Promise<Uint8Array>;

/** What a tree needs in memory to grow: the partial tile of each level, empty where the level ends with a full one. */
export interface TileEdge {
  size: number;
  partial: readonly Uint8Array[];
}

export const EMPTY_EDGE: TileEdge = { size: 0, partial: [] };

/** The edge of a tree with `size` leaves, read from its tiles. @throws LedgerError TILE_MALFORMED */
export async function readEdge(readTile: ReadTile, size: number): Promise<TileEdge> {
  const partial: Promise<Uint8Array>[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const count = hashesAt(level, size);
    const width = count % TILE_WIDTH;
    partial.push(
      width === 0
        ? Promise.resolve(new Uint8Array())
        : readExact(readTile, level, Math.floor(count / TILE_WIDTH), width),
    );
  }
  return { size, partial: await Promise.all(partial) };
}

/**
 * Appends leaf hashes. `tiles` are those to write, new or wider than before; write them, then sign the root, and never the
 * other way round. Nothing is changed in place.
 */
export function growTree(
  edge: TileEdge,
  leafHashes: readonly Uint8Array[],
): { edge: TileEdge; tiles: Tile[]; root: Uint8Array } {
  const tiles: Tile[] = [];
  const partial = [...edge.partial];
  let arriving = leafHashes;
  for (let level = 0; arriving.length > 0; level++) {
    const row = concatenate([partial[level] ?? new Uint8Array(), ...arriving]);
    const first = Math.floor(hashesAt(level, edge.size) / TILE_WIDTH);
    const above: Uint8Array[] = [];
    for (let start = 0; start < row.length; start += TILE_BYTES) {
      const hashes = row.slice(start, start + TILE_BYTES);
      const width = hashes.length / HASH_BYTES;
      tiles.push({ level, index: first + start / TILE_BYTES, width, hashes });
      if (width === TILE_WIDTH) above.push(hashTile(hashes));
    }
    partial[level] = row.slice(row.length - (row.length % TILE_BYTES));
    arriving = above;
  }
  const grown = { size: edge.size + leafHashes.length, partial };
  return { edge: grown, tiles, root: foldNodes(edgeNodes(grown)) };
}

/** The edge as a compact range: what a reader needs to continue the tree from here without the entries before. */
export function frontierOf(edge: TileEdge): Frontier {
  return Frontier.from(edge.size, edgeNodes(edge));
}

/** Path of a tile below the log's prefix: `tile/0/x001/x234/067`, a partial one with `.p/<width>` (C2SP tlog-tiles). */
export function tilePath({ level, index, width }: Pick<Tile, 'level' | 'index' | 'width'>): string {
  const groups: string[] = [];
  for (let rest = index; rest > 0 || groups.length === 0; rest = Math.floor(rest / 1000))
    groups.unshift(`${groups.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/**
 * Root of the complete subtree number `index` of 2^`level` leaves, from the tiles of a tree of `size` leaves.
 * @throws LedgerError TILE_MALFORMED
 */
export async function readNode(readTile: ReadTile, size: number, level: number, index: number): Promise<Uint8Array> {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const span = 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor((index * span) / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, hashesAt(tileLevel, size) - tileIndex * TILE_WIDTH);
  const hashes = await readExact(readTile, tileLevel, tileIndex, width);
  const start = ((index * span) % TILE_WIDTH) * HASH_BYTES;
  return hashTile(hashes.subarray(start, start + span * HASH_BYTES));
}

async function readExact(readTile: ReadTile, level: number, index: number, width: number): Promise<Uint8Array> {
  const hashes = await readTile(level, index, width);
  if (hashes.length < width * HASH_BYTES || hashes.length % HASH_BYTES !== 0)
    throw new LedgerError(
      'TILE_MALFORMED',
      `${tilePath({ level, index, width })} has ${hashes.length} bytes and should have at least ${width * HASH_BYTES}.`,
    );
  return hashes.subarray(0, width * HASH_BYTES);
}

/** Number of hashes that level `level` of the tiles has in a tree of `size` leaves. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** Root of a complete subtree given as its row of 2^n hashes. */
function hashTile(hashes: Uint8Array): Uint8Array {
  let row = splitHashes(hashes);
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: below.length / 2 }, (_, i) =>
      hashNode(below[2 * i] ?? new Uint8Array(), below[2 * i + 1] ?? new Uint8Array()),
    );
  }
  return Uint8Array.from(row[0] ?? []);
}

/** Roots of the complete subtrees at the edge, the largest first. */
function edgeNodes({ partial }: TileEdge): Uint8Array[] {
  return partial.toReversed().flatMap((hashes) => {
    const nodes: Uint8Array[] = [];
    let start = 0;
    for (let span = TILE_WIDTH / 2; span >= 1; span /= 2) {
      if (Math.floor((hashes.length - start) / HASH_BYTES) < span) continue;
      nodes.push(hashTile(hashes.subarray(start, start + span * HASH_BYTES)));
      start += span * HASH_BYTES;
    }
    return nodes;
  });
}

function splitHashes(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}
