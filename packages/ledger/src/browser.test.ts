import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigner, sampleLog } from './export/testing/sample-log.ts';
import { formatKey } from './note/keys.ts';
import { formatProof } from './proof/tlog-proof.ts';
import { inclusionProof } from './tree/proofs.ts';
import { createMemoryTiles } from './tree/testing/memory-tiles.ts';
import type * as Verify from './verify.ts';

/** `@novacrm/ledger/verify` as a bundler takes it into a page. */
const folder = mkdtempSync(join(tmpdir(), 'ledger-browser-'));
const bundle = join(folder, 'verify.js');

beforeAll(async () => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'verify.ts', formats: ['es'], fileName: () => 'verify.js' },
      minify: true,
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the verifier for browsers', () => {
  it('needs nothing of Node and stays small', () => {
    const code = readFileSync(bundle, 'utf8');
    expect(code).not.toMatch(/node:|\brequire\(|\bBuffer\b|\bprocess\./);
    expect(code).not.toMatch(/from\s*['"]/);
    expect(gzipSync(code).length).toBeLessThan(25_000);
  });

  it('verifies the same proofs', async () => {
    const signer = newSigner();
    const log = sampleLog(300, signer);
    const tree = createMemoryTiles();
    tree.append(log.entries.map(({ leafHash }) => leafHash));
    const file = formatProof({
      index: 258,
      hashes: await inclusionProof(tree.readTile, 258, 300),
      checkpoint: log.checkpoints.at(-1)!.note,
    });
    const { parseKey, parseProof, verifyProof } = (await import(
      /* @vite-ignore */ pathToFileURL(bundle).href
    )) as typeof Verify;
    const keys = [parseKey(formatKey(signer.key))];
    expect(verifyProof(parseProof(file), log.entries[258]!.entry, keys).verdict).toBe('included');
    expect(verifyProof(parseProof(file), log.entries[257]!.entry, keys).verdict).toBe('not included');
    expect(() => verifyProof(parseProof(file), log.entries[258]!.entry, [newSigner().key])).toThrow(
      'None of the given keys of the log has signed this checkpoint.',
    );
  });
});
