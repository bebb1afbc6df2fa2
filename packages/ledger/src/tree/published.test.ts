import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, toHex } from '../encoding.ts';
import { Frontier } from './frontier.ts';
import { hashLeaf } from './hash.ts';
import { consistencyProof, inclusionProof } from './proofs.ts';
import { createMemoryTiles } from './testing/memory-tiles.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

/**
 * Constants of transparency-dev/merkle (testonly/constants.go and testdata/), which come from google/certificate-transparency.
 * Eight leaves, and the root over the first n of them.
 */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => hashLeaf(fromHex(hex)!),
);

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const root = (size: number) => fromHex(ROOTS[size]!)!;
const hashes = (...texts: string[]) => texts.map((text) => fromBase64(text)!);

/** testdata/inclusion/1/happy-path.json and testdata/consistency/1/happy-path.json */
const PATH = hashes(
  'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
  'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
  'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
);

describe('the published tree of eight leaves', () => {
  it.each(ROOTS.map((_, size) => size))('has the published root with %i leaves', (size) => {
    const frontier = new Frontier();
    for (const leaf of LEAVES.slice(0, size)) frontier.append(leaf);
    expect(toHex(frontier.root())).toBe(ROOTS[size]);
  });

  it('has the published frontier with seven leaves', () => {
    const frontier = new Frontier();
    for (const leaf of LEAVES.slice(0, 7)) frontier.append(leaf);
    expect(frontier.nodes().map(toHex)).toEqual([
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
    ]);
  });

  it('has the published inclusion proof', async () => {
    const { append, readTile } = createMemoryTiles();
    append(LEAVES);
    expect(await inclusionProof(readTile, 0, 8)).toEqual(PATH);
    expect(verifyInclusion({ leafHash: LEAVES[0]!, index: 0, size: 8, proof: PATH, root: root(8) })).toBe(true);
  });

  it('has the published consistency proof', async () => {
    const { append, readTile } = createMemoryTiles();
    append(LEAVES);
    expect(await consistencyProof(readTile, 1, 8)).toEqual(PATH);
    const first = { size: 1, root: root(1) };
    expect(verifyConsistency({ first, second: { size: 8, root: root(8) }, proof: PATH })).toBe(true);
  });
});

// The cases of testdata/consistency/additional/.
describe('claims about sizes that the published vectors reject', () => {
  const other = hashLeaf(fromHex('ff')!);
  it.each([
    ['an empty first tree proves nothing', 0, root(0), 1, root(0), [root(0)]],
    ['an empty first tree, without a proof', 0, root(0), 1, root(0), []],
    ['two empty trees', 0, root(0), 0, root(0), []],
    ['two empty trees with different roots', 0, root(0), 0, other, []],
    ['one size with different roots', 1, root(0), 1, other, []],
    ['a second tree that is smaller', 2, other, 1, root(0), []],
    ['a second tree that is empty', 1, other, 0, root(0), []],
    ['different sizes without a proof', 1, root(0), 2, other, []],
    ['one size with a proof', 1, root(0), 1, root(0), [root(0)]],
  ])('%s', (_, firstSize, firstRoot, secondSize, secondRoot, proof) => {
    const first = { size: firstSize, root: firstRoot };
    expect(verifyConsistency({ first, second: { size: secondSize, root: secondRoot }, proof })).toBe(false);
  });

  it('one size with one root is the same tree', () => {
    const tree = { size: 1, root: other };
    expect(verifyConsistency({ first: tree, second: tree, proof: [] })).toBe(true);
  });
});
