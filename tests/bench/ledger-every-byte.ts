import { generateKeyPairSync } from 'node:crypto';
import {
  canonicalize,
  cosign,
  createSigner,
  formatKey,
  Frontier,
  hashLeaf,
  signCheckpoint,
  verifyExport,
  writeExport,
} from '@novacrm/ledger';

/**
 * Changes every byte of a small export to every other value and verifies each of the results. Prints how often which verdict was given;
 * ends with 1 when one was `intact`. Takes some minutes.
 */
const ORIGIN = 'crm.example/ledger';
const signer = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
/** A witness whose key the verifier does not have: the one signature in the file that no key protects. */
const witness = createSigner('witness.example', generateKeyPairSync('ed25519').privateKey, 'cosignature');

const frontier = new Frontier();
const entries = Array.from({ length: 4 }, (_, index) => {
  const entry = canonicalize({ kind: 'decision', index, note: 'é', confidence: 0.95 });
  return { index, entry, leafHash: hashLeaf(entry) };
});
const checkpoints = entries.map(({ leafHash }) => {
  frontier.append(leafHash);
  const checkpoint = { origin: ORIGIN, size: frontier.size, root: frontier.root(), extensions: [] };
  return { size: frontier.size, note: cosign(signCheckpoint(checkpoint, [signer]), witness, 1_760_000_000) };
});
const header = { origin: ORIGIN, size: 4, start: 0, frontier: [], keys: [formatKey(signer.key)], keyChanges: [] };
const pieces: Uint8Array[] = [];
for await (const piece of writeExport({ header, entries, checkpoints: checkpoints.slice(2) })) pieces.push(piece);
const good = Buffer.concat(pieces);

const verdicts = { intact: 0, tampered: 0, unreadable: 0 };
if ((await verdictOn(good)) !== 'intact') throw new Error('the export is not intact before it is changed');
for (let at = 0; at < good.length; at++)
  for (let value = 0; value < 256; value++)
    if (value !== good[at]) verdicts[await verdictOn(Uint8Array.from(good).with(at, value))]++;
console.log(JSON.stringify({ bytes: good.length, changes: good.length * 255, verdicts }));
process.exitCode = verdicts.intact === 0 ? 0 : 1;

async function verdictOn(bytes: Uint8Array): Promise<'intact' | 'tampered' | 'unreadable'> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  return (await verifyExport(source(), { keysFor: () => [signer.key] })).verdict;
}
