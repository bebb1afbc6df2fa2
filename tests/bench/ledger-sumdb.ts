import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import {
  consistencyProof,
  createSigner,
  EMPTY_EDGE,
  formatKey,
  growTree,
  hashLeaf,
  inclusionProof,
  signCheckpoint,
  toBase64,
  type ReadTile,
  type Tile,
} from '@novacrm/ledger';

/**
 * Compares the ledger's tiles, proofs and checkpoint with those that Go's checksum database computes from the same entries. Needs
 * Debian's `golang-go` and `golang-golang-x-mod-dev`. Prints what was compared; ends with 1 when anything differs.
 */
const ENTRIES = Number(process.env['ENTRIES'] ?? 70_000);
const PROOFS = 300;
const ORIGIN = 'crm.example/ledger';
const PROGRAM = join(import.meta.dirname, '../fixtures/sumdb-peer/main.go');

const leaves = Array.from({ length: ENTRIES }, (_, i) => new TextEncoder().encode(`{"kind":"decision","number":${i}}`));
const { tiles, root } = growTree(EMPTY_EDGE, leaves.map(hashLeaf));
const signer = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);

const places = Array.from({ length: PROOFS }, (_, i) => Math.floor((i * ENTRIES) / PROOFS));
const input = {
  key: formatKey(signer.key),
  note: signCheckpoint({ origin: ORIGIN, size: ENTRIES, root, extensions: [] }, [signer]),
  leaves: leaves.map(toBase64),
  inclusions: await Promise.all(
    places.map(async (index) => ({
      index,
      size: ENTRIES,
      hashes: await encode(inclusionProof(readTile, index, ENTRIES)),
    })),
  ),
  consistencies: await Promise.all(
    places.map(async (place) => ({
      first: place + 1,
      second: ENTRIES,
      hashes: await encode(consistencyProof(readTile, place + 1, ENTRIES)),
    })),
  ),
  tiles: tiles.map((tile) => ({ ...tile, hashes: toBase64(tile.hashes) })),
};

const { status, stdout, stderr, error } = spawnSync('go', ['run', PROGRAM], {
  input: JSON.stringify(input),
  encoding: 'utf8',
  env: {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: '/usr/share/gocode',
    GOCACHE: join(process.env['TMPDIR'] ?? '/tmp', 'go-cache'),
  },
});
if (error) console.error(`Go cannot be started: apt-get install golang-go golang-golang-x-mod-dev (${error.message})`);
process.stderr.write(stderr ?? '');
process.stdout.write(stdout ?? '');
process.exitCode = status ?? 1;

function readTile(...[level, index]: Parameters<ReadTile>): Promise<Uint8Array> {
  const tile = tiles.find((candidate: Tile) => candidate.level === level && candidate.index === index);
  return tile ? Promise.resolve(tile.hashes) : Promise.reject(new Error(`no tile ${level}/${index}`));
}

async function encode(proof: Promise<Uint8Array[]>): Promise<string[]> {
  return (await proof).map(toBase64);
}
