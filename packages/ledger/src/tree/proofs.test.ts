import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBytes, toHex } from '../encoding.ts';
import { Frontier } from './frontier.ts';
import { EMPTY_ROOT, hashLeaf } from './hash.ts';
import { consistencyProof, inclusionProof } from './proofs.ts';
import { createMemoryTiles } from './testing/memory-tiles.ts';
import { merkleTreeHash, path, proof as referenceProof } from './testing/reference-tree.ts';
import { EMPTY_EDGE, frontierOf, growTree, readEdge, tilePath, TILE_WIDTH } from './tiles.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const LARGE = 70_000;
/** Sizes around full tiles of the second level, and any below. */
const anySize = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(65_535, 65_536, 65_537, LARGE));
const leaves = Array.from({ length: LARGE }, (_, i) => hashLeaf(toBytes(`entry ${i}`)));
const large = createMemoryTiles();
const largeRoot = large.append(leaves);
const rootCache = new Map<number, Uint8Array>();

function rootAt(size: number): Uint8Array {
  const known = rootCache.get(size) ?? merkleTreeHash(leaves.slice(0, size));
  rootCache.set(size, known);
  return known;
}

describe('small trees', { timeout: 60_000 }, () => {
  it('prove every entry of every tree up to 64, as RFC 9162 defines it', async () => {
    for (let size = 1; size <= 64; size++) {
      const { readTile, append } = createMemoryTiles();
      expect(append(leaves.slice(0, size))).toEqual(rootAt(size));
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(readTile, index, size);
        expect(proof.map(toHex)).toEqual(path(index, leaves.slice(0, size)).map(toHex));
        expect(verifyInclusion({ leafHash: leaves[index]!, index, size, proof, root: rootAt(size) })).toBe(true);
      }
    }
  });

  it('prove every extension up to 64, as RFC 9162 defines it', async () => {
    const { readTile, append } = createMemoryTiles();
    append(leaves.slice(0, 64));
    for (let second = 1; second <= 64; second++) {
      for (let first = 1; first <= second; first++) {
        const proof = await consistencyProof(readTile, first, second);
        expect(proof.map(toHex)).toEqual(referenceProof(first, leaves.slice(0, second)).map(toHex));
        const claim = { first: { size: first, root: rootAt(first) }, second: { size: second, root: rootAt(second) } };
        expect(verifyConsistency({ ...claim, proof })).toBe(true);
      }
    }
  });

  it('prove no entry at any other place', async () => {
    const { readTile, append } = createMemoryTiles();
    append(leaves.slice(0, 33));
    for (let index = 0; index < 33; index++) {
      const proof = await inclusionProof(readTile, index, 33);
      for (let claimed = 0; claimed < 33; claimed++) {
        const claim = { leafHash: leaves[index]!, index: claimed, size: 33, proof, root: rootAt(33) };
        expect(verifyInclusion(claim)).toBe(claimed === index);
      }
    }
  });
});

describe('large trees', { timeout: 60_000 }, () => {
  it('have the root that RFC 9162 defines, from tiles as from a frontier', () => {
    const frontier = new Frontier();
    for (const leaf of leaves) frontier.append(leaf);
    expect(largeRoot).toEqual(merkleTreeHash(leaves));
    expect(frontier.root()).toEqual(largeRoot);
    expect(frontierOf(large.edge()).nodes()).toEqual(frontier.nodes());
  });

  it('prove any entry at any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: LARGE }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (size, at) => {
          const index = Math.min(size - 1, Math.floor(size * at));
          const proof = await inclusionProof(large.readTile, index, size);
          const root = rootAt(size);
          expect(verifyInclusion({ leafHash: leaves[index]!, index, size, proof, root })).toBe(true);
          expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('prove any extension', async () => {
    await fc.assert(
      fc.asyncProperty(anySize, anySize, async (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const proof = await consistencyProof(large.readTile, first, second);
        const claim = { first: { size: first, root: rootAt(first) }, second: { size: second, root: rootAt(second) } };
        expect(verifyConsistency({ ...claim, proof })).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('read a tile once for each proof', async () => {
    large.reads.length = 0;
    await inclusionProof(large.readTile, 55_555, LARGE);
    expect(new Set(large.reads).size).toBe(large.reads.length);
    expect(large.reads.length).toBeLessThanOrEqual(6);
  });
});

describe('wrong proofs', { timeout: 60_000 }, () => {
  it('are rejected whatever is changed in them', async () => {
    const size = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: size - 1 }),
        fc.nat(),
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1, max: 255 }),
        async (index, step, byte, flip) => {
          const proof = await inclusionProof(large.readTile, index, size);
          const claim = { leafHash: leaves[index]!, index, size, root: rootAt(size) };
          const spoilt = proof.map((hash, i) => (i === step % proof.length ? flipByte(hash, byte, flip) : hash));
          expect(verifyInclusion({ ...claim, proof: spoilt })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: [...proof, EMPTY_ROOT] })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: [claim.leafHash, ...proof] })).toBe(false);
          expect(verifyInclusion({ ...claim, proof, leafHash: flipByte(claim.leafHash, byte, flip) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof, root: flipByte(claim.root, byte, flip) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof, size: size * 2 })).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of extension are rejected whatever is changed in them', async () => {
    const second = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: second - 1 }),
        fc.nat(),
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1, max: 255 }),
        async (first, step, byte, flip) => {
          const proof = await consistencyProof(large.readTile, first, second);
          const claim = { first: { size: first, root: rootAt(first) }, second: { size: second, root: rootAt(second) } };
          const spoilt = proof.map((hash, i) => (i === step % proof.length ? flipByte(hash, byte, flip) : hash));
          expect(verifyConsistency({ ...claim, proof: spoilt })).toBe(false);
          expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
          expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
          expect(verifyConsistency({ ...claim, proof: [...proof, EMPTY_ROOT] })).toBe(false);
          const fork = { size: first, root: flipByte(claim.first.root, byte, flip) };
          expect(verifyConsistency({ ...claim, first: fork, proof })).toBe(false);
          const swapped = {
            first: { size: first, root: claim.second.root },
            second: { size: second, root: claim.first.root },
          };
          expect(verifyConsistency({ ...swapped, proof })).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of sizes that no tree has are rejected', () => {
    const hash = leaves[0]!;
    for (const index of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(verifyInclusion({ leafHash: hash, index, size: 1, proof: [], root: hash })).toBe(false);
    expect(
      verifyInclusion({ leafHash: new Uint8Array(31), index: 0, size: 1, proof: [], root: new Uint8Array(31) }),
    ).toBe(false);
  });

  it('cannot be asked for', () => {
    expect(() => inclusionProof(large.readTile, 5, 5)).toThrow('There is no entry 5 in a tree of 5.');
    expect(() => consistencyProof(large.readTile, 6, 5)).toThrow('A tree of 5 leaves cannot extend one of 6.');
    expect(() => consistencyProof(large.readTile, 0, 5)).toThrow('A tree of 5 leaves cannot extend one of 0.');
  });
});

