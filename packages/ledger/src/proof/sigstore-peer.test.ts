import { createHash, createPublicKey } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../canonical/canonicalize.ts';
import { fromBase64, toBase64 } from '../encoding.ts';
import { newSigner } from '../export/testing/sample-log.ts';
import { formatPem } from '../note/keys.ts';
import { signCheckpoint } from '../note/sign.ts';
import { hashLeaf } from '../tree/hash.ts';
import { inclusionProof } from '../tree/proofs.ts';
import { createMemoryTiles } from '../tree/testing/memory-tiles.ts';
import { formatProof, parseProof } from './tlog-proof.ts';

/** Sigstore's verifier for Rekor, whose checkpoints and proofs have the same form. It was written by others. */
interface Peer {
  verifyCheckpoint(entry: object, logs: readonly object[]): object;
  verifyMerkleInclusion(entry: object, checkpoint: object): void;
}
const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js') as Pick<Peer, 'verifyCheckpoint'>;
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js') as Pick<
  Peer,
  'verifyMerkleInclusion'
>;

const ORIGIN = 'crm.example/ledger';
const signer = newSigner(ORIGIN);
const entries = Array.from({ length: 1500 }, (_, number) => canonicalize({ kind: 'decision', number }));
const leaves = entries.map(hashLeaf);

/** The log as Sigstore's trust root names it: by the hash that begins with the key id of signed notes. */
function trustedLog() {
  const keyId = createHash('sha256')
    .update(`${ORIGIN}\n`)
    .update(Uint8Array.of(1))
    .update(signer.key.publicKey)
    .digest();
  return { logID: keyId, baseURL: `https://${ORIGIN}`, publicKey: createPublicKey(formatPem(signer.key)) };
}

async function proofFile(index: number, size: number): Promise<string> {
  const tree = createMemoryTiles();
  const root = tree.append(leaves.slice(0, size));
  const checkpoint = signCheckpoint({ origin: ORIGIN, size, root, extensions: [] }, [signer]);
  return formatProof({ index, hashes: await inclusionProof(tree.readTile, index, size), checkpoint });
}

function verifyWithPeer(file: string, entry: Uint8Array): void {
  const { index, hashes, checkpoint } = parseProof(file);
  const rekorEntry = {
    canonicalizedBody: Buffer.from(entry),
    inclusionProof: {
      logIndex: String(index),
      hashes: hashes.map((hash) => Buffer.from(hash)),
      checkpoint: { envelope: checkpoint },
    },
  };
  verifyMerkleInclusion(rekorEntry, verifyCheckpoint(rekorEntry, [trustedLog()]));
}

describe("Sigstore's verifier", { timeout: 60_000 }, () => {
  it('accepts our checkpoints and proofs, at any place of trees of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1500 }), fc.nat(), async (size, place) => {
        const index = place % size;
        const file = await proofFile(index, size);
        expect(() => verifyWithPeer(file, entries[index]!)).not.toThrow();
        expect(() => verifyWithPeer(file, entries[index === 0 ? 1 : 0]!)).toThrow('does not match');
      }),
      { numRuns: 60 },
    );
  });

  it('rejects what we reject: another root under the same signature', async () => {
    const file = await proofFile(3, 100);
    const [, root = ''] = /\n100\n(\S+)\n/.exec(file) ?? [];
    const changed = file.replace(root, toBase64(fromBase64(root)!.with(0, 1 ^ fromBase64(root)![0]!)));
    expect(() => verifyWithPeer(changed, entries[3]!)).toThrow('invalid checkpoint signature');
  });
});
