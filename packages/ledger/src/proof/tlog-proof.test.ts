import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../canonical/canonicalize.ts';
import { toBytes } from '../encoding.ts';
import { createSigner, signCheckpoint } from '../note/sign.ts';
import { hashLeaf } from '../tree/hash.ts';
import { inclusionProof } from '../tree/proofs.ts';
import { createMemoryTiles } from '../tree/testing/memory-tiles.ts';
import { formatProof, parseProof, verifyProof } from './tlog-proof.ts';

const ORIGIN = 'example.com/log';
const log = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
const entries = Array.from({ length: 300 }, (_, number) => canonicalize({ kind: 'decision', number }));

async function proofOf(index: number) {
  const tree = createMemoryTiles();
  const root = tree.append(entries.map(hashLeaf));
  const checkpoint = signCheckpoint({ origin: ORIGIN, size: entries.length, root, extensions: [] }, [log]);
  return { index, hashes: await inclusionProof(tree.readTile, index, entries.length), checkpoint };
}

describe('a proof file', () => {
  it('proves its entry, after writing and reading', async () => {
    const proof = parseProof(formatProof({ ...(await proofOf(258)), extra: entries[258]! }));
    expect(proof.extra).toEqual(entries[258]);
    expect(verifyProof(proof, entries[258]!, [log.key]).verdict).toBe('included');
  });

  it('proves no other entry', async () => {
    expect(verifyProof(await proofOf(258), entries[257]!, [log.key]).verdict).toBe('not included');
    expect(verifyProof({ ...(await proofOf(258)), index: 257 }, entries[258]!, [log.key]).verdict).toBe('not included');
  });

  it('proves nothing under another key', async () => {
    const other = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
    const proof = await proofOf(258);
    expect(() => verifyProof(proof, entries[258]!, [other.key])).toThrow(
      expect.objectContaining({ code: 'KEY_UNKNOWN' }),
    );
  });

  it('has the lines of C2SP tlog-proof', async () => {
    const { hashes, checkpoint } = await proofOf(0);
    const text = formatProof({ index: 0, hashes: hashes.slice(0, 1), checkpoint, extra: toBytes('x') });
    expect(text).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nextra eA==\nindex 0\n[A-Za-z0-9+/]{43}=\n\nexample\.com\/log\n300\n/,
    );
  });

  it('without hashes is that of the only entry', () => {
    const text = formatProof({ index: 0, hashes: [], checkpoint: 'checkpoint\n' });
    expect(text).toBe('c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n');
    expect(parseProof(text)).toEqual({ index: 0, hashes: [], checkpoint: 'checkpoint\n' });
  });

  // The cases of transparency-dev/merkle, proof/tlog_proof_test.go, and some more.
  it.each([
    ['another first line', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['extra data that is not base64', 'c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n'],
    ['an index that is no number', 'c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n'],
    ['a negative index', 'c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n'],
    ['an index with a leading zero', 'c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n'],
    ['a hash that is not base64', 'c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n'],
    ['a hash that is too long', `c2sp.org/tlog-proof@v1\nindex 0\n${'A'.repeat(86)}==\n\ncheckpoint\n`],
    ['extra data after the index', 'c2sp.org/tlog-proof@v1\nindex 0\nextra eA==\n\ncheckpoint\n'],
    ['nothing in it', ''],
  ])('with %s is refused', (_, text) => {
    expect(() => parseProof(text)).toThrow(expect.objectContaining({ code: 'PROOF_MALFORMED' }));
  });
});
