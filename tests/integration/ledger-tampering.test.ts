import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createKey, EMPTY_EDGE, verifyExport, type VerifierKey } from '@novacrm/ledger';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../../packages/cli/src/postgres/cluster.ts';
import { openHome } from '../../packages/cli/src/product/home.ts';
import { loadSecrets } from '../../packages/cli/src/product/secrets.ts';
import { exportLog } from '../../packages/runtime/src/ledger/export-log.ts';
import { createLogReader, originOfNote } from '../../packages/runtime/src/ledger/log-reader.ts';
import { openSealing } from '../../packages/runtime/src/ledger/open-sealing.ts';
import { seal } from '../../packages/runtime/src/ledger/seal.ts';
import { readPrivateKey, signerOf } from '../../packages/runtime/src/ledger/signing-key.ts';
import type { Query } from '../../packages/runtime/src/ledger/tree-store.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { startTestProduct } from './harness/test-product.ts';

/**
 * What somebody can do who owns the whole database: each test gets a copy of one sealed by the real product, tampers with it as a
 * superuser, and verifies an export of it.
 */
let directory: string;
let cluster: Cluster;
let key: KeyObject;
let verifier: VerifierKey;
let origin: string;
/** The newest checkpoint, kept outside of the database. */
let kept: string;
const pools: pg.Pool[] = [];

beforeAll(async () => {
  directory = await makeDirectory();
  const product = await startTestProduct({ directory });
  const { database } = product;
  const pool = new pg.Pool(database);
  await pool.query(`insert into tags (id, name) select gen_random_uuid(), 'tag ' || n from generate_series(1, 700) n`);
  const json = { channel: 'prompt', parts: [{ path: 'text', text: 'Résume la réunion.' }] };
  for (let i = 0; i < 5; i++) {
    await fetch(`${product.url}/compliance/v1/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${product.adminToken}` },
      body: JSON.stringify(json),
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await pool.end();
  await product.stop();
  const secrets = await loadSecrets(openHome(directory));
  key = readPrivateKey(secrets.NOVA_LEDGER_KEY);
  cluster = await startCluster({
    directory: openHome(directory).postgres,
    password: secrets.DB_PASSWORD,
    database: 'novacrm',
    settings: { fsync: 'off' },
  });
  const { query, pool: first } = open('novacrm');
  const last = await createLogReader(query).checkpoint();
  await first.end();
  kept = last?.note ?? '';
  origin = originOfNote(kept);
  verifier = signerOf(origin, key).key;
}, 120_000);

afterAll(async () => {
  await Promise.all(pools.map((pool) => (pool.ended ? undefined : pool.end())));
  await cluster.stop();
  await removeDirectory(directory);
});

function open(database: string): { query: Query; pool: pg.Pool } {
  const pool = new pg.Pool({ ...cluster, database, max: 2 });
  // A connection that is still saying goodbye when the server stops is told so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  pools.push(pool);
  const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await pool.query<Row>(text, [...values])).rows;
  return { pool, query };
}

let copies = 0;

