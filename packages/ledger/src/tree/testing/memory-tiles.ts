import { EMPTY_EDGE, growTree, type ReadTile, type TileEdge } from '../tiles.ts';

/** Tiles in memory, kept as a database keeps them: one row a tile, overwritten when it grows. */
export function createMemoryTiles() {
  const tiles = new Map<string, Uint8Array>();
  const reads: string[] = [];
  let edge: TileEdge = EMPTY_EDGE;
  const readTile: ReadTile = (level, index) => {
    reads.push(`${level}/${index}`);
    const hashes = tiles.get(`${level}/${index}`);
    return hashes ? Promise.resolve(hashes) : Promise.reject(new Error(`tile ${level}/${index} was never written`));
  };
  return {
    readTile,
    tiles,
    reads,
    edge: () => edge,
    /** Appends and gives the new root. */
    append(leafHashes: readonly Uint8Array[]): Uint8Array {
      const grown = growTree(edge, leafHashes);
      edge = grown.edge;
      for (const { level, index, hashes } of grown.tiles) tiles.set(`${level}/${index}`, hashes);
      return grown.root;
    },
  };
}
