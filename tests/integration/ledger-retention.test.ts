import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openCheckpoint, parseKey, verifyConsistency, verifyExport, type VerifierKey } from '@novacrm/ledger';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asApplication } from '../../packages/cli/src/postgres/app-login.ts';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { exportLog } from '../../packages/runtime/src/ledger/export-log.ts';
import { createLogReader } from '../../packages/runtime/src/ledger/log-reader.ts';
import type { Query } from '../../packages/runtime/src/ledger/tree-store.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { eventually } from './harness/logs.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';

/** A log with old and new entries: an incident points at one of the old decisions. Tests build on each other. */
let directory: string;
let product: TestProduct;
let pool: pg.Pool;
let query: Query;
let verifier: VerifierKey;
/** Between the old entries and the new ones. */
let middle: string;
/** Checkpoint over a part of the old entries, kept outside of the database. */
let kept: string;
let decisions: string[];
const HELD = 0;
const GONE = 1;

beforeAll(async () => {
  directory = await makeDirectory();
  product = await startTestProduct({ directory });
  pool = new pg.Pool({ ...product.database, max: 3 });
  query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await pool.query<Row>(text, [...values])).rows;
  await addTags(300);
  decisions = [await check(), await check(), await check()];
  await pool.query(
    `insert into compliance_incidents (id, audit, status, severity, rule, opened_at)
     values (gen_random_uuid(), $1, 'open', 'high', 'no_secrets_in_prompts', now())`,
    [decisions[HELD]],
  );
  kept = await allSealed();
  middle = new Date().toISOString();
  await addTags(40);
  await allSealed();
  const [key = ''] = (await nova(['ledger', 'key'])).output.split('\n');
  verifier = parseKey(key);
}, 120_000);

afterAll(async () => {
  await pool.end();
  await product.stop();
  await removeDirectory(directory);
});