describe('tiles', { timeout: 60_000 }, () => {
  it('are those of C2SP tlog-tiles for 70 000 entries', () => {
    const { tiles } = growTree(EMPTY_EDGE, leaves.slice(0, 70_000));
    const count = (level: number, full: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === TILE_WIDTH) === full);
    expect(count(0, true)).toHaveLength(273);
    expect(count(0, false).map(({ width }) => width)).toEqual([112]);
    expect(count(1, true)).toHaveLength(1);
    expect(count(1, false).map(({ width }) => width)).toEqual([17]);
    expect(count(2, true)).toHaveLength(0);
    expect(count(2, false).map(({ width }) => width)).toEqual([1]);
  });

  it('of 256 entries are a full one and one above it', () => {
    const { tiles } = growTree(EMPTY_EDGE, leaves.slice(0, 256));
    expect(tiles.map(({ level, index, width }) => [level, index, width])).toEqual([
      [0, 0, 256],
      [1, 0, 1],
    ]);
  });

  it('are the same whether entries come one by one, in batches or at once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 8 }), (batches) => {
        const stepwise = createMemoryTiles();
        let size = 0;
        for (const batch of batches) {
          const root = stepwise.append(leaves.slice(size, size + batch));
          size += batch;
          expect(toHex(root)).toBe(toHex(rootAt(size)));
        }
        const atOnce = createMemoryTiles();
        atOnce.append(leaves.slice(0, size));
        expect(inHex(stepwise.tiles)).toEqual(inHex(atOnce.tiles));
      }),
      { numRuns: 40 },
    );
  });

  it('give back the edge they grew from', async () => {
    for (const size of [0, 1, 255, 256, 257, 65_535, 65_536, 65_537]) {
      const tree = createMemoryTiles();
      tree.append(leaves.slice(0, size));
      const edge = await readEdge(tree.readTile, size);
      const more = growTree(edge, leaves.slice(size, size + 300));
      expect(more.root).toEqual(rootAt(size + 300));
      expect(frontierOf(edge).root()).toEqual(rootAt(size));
    }
  });

  it('that are too short are named', async () => {
    await expect(inclusionProof(() => Promise.resolve(new Uint8Array(32)), 3, 300)).rejects.toThrow(
      'tile/0/000 has 32 bytes and should have at least 8192.',
    );
  });

  it('have the paths of C2SP tlog-tiles', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17');
    expect(tilePath({ level: 2, index: 1000, width: 256 })).toBe('tile/2/x001/000');
  });
});

describe('a frontier', () => {
  it('goes on from where it was kept', () => {
    const all = new Frontier();
    for (const leaf of leaves.slice(0, 1000)) all.append(leaf);
    const before = new Frontier();
    for (const leaf of leaves.slice(0, 617)) before.append(leaf);
    const after = Frontier.from(617, before.nodes());
    for (const leaf of leaves.slice(617, 1000)) after.append(leaf);
    expect(after.root()).toEqual(all.root());
    expect(after.size).toBe(1000);
  });

  it('is refused with too many or too few hashes for its size', () => {
    expect(() => Frontier.from(3, [EMPTY_ROOT])).toThrow('A tree of 3 leaves has a frontier of 2 hashes of 32 bytes.');
    expect(() => Frontier.from(-1, [])).toThrow('A tree has between 0 and 2^53 - 1 leaves.');
  });
});

function inHex(tiles: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...tiles].map(([path, hashes]) => [path, toHex(hashes)]));
}

function flipByte(hash: Uint8Array, byte: number, flip: number): Uint8Array {
  const changed = Uint8Array.from(hash);
  changed[byte] = (changed[byte] ?? 0) ^ flip;
  return changed;
}
