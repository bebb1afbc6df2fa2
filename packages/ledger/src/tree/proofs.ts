import { LedgerError } from '../error.ts';
import { foldNodes } from './frontier.ts';
import { floorLog2 } from './powers.ts';
import { readNode, type ReadTile } from './tiles.ts';

/** Leaves from `start` up to, but without, `end`. */
type Range = readonly [start: number, end: number];

/**
 * Proof that leaf `index` is in the tree of `size` leaves (RFC 9162, section 2.1.3.1): hashes from the leaf's sibling up.
 * @throws LedgerError INDEX_OUT_OF_RANGE, TILE_MALFORMED, and what `readTile` throws
 */
export function inclusionProof(readTile: ReadTile, index: number, size: number): Promise<Uint8Array[]> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new LedgerError('INDEX_OUT_OF_RANGE', `There is no entry ${index} in a tree of ${size}.`);
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    path.push(index < middle ? [middle, end] : [start, middle]);
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return readRoots(readTile, size, path.reverse());
}

/**
 * Proof that the tree of `second` leaves begins with that of `first` leaves (RFC 9162, section 2.1.4.1).
 * Empty when both are the same.
 * @throws LedgerError INDEX_OUT_OF_RANGE, TILE_MALFORMED, and what `readTile` throws
 */
export function consistencyProof(readTile: ReadTile, first: number, second: number): Promise<Uint8Array[]> {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 1 || first > second)
    throw new LedgerError('INDEX_OUT_OF_RANGE', `A tree of ${second} leaves cannot extend one of ${first}.`);
  const path: Range[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitPoint(end - start);
    path.push(first <= middle ? [middle, end] : [start, middle]);
    [start, end] = first <= middle ? [start, middle] : [middle, end];
  }
  // What is left ends where the first tree ends; when it is that whole tree, the verifier has its root already.
  if (start > 0) path.push([start, end]);
  return readRoots(readTile, second, path.reverse());
}

function readRoots(readTile: ReadTile, size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const tiles = rememberTiles(readTile);
  return Promise.all(ranges.map((range) => readRoot(tiles, size, range)));
}

/** Root of the leaves in `range`, whose start is a multiple of the largest complete subtree in it. */
async function readRoot(readTile: ReadTile, size: number, [start, end]: Range): Promise<Uint8Array> {
  const nodes: Promise<Uint8Array>[] = [];
  for (let from = start; from < end;) {
    const level = floorLog2(end - from);
    nodes.push(readNode(readTile, size, level, from / 2 ** level));
    from += 2 ** level;
  }
  return foldNodes(await Promise.all(nodes));
}

/** Reads each tile once: neighbouring nodes lie in the same one. */
function rememberTiles(readTile: ReadTile): ReadTile {
  const tiles = new Map<string, Promise<Uint8Array>>();
  return (level, index, width) => {
    const key = `${level}/${index}`;
    const tile = tiles.get(key) ?? readTile(level, index, width);
    tiles.set(key, tile);
    return tile;
  };
}

/** The largest power of two below `count` (RFC 9162, section 2.1.1). */
function splitPoint(count: number): number {
  const power = 2 ** floorLog2(count);
  return power === count ? power / 2 : power;
}