/** A copy of the sealed database, its triggers off, as a superuser can do. */
async function copy(): Promise<{ query: Query; pool: pg.Pool }> {
  const name = `copy${++copies}`;
  const admin = new pg.Client({ ...cluster, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} template novacrm`);
  await admin.end();
  const copied = open(name);
  for (const table of [
    'compliance_audit',
    'compliance_checkpoints',
    'nova_ledger.changes',
    'nova_ledger.leaves',
    'nova_ledger.tiles',
  ])
    await copied.pool.query(`alter table ${table} disable trigger user`);
  return copied;
}

async function verify(query: Query, keys: readonly VerifierKey[] = [verifier], withKept = kept) {
  const pieces = await exportLog({ query, start: 0, keys: [] });
  if (!pieces) throw new Error('nothing is sealed');
  return verifyExport(pieces, { keysFor: () => keys, kept: withKept });
}

const codes = (report: Awaited<ReturnType<typeof verify>>) => report.problems.map((problem) => problem.code);

/** Seals what is open with this key, as the sealer does. */
async function sealWith(pool: pg.Pool, signingKey = key): Promise<string> {
  const client = await pool.connect();
  try {
    const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
      (await client.query<Row>(text, [...values])).rows;
    const sealed = await seal({ query, origin, signer: signerOf(origin, signingKey), limit: 10_000, edge: EMPTY_EDGE });
    return sealed.checkpoint?.note ?? '';
  } finally {
    client.release();
  }
}

const openAgain = (query: Query, published = kept) =>
  openSealing(query, { key, previous: undefined, origin: undefined }, published);

describe('an export of a database that a superuser tampered with', () => {
  it('is intact when nobody did', async () => {
    const { query } = await copy();
    const report = await verify(query);
    expect(report).toMatchObject({ verdict: 'intact', problems: [] });
    expect(report.entries).toBeGreaterThan(700);
    await expect(openAgain(query)).resolves.toMatchObject({ origin });
  });

  it('names the decision that was edited, also when its own hash was computed anew', async () => {
    const { query, pool } = await copy();
    await pool.query(
      `update compliance_audit set action = 'block' where id = (select min(id::text)::uuid from compliance_audit)`,
    );
    expect(await verify(query)).toMatchObject({ verdict: 'tampered', problems: [{ code: 'ENTRY_EDITED' }] });
  });

  it('names the captured change whose author was exchanged', async () => {
    const { query, pool } = await copy();
    await pool.query(
      `update nova_ledger.changes set actor_ref = 'system' where id = (select entry from nova_ledger.leaves where leaf_index = 300)`,
    );
    expect(await verify(query)).toMatchObject({ problems: [{ code: 'ENTRY_EDITED', index: 300 }] });
  });

  it('tells a removed entry', async () => {
    const { query } = await copy();
    await query(
      'delete from nova_ledger.changes where id = (select entry from nova_ledger.leaves where leaf_index = 300)',
      [],
    );
    expect(await verify(query)).toMatchObject({ problems: [{ code: 'ENTRIES_REMOVED', from: 300 }] });
  });

  it('tells that two entries changed places', async () => {
    const { query, pool } = await copy();
    await pool.query('alter table nova_ledger.leaves drop constraint leaves_pkey');
    await pool.query('update nova_ledger.leaves set leaf_index = 601 - leaf_index where leaf_index in (300, 301)');
    // Leaves and tiles do not agree any more: the tiles, and what was signed over them, say where each entry stood.
    expect((await verify(query)).verdict).toBe('tampered');
  });

  it('tells that the end was cut off: the tree no longer extends the checkpoint that was kept', async () => {
    const { query, pool } = await copy();
    await pool.query(`delete from nova_ledger.leaves where leaf_index >= 600`);
    await rebuild(pool, key);
    const report = await verify(query);
    expect(report.verdict).toBe('tampered');
    expect(codes(report)).toContain('SHORTER_THAN_KEPT');
    await expect(openAgain(query)).rejects.toMatchObject({ code: 'LEDGER_BEHIND_PUBLISHED' });
  });

  it('tells a fork: another history under the same key', async () => {
    const { query, pool } = await copy();
    await pool.query(
      `update nova_ledger.changes set operation = 'delete' where id = (select entry from nova_ledger.leaves where leaf_index = 10)`,
    );
    await rebuild(pool, key);
    const report = await verify(query);
    expect(report.verdict).toBe('tampered');
    expect(codes(report)).toContain('FORKED');
  });

  it('tells a history that was signed anew with another key', async () => {
    const { query, pool } = await copy();
    const { privateKey } = generateKeyPairSync('ed25519');
    await pool.query(
      `update nova_ledger.changes set operation = 'delete' where id = (select entry from nova_ledger.leaves where leaf_index = 10)`,
    );
    await rebuild(pool, privateKey);
    expect(codes(await verify(query))).toContain('SIGNED_BY_OTHER_KEY');
    await expect(openAgain(query)).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN' });
  });

  it('is not signed over when leaves or tiles were changed: the sealer stops and says so', async () => {
    const { query, pool } = await copy();
    await pool.query(
      `update nova_ledger.leaves set leaf_hash = sha256('x') where leaf_index = (select max(leaf_index) from nova_ledger.leaves)`,
    );
    await expect(openAgain(query)).rejects.toMatchObject({ code: 'LEDGER_TREE_BROKEN' });
  });
});

describe('a change of the signing key', () => {
  it('is signed by both keys, and the verifier follows it from either', async () => {
    const { query, pool } = await copy();
    const next = generateKeyPairSync('ed25519').privateKey;
    const log = await openSealing(query, { key: next, previous: key, origin: undefined }, kept);
    expect(log.origin).toBe(origin);
    await pool.query(`insert into tags (id, name) values (gen_random_uuid(), 'after the change')`);
    await sealWith(pool, next);
    expect(await verify(query)).toMatchObject({ verdict: 'intact' });
    expect(await verify(query, [signerOf(origin, next).key])).toMatchObject({ verdict: 'intact' });
    const stranger = createKey(origin, new Uint8Array(32).fill(7));
    expect((await verify(query, [stranger])).verdict).not.toBe('intact');
  });

  it('without the old key is refused in words that say what to do', async () => {
    const { query } = await copy();
    const next = generateKeyPairSync('ed25519').privateKey;
    await expect(openSealing(query, { key: next, previous: undefined, origin: undefined }, undefined)).rejects.toThrow(
      /NOVA_LEDGER_PREVIOUS_KEY/,
    );
  });
});

describe('a database that comes from another server', () => {
  it('seals on, although the numbers of its transactions mean nothing there', async () => {
    const { query, pool } = await copy();
    await pool.query(`alter table nova_ledger.seals disable trigger user`);
    await pool.query(`update nova_ledger.seals set system_identifier = 'elsewhere', sealed = '900000000:900000000:'`);
    await pool.query(`insert into tags (id, name) values (gen_random_uuid(), 'restored')`);
    const note = await sealWith(pool);
    expect(note).not.toBe('');
    expect(await verify(query)).toMatchObject({ verdict: 'intact' });
    expect(await sealWith(pool)).toBe('');
  });
});

/** Forgets every seal and seals what is left anew, as somebody would who wants the changed history to look right. */
async function rebuild(pool: pg.Pool, signingKey: KeyObject): Promise<void> {
  for (const table of ['nova_ledger.seals', 'nova_ledger.tiles', 'nova_ledger.leaves', 'compliance_checkpoints'])
    await pool.query(`alter table ${table} disable trigger user`);
  const { rows } = await pool.query<{ entry: string }>('select entry from nova_ledger.leaves');
  const entries = rows.map(({ entry }) => entry);
  await pool.query('delete from nova_ledger.changes where not (id = any($1))', [entries]);
  await pool.query('delete from compliance_audit where not (id = any($1))', [entries]);
  await pool.query('delete from nova_ledger.seals');
  await pool.query('delete from nova_ledger.tiles');
  await pool.query('delete from nova_ledger.leaves');
  await pool.query('delete from compliance_checkpoints');
  await sealWith(pool, signingKey);
}
