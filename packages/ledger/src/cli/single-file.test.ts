import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigner, sampleLog, textOf } from '../export/testing/sample-log.ts';
import { formatKey } from '../note/keys.ts';

/** As an auditor has it: the file in a folder of its own, Node, and nothing else. */
const [built, folder] = [mkdtempSync(join(tmpdir(), 'built-')), mkdtempSync(join(tmpdir(), 'auditor-'))];
const signer = newSigner();
/** Above the size from which threads take part. */
const ENTRIES = 24_000;

beforeAll(async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../build.ts'), built]);
  copyFileSync(join(built, 'nova-ledger.mjs'), join(folder, 'nova-ledger.mjs'));
  writeFileSync(join(folder, 'log.key'), formatKey(signer.key));
  const text = await textOf(sampleLog(ENTRIES, signer, { every: 1000 }));
  writeFileSync(join(folder, 'export.jsonl'), text);
  writeFileSync(join(folder, 'changed.jsonl'), text.replace('"index":23456,', '"index":23457,'));
  writeFileSync(join(folder, 'cut.jsonl'), text.slice(0, -1000));
}, 120_000);

afterAll(() => [built, folder].forEach((path) => rmSync(path, { recursive: true })));

function audit(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: {}, encoding: 'utf8' } as const;
    execFile(process.execPath, ['nova-ledger.mjs', ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });
}

describe('the verifier in one file', { timeout: 60_000 }, () => {
  it('is one file', () => {
    expect(readdirSync(built)).toEqual(['nova-ledger.mjs']);
  });

  it('verifies a large export on threads', async () => {
    const { code, output } = await audit('verify', 'export.jsonl', '--key', 'log.key');
    expect(output).toMatch(/^INTACT\n\nEntries 0 to 23999 /);
    expect(code).toBe(0);
  });

  it('finds what was changed in it', async () => {
    const { code, output } = await audit('verify', 'changed.jsonl', '--key', 'log.key', '--json');
    expect((JSON.parse(output) as { problems: unknown[] }).problems).toEqual([
      { code: 'ENTRY_REPEATED', index: 23_457 },
      { code: 'ENTRIES_REMOVED', from: 23_456, to: 23_457 },
    ]);
    expect(code).toBe(1);
  });

  it('keeps its exit code when nobody reads the answer to its end', async () => {
    const script = '{ "$0" nova-ledger.mjs verify changed.jsonl --key log.key; echo $? >code; } | true; cat code';
    const code = await new Promise((resolve) => {
      execFile('sh', ['-c', script, process.execPath], { cwd: folder, encoding: 'utf8' }, (_, stdout) =>
        resolve(stdout),
      );
    });
    expect(code).toBe('1\n');
  });

  it('says that a file breaks off', async () => {
    const { code, output } = await audit('verify', 'cut.jsonl', '--key', 'log.key', '--lang', 'fr');
    expect(output).toMatch(/^ILLISIBLE\n\n- Le fichier s'arrête à la ligne /);
    expect(code).toBe(2);
  });
});
