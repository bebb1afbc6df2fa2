import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalize } from '../canonical/canonicalize.ts';
import { newSigner, ORIGIN, sampleEntry, sampleLog, signTree, textOf, treeOf } from '../export/testing/sample-log.ts';
import { fingerprintOf, formatKey, formatPem } from '../note/keys.ts';
import { cosign, signText } from '../note/sign.ts';
import { formatProof } from '../proof/tlog-proof.ts';
import { inclusionProof } from '../tree/proofs.ts';
import { createMemoryTiles } from '../tree/testing/memory-tiles.ts';
import { run } from './run.ts';

const signer = newSigner();
const witness = newSigner('witness.example', 'cosignature');
const log = sampleLog(45, signer);
const folder = mkdtempSync(join(tmpdir(), 'nova-ledger-'));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const command = (...args: string[]) => run(args, { LANG: 'en_GB.UTF-8' }, new URL(import.meta.url));

let exported = '';
let proof = '';
const key = file('log.key', `${formatKey(signer.key)}\n`);
const pem = file('log.pem', formatPem(signer.key));

beforeAll(async () => {
  exported = file('export.jsonl', await textOf(log));
  const tree = createMemoryTiles();
  tree.append(log.entries.map(({ leafHash }) => leafHash));
  const checkpoint = cosign(log.checkpoints.at(-1)!.note, witness, 1_760_000_000);
  const hashes = await inclusionProof(tree.readTile, 17, 45);
  proof = file('entry.tlog-proof', formatProof({ index: 17, hashes, checkpoint, extra: log.entries[17]!.entry }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('nova-ledger verify', () => {
  it('says that an export is intact, with the fingerprint to compare and what remains possible', async () => {
    const { code, output, complaint } = await command('verify', exported, '--key', key);
    expect(output).toMatch(/^INTACT\n\nEntries 0 to 44 of the log crm\.example\/ledger are what the log signed/);
    expect(output).toContain(fingerprintOf(signer.key));
    expect(output).toContain('Not excluded');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('takes a key as PEM, and answers in French', async () => {
    const { code, output } = await command('verify', exported, '--key', pem, '--lang', 'fr');
    expect(output).toMatch(/^INTACT\n\nLes entrées 0 à 44 du journal/);
    expect(code).toBe(0);
    expect(
      (await run(['verify', exported, '--key', pem], { LANG: 'fr_FR.UTF-8' }, new URL(import.meta.url))).output,
    ).toBe(output);
  });

  it('says that the log extends a checkpoint that was kept', async () => {
    const kept = file('kept.txt', signTree(treeOf(log, 7), signer));
    const { code, output } = await command('verify', exported, '--key', key, '--checkpoint', kept);
    expect(output).toContain("The checkpoint that you kept (7 entries) is part of this log's history.");
    expect(output).not.toContain('Not excluded');
    expect(code).toBe(0);
  });

  it('says what was changed, and what is proven all the same', async () => {
    const changed = sampleLog(45, signer);
    changed.entries[17]!.entry = canonicalize({ edited: true });
    changed.entries.splice(30, 2);
    const { code, output } = await command('verify', file('changed.jsonl', await textOf(changed)), '--key', key);
    expect(output).toMatch(
      /^TAMPERED\n\n- Entry 17 was edited.*\n- Entries 30 to 31 were removed\.\n\nProven all the same: entries 0 to 29\./s,
    );
    expect(code).toBe(1);
  });

  it('gives a machine the whole report', async () => {
    const { code, output } = await command('verify', exported, '--key', key, '--json');
    expect(JSON.parse(output)).toMatchObject({
      verdict: 'intact',
      proven: 45,
      problems: [],
      keys: [fingerprintOf(signer.key)],
    });
    expect(code).toBe(0);
  });

  it('lets nothing in the file steer the terminal', async () => {
    const evil = signText('\u009b2Jevil\u202e\n20\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n', [signer]);
    const changed = sampleLog(45, signer);
    changed.checkpoints[1]!.note = evil;
    const { output } = await command('verify', file('evil.jsonl', await textOf(changed)), '--key', key);
    expect(output).toContain('another log: \\u009b2Jevil\\u202e');
  });

  it.each([
    ['a file that is not there', () => ['verify', 'nowhere.jsonl', '--key', key], /nowhere\.jsonl cannot be read/],
    ['a folder', () => ['verify', folder, '--key', key], /cannot be read/],
    ['no key', () => ['verify', exported], /A public key is needed/],
    ['a key that is none', () => ['verify', exported, '--key', exported], /holds no Ed25519 public key/],
    ['a key file that is not there', () => ['verify', exported, '--key', 'nowhere'], /nowhere cannot be read/],
    ['two files', () => ['verify', exported, exported, '--key', key], /Try nova-ledger --help/],
    ['an option that does not exist', () => ['verify', exported, '--kye', key], /Unknown option '--kye'.*--help/s],
    ['a command that does not exist', () => ['check', exported], /There is no command "check"/],
  ])('explains %s and ends with 2', async (_, args, complaint) => {
    const outcome = await command(...args());
    expect(outcome.complaint).toMatch(complaint);
    expect(outcome).toMatchObject({ code: 2, output: '' });
  });

  it('says so when it fails itself, and does not call that tampering', async () => {
    const large = file('large.jsonl', `${'x'.repeat(1_000_000)}\n`.repeat(9));
    const noThreads = new URL('no-such-file.mjs', import.meta.url);
    const outcome = await run(['verify', large, '--key', key], { LANG: 'en' }, noThreads);
    expect(outcome).toMatchObject({ code: 2, output: '' });
    expect(outcome.complaint).toMatch(/^nova-ledger: The verifier itself failed; nothing is said about the file\.\n/);
  });

  it('shows its help', async () => {
    expect(await command('--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Exit code: 0 intact') as string,
    });
    expect((await command()).code).toBe(2);
  });
});

describe('nova-ledger proof', () => {
  it('says that an entry is in the log, who saw it, and shows it', async () => {
    const { code, output } = await command(
      'proof',
      proof,
      '--key',
      key,
      '--key',
      file('w.key', formatKey(witness.key)),
    );
    expect(output).toMatch(
      /^INCLUDED\n\nThis is entry 17 of the log crm\.example\/ledger, which then had 45 entries\./,
    );
    expect(output).toContain('Seen by the witness witness.example at 2025-10-09T08:53:20.000Z.');
    expect(output).toContain('"action":"allow"');
    expect(code).toBe(0);
  });

  it('takes the entry from a file, in any order and layout', async () => {
    const entry = file('entry.json', JSON.stringify(sampleEntry(17), null, 2));
    expect((await command('proof', proof, '--key', pem, '--entry', entry)).code).toBe(0);
  });

  it('says that another entry is not', async () => {
    const entry = file('other.json', JSON.stringify(sampleEntry(18)));
    const { code, output } = await command('proof', proof, '--key', key, '--entry', entry);
    expect(output).toMatch(/^NOT INCLUDED\n\n- This is not what the log crm\.example\/ledger has as entry 17 of 45/);
    expect(code).toBe(1);
    const json = await command('proof', proof, '--key', key, '--entry', entry, '--json');
    expect(JSON.parse(json.output)).toMatchObject({ verdict: 'not included', origin: ORIGIN, index: 17, size: 45 });
  });

  it('says that the key is another one', async () => {
    const other = file('other.key', formatKey(newSigner().key));
    const { code, output } = await command('proof', proof, '--key', other);
    expect(output).toMatch(/^NOT INCLUDED\n\n- The checkpoint in the proof is not signed with a key you gave/);
    expect(code).toBe(1);
  });

  it.each([
    ['no proof', () => exported, 'The file is no proof of a log entry'],
    [
      'no entry',
      () => file('bare.tlog-proof', formatProof({ index: 0, hashes: [], checkpoint: log.checkpoints[0]!.note })),
      'does not hold its entry',
    ],
  ])('explains %s and ends with 2', async (_, path, complaint) => {
    const outcome = await command('proof', path(), '--key', key);
    expect(outcome.complaint).toContain(complaint);
    expect(outcome.code).toBe(2);
  });

  it('explains an entry that is no JSON', async () => {
    const outcome = await command('proof', proof, '--key', key, '--entry', key);
    expect(outcome).toMatchObject({ code: 2, complaint: expect.stringContaining('is no JSON') as string });
  });
});
