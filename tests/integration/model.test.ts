import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';

let directory: string;
let model: string;
let product: TestProduct;

beforeAll(async () => {
  directory = await makeDirectory();
  model = join(directory, 'snapshots');
  await cp(join(ROOT, 'snapshots'), model, { recursive: true });
  product = await startTestProduct({ directory: join(directory, 'home'), given: { NOVA_MODEL_DIRECTORY: model } });
}, 180_000);

afterAll(async () => {
  await product.stop();
  await removeDirectory(directory);
});

interface Outcome {
  code: number;
  output: string;
}

/** `nova model …` beside the running product, as an operator uses it. */
function nova(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, NOVA_HOME: join(directory, 'home'), NOVA_MODEL_DIRECTORY: model };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'packages/cli/src/main.ts'), 'model', ...args],
      { env, timeout: 30_000 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

async function fingerprint(): Promise<string> {
  const files = (await readdir(model, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(model, file)));
  return hash.digest('hex');
}

async function sql(text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(product.database);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const columns = () =>
  sql("select column_name from information_schema.columns where table_name = 'tags'").then((rows) =>
    rows.map((row) => row['column_name']),
  );

describe('the data model', { timeout: 90_000 }, () => {
  it('once applied leaves nothing to do, and pulled gives the same files byte for byte', async () => {
    expect(await nova('diff')).toMatchObject({ code: 0, output: expect.stringContaining('says what the files say') });
    const before = await fingerprint();
    expect((await nova('pull')).code).toBe(0);
    expect(await fingerprint()).toBe(before);
  });

  it('takes a change of the studio into the files, and then agrees with them again', async () => {
    const response = await fetch(`${product.url}/fields/contacts/job_title`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${product.adminToken}` },
      body: JSON.stringify({ meta: { width: 'full', readonly: true } }),
    });
    expect(response.status).toBe(200);
    const before = await readFile(join(model, 'crm/contacts.yaml'), 'utf8');
    expect((await nova('pull')).output).toContain('crm/contacts.yaml');
    const after = await readFile(join(model, 'crm/contacts.yaml'), 'utf8');
    const changed = after.split('\n').filter((line) => !before.includes(line));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/job_title.*readonly: true/);
    expect((await nova('diff')).output).toContain('says what the files say');
  });

  it('does not let data go without leave', async () => {
    const file = join(model, 'crm/tags.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^ {2}color:\n(?: {4}.*\n)*/m, ''));
    const refused = await nova('apply');
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/color/);
    expect(await columns()).toContain('color');
    expect((await nova('apply', '--dry-run', '--allow-destructive')).output).toMatch(/would .*color/);
    expect(await columns()).toContain('color');
    expect((await nova('apply', '--allow-destructive')).code).toBe(0);
    expect(await columns()).not.toContain('color');
  });

  it('names file and line of what is wrong in it, and touches nothing', async () => {
    const file = join(model, 'crm/tags.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^icon:/m, 'icn:'));
    const outcome = await nova('apply');
    expect(outcome.code).not.toBe(0);
    expect(outcome.output).toMatch(/tags\.yaml:\d+/);
    expect(outcome.output).toContain('icon');
    await writeFile(file, text);
  });
});