const addTags = (count: number) =>
  pool.query(
    `insert into tags (id, name) select gen_random_uuid(), 'tag ' || gen_random_uuid() from generate_series(1, $1)`,
    [count],
  );

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(path: string, json?: unknown): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${product.url}${path}`, {
    headers: { authorization: `Bearer ${product.adminToken}`, 'content-type': 'application/json' },
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
  });
  return { status: answer.status, body: await answer.json() };
}

const check = async (): Promise<string> =>
  (await ask('/compliance/v1/check', { channel: 'prompt', parts: [{ path: 'text', text: 'Résume la réunion.' }] })).body
    .auditId;

/** The newest checkpoint, once it covers everything there is. */
const allSealed = () =>
  eventually(async () => {
    const [row] = await query<{ open: string }>(
      `select count(*) as open from (select id from compliance_audit union all select id from nova_ledger.changes) e
       where not exists (select from nova_ledger.leaves where entry = e.id)`,
      [],
    );
    const last = row?.open === '0' ? await createLogReader(query).checkpoint() : null;
    return last?.note;
  });

function run(program: string, args: string[]): Promise<{ code: number; output: string }> {
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], NOVA_HOME: directory };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, program), ...args], { env: environment }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

const nova = (args: string[]) => run('packages/cli/src/main.ts', args);
const retire = (...args: string[]) => nova(['ledger', 'retire', ...args]);

async function verify(using: Query = query, withKept = kept) {
  const pieces = await exportLog({ query: using, start: 0, keys: [] });
  if (!pieces) throw new Error('nothing is sealed');
  return verifyExport(pieces, { keysFor: () => [verifier], kept: withKept });
}

/** Does what a superuser can do, gives the report of an export of that, and takes it back. */
async function tampered(change: (sql: Query) => Promise<unknown>) {
  const client = await pool.connect();
  const sql: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;
  try {
    await sql('begin', []);
    for (const table of ['compliance_audit', 'nova_ledger.changes'])
      await sql(`alter table ${table} disable trigger user`, []);
    await change(sql);
    return await verify(sql);
  } finally {
    await sql('rollback', []);
    client.release();
  }
}

const idAt = async (index: number) =>
  (await query<{ entry: string }>('select entry from nova_ledger.leaves where leaf_index = $1', [index]))[0]?.entry ??
  '';

describe('before anything is retired', () => {
  it('says what could go, and changes nothing', async () => {
    const { code, output } = await retire('--before', middle);
    expect(code).toBe(0);
    expect(output).toMatch(/^\d+ entries before index \d+, of \d+, can lose their content; the date ends it there\./);
    expect(output).toContain('1 keep it: incidents');
    expect(await verify()).toMatchObject({ verdict: 'intact', retired: 0 });
  });

  it('needs a day that is past', async () => {
    for (const args of [[], ['--before'], ['--before', 'soon'], ['--before', '2999-01-01'], ['--until', '2020-01-01']])
      expect(await retire(...args)).toMatchObject({ code: 1, output: expect.stringContaining('one that is past') });
  });

  it('goes no further than a SIEM destination came, also one that is switched off', async () => {
    await query(
      `insert into siem_destinations (id, name, active, transport, format, address, begin_with)
       values ('7c9a3c52-2f0e-4d6c-9a51-0c1d7c2f5a11', 'slow', false, 'tls', 'rfc5424', 'siem.example.com:6514', 'first')`,
      [],
    );
    await query(
      `insert into siem_deliveries (id, destination, state, delivered_until)
       select id, id, 'idle', 7 from siem_destinations where name = 'slow'`,
      [],
    );
    const { output } = await retire('--before', middle);
    expect(output).toContain('before index 7,');
    expect(output).toContain('SIEM destination "slow" ends it there');
    await query(`delete from siem_destinations where name = 'slow'`, []);
  });

  it('goes no further than the checkpoint in the file', async () => {
    const file = join(directory, 'ledger', 'checkpoint');
    const newest = await allSealed();
    const real = await eventually(async () => {
      const published = await readFile(file, 'utf8');
      return published === newest ? published : undefined;
    });
    const rows = await query<{ size: string; note: string }>(
      'select size, note from compliance_checkpoints order by size limit 1',
      [],
    );
    await writeFile(file, rows[0]?.note ?? '');
    expect((await retire('--before', middle)).output).toContain(`before index ${rows[0]?.size},`);
    await writeFile(file, real);
  });

  it('removes nothing when the export cannot be written', async () => {
    const taken = join(directory, 'taken.jsonl');
    await writeFile(taken, 'something of value');
    expect(await retire('--before', middle, '--export', taken)).toMatchObject({
      code: 1,
      output: expect.stringContaining('EEXIST'),
    });
    expect(await readFile(taken, 'utf8')).toBe('something of value');
    expect(await verify()).toMatchObject({ verdict: 'intact', retired: 0 });
  });

  it('is refused by the database, for a superuser too', async () => {
    const id = await idAt(5);
    await expect(query('delete from nova_ledger.changes where id = $1', [id])).rejects.toMatchObject({ code: 'NV001' });
  });
});

describe('after the old entries were retired', () => {
  let before: Awaited<ReturnType<typeof verify>>;

  it('the export has all of them, and only then they go', async () => {
    before = await verify();
    const file = join(directory, 'retired.jsonl');
    expect(await retire('--before', middle, '--export', file)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\d+ entries lost their content/),
    });
    const exported = await readFile(file);
    const report = await verifyExport(Readable.from([exported]), { keysFor: () => [verifier], kept });
    expect(report).toMatchObject({ verdict: 'intact', retired: 0, entries: before.entries });
  });

  it('the log is intact, says how many there are, and extends what was kept', async () => {
    const report = await verify();
    expect(report).toMatchObject({ verdict: 'intact', problems: [], kept: openCheckpoint(kept, []).checkpoint.size });
    expect(report.retired).toBeGreaterThan(300);
    expect(report.entries).toBeLessThan(before.entries);
    expect(report.entries + report.retired).toBe(report.size);
  });

  it('the verifier of an auditor says that nothing of them was verified', async () => {
    const [file, keyFile] = [join(directory, 'after.jsonl'), join(directory, 'auditor.key')];
    await nova(['ledger', 'export', file]);
    await writeFile(keyFile, (await nova(['ledger', 'key'])).output.split('\n')[0] ?? '');
    const { code, output } = await run('packages/ledger/src/cli/main.ts', [
      'verify',
      file,
      '--key',
      keyFile,
      '--lang',
      'en',
    ]);
    expect(code).toBe(0);
    expect(output).toMatch(/Of these, \d+ entries were retired under retention: the hashes are kept/);
    expect(output).toContain('nothing of it was verified');
  });

  it('the decision of an incident is still there with its proof, others are not', async () => {
    expect((await ask(`/compliance/v1/audit/${decisions[HELD]}/proof`)).body).toMatchObject({ intact: true });
    expect((await ask(`/compliance/v1/audit/${decisions[GONE]}`)).status).toBe(404);
  });

  it('what came later can be proven against what was kept from before', async () => {
    const reader = createLogReader(query);
    const last = await reader.checkpoint();
    const [older, newer] = [openCheckpoint(kept, []).checkpoint, openCheckpoint(last?.note ?? '', []).checkpoint];
    const proof = await reader.proveConsistency(older.size, newer.size);
    expect(verifyConsistency({ first: older, second: newer, proof })).toBe(true);
    const id = await check();
    await allSealed();
    expect((await ask(`/compliance/v1/audit/${id}/proof`)).body).toMatchObject({ intact: true });
  });

  it('nothing else can be removed: not what is younger, not what is held back, not by the application at all', async () => {
    const { size } = openCheckpoint(kept, []).checkpoint;
    for (const id of [await idAt(size + 1), decisions[HELD]])
      for (const table of ['nova_ledger.changes', 'compliance_audit']) {
        const [found] = await query(`select from ${table} where id = $1`, [id]);
        if (found)
          await expect(query(`delete from ${table} where id = $1`, [id])).rejects.toMatchObject({ code: 'NV001' });
      }
    const application = new pg.Client(asApplication(product.database));
    await application.connect();
    await expect(application.query('delete from nova_ledger.changes')).rejects.toMatchObject({ code: '42501' });
    await expect(application.query('delete from compliance_audit')).rejects.toMatchObject({ code: '42501' });
    await expect(
      application.query(`insert into nova_ledger.changes select * from nova_ledger.changes limit 0`),
    ).rejects.toMatchObject({ code: '42501' });
    await application.end();
  });

  it('an entry that came back with another content is named', async () => {
    const idOfRetired = await idAt(100);
    const report = await tampered((sql) =>
      sql(
        `insert into nova_ledger.changes select $1, occurred_at, actor_ref, request_id, 'delete', collection, item, changes, transaction_id
         from nova_ledger.changes limit 1`,
        [idOfRetired],
      ),
    );
    expect(report).toMatchObject({ verdict: 'tampered', problems: [{ code: 'ENTRY_EDITED', index: 100 }] });
  });

  it('content that went without a retirement is told from content that was retired', async () => {
    const { size } = openCheckpoint(kept, []).checkpoint;
    const young = await tampered((sql) =>
      sql('delete from nova_ledger.changes where id = (select entry from nova_ledger.leaves where leaf_index = $1)', [
        size + 3,
      ]),
    );
    expect(young.verdict).toBe('tampered');
    expect(young.problems).toContainEqual({ code: 'ENTRIES_REMOVED', from: size + 3, to: size + 4 });
    const held = await tampered(async (sql) => {
      await sql('alter table compliance_incidents drop constraint compliance_incidents_audit_foreign', []);
      await sql('delete from compliance_audit where id = $1', [decisions[HELD]]);
    });
    expect(held.problems.map(({ code }) => code)).toEqual(['ENTRIES_REMOVED']);
  });

  it('without the entry that retired them, they count as removed', async () => {
    const report = await tampered((sql) => sql(`delete from nova_ledger.changes where operation = 'retire'`, []));
    expect(report.verdict).toBe('tampered');
    expect(report.problems[0]).toMatchObject({ code: 'ENTRIES_REMOVED', from: 0 });
  });

  it('an entry that retires more than was sealed is an edited one', async () => {
    const report = await tampered((sql) =>
      sql(`update nova_ledger.changes set item = (item::int + 20)::text where operation = 'retire'`, []),
    );
    expect(report.verdict).toBe('tampered');
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'ENTRY_EDITED' }));
  });

  it('a second time takes what became old since, and the log stays intact', async () => {
    await allSealed();
    const file = join(directory, 'second.jsonl');
    const { retired } = await verify();
    expect(await retire('--before', new Date().toISOString(), '--export', file)).toMatchObject({ code: 0 });
    const report = await verify();
    expect(report).toMatchObject({ verdict: 'intact', problems: [] });
    expect(report.retired).toBeGreaterThan(retired + 30);
    expect((await query(`select from nova_ledger.changes where operation = 'retire'`, [])).length).toBe(2);
  });
});
