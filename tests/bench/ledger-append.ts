/**
 * The ledger on PostgreSQL: entries appended, sealed and retired per second, bytes for each, time of a proof and of the searches:
 * `node tests/bench/ledger-append.ts [--entries 200000]`. Prints JSON; `perCpuSecond` is what busy neighbours do not bend. The database
 * keeps its default durability.
 */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalize, EMPTY_EDGE, hashLeaf, toHex, type TileEdge } from '@novacrm/ledger';
import pg from 'pg';
import { installLedger } from '../../packages/cli/src/ledger/install.ts';
import { handOverLedgerTables } from '../../packages/cli/src/ledger/lend.ts';
import { startCluster } from '../../packages/cli/src/postgres/cluster.ts';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct } from '../../packages/cli/src/product/product.ts';
import { createLogReader } from '../../packages/runtime/src/ledger/log-reader.ts';
import { announceRetirement, planRetirement, removeRetired } from '../../packages/runtime/src/ledger/retire.ts';
import { seal } from '../../packages/runtime/src/ledger/seal.ts';
import { signerOf } from '../../packages/runtime/src/ledger/signing-key.ts';
import { querySerially, type Query } from '../../packages/runtime/src/ledger/tree-store.ts';
import { cpuTime } from './cpu-time.ts';
import { timeSearches } from './ledger-searches.ts';
import { summarise } from './percentiles.ts';

const BATCH = 500;
const signer = signerOf('bench', generateKeyPairSync('ed25519').privateKey);

const { values: options } = parseArgs({ options: { entries: { type: 'string', default: '200000' } } });
const entries = Number(options.entries);

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const cluster = await startCluster({
  directory: join(directory, 'postgres'),
  password: randomBytes(16).toString('hex'),
  database: 'bench',
});
try {
  const product = await startProduct({
    home: openHome(join(directory, 'home')),
    host: '127.0.0.1',
    port: 27_300,
    given: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DB_HOST: cluster.host,
      DB_PORT: String(cluster.port),
      DB_DATABASE: cluster.database,
      DB_USER: cluster.user,
      DB_PASSWORD: cluster.password,
      ADMIN_EMAIL: 'admin@example.com',
      ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    },
    onStep: () => undefined,
  });
  // Only its tables are needed: what is measured here runs without a server beside it.
  await product.stop();
  const client = new pg.Client({ ...cluster });
  await client.connect();
  const query = querySerially(client);
  const bytes = async (...tables: string[]) =>
    Number(
      (
        await query<{ bytes: string }>(
          'select sum(pg_total_relation_size(t::regclass)) as bytes from unnest($1::text[]) t',
          [tables],
        )
      )[0]?.bytes,
    );

  const empty = {
    decisions: await bytes('compliance_audit'),
    changes: await bytes('nova_ledger.changes'),
    tree: await bytes('nova_ledger.leaves', 'nova_ledger.tiles'),
  };
  const captured = Math.round(entries / 4);
  const [decisions, changes] = [await appendDecisions(query), await captureChanges(query, captured)];
  const sealing = await sealAll(query);
  await query('vacuum analyze', []);
  const grown = {
    decisions: (await bytes('compliance_audit')) - empty.decisions,
    changes: (await bytes('nova_ledger.changes')) - empty.changes,
    tree: (await bytes('nova_ledger.leaves', 'nova_ledger.tiles')) - empty.tree,
  };
  const result = {
    entries: { decisions: entries, changes: captured },
    appended: { decisionsInBatches: decisions, changesCapturedInBulk: changes },
    sealed: sealing,
    bytesPerEntry: {
      decision: Math.round(grown.decisions / entries),
      change: Math.round(grown.changes / captured),
      tree: Math.round(grown.tree / (entries + captured)),
    },
    milliseconds: { proof: await timeProofs(query), search: await timeSearches(query) },
    retired: await retireAll(query, client),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  await client.end();
} finally {
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}

interface Rate {
  perSecond: number;
  perCpuSecond: number;
}

function rate(count: number, milliseconds: number, cpuMilliseconds: number): Rate {
  return {
    perSecond: Math.round((1000 * count) / milliseconds),
    perCpuSecond: Math.round((1000 * count) / cpuMilliseconds),
  };
}

/** Of this process and of the database. */
function cpuNow(): number {
  return cpuTime([process.pid], [cluster.pid]);
}

/** Decisions hashed as the server hashes them and inserted 500 at a time; the making of them is not counted. */
async function appendDecisions(query: Query): Promise<Rate> {
  let spent = 0;
  let cpu = 0;
  for (let done = 0; done < entries; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, entries - done) }, (_, i) => makeDecision(done + i));
    const began = performance.now();
    const cpuBegan = cpuNow();
    const stored = rows.map((row) => ({ ...row, leaf_hash: toHex(hashLeaf(canonicalize(row))) }));
    await query('insert into compliance_audit select * from json_populate_recordset(null::compliance_audit, $1)', [
      JSON.stringify(stored),
    ]);
    spent += performance.now() - began;
    cpu += cpuNow() - cpuBegan;
  }
  return rate(entries, spent, cpu);
}

/** One in twenty is about something, as in ordinary work. */
function makeDecision(n: number) {
  const notable = n % 20 === 0;
  return {
    id: randomUUID(),
    occurred_at: new Date(Date.now() - (entries - n) * 1000).toISOString(),
    request_id: randomUUID(),
    mode: 'enforce',
    channel: n % 1000 === 0 ? 'export' : n % 10 === 0 ? 'prompt' : 'write',
    action: notable ? (n % 40 === 0 ? 'block' : 'redact') : 'allow',
    actor_ref: (n % 50).toString(16).padStart(32, '0'),
    actor_roles: ['analyst'],
    collection: 'interactions',
    item: null,
    purpose: null,
    provider: null,
    region: null,
    policy_version: 1,
    policy_hash: 'a'.repeat(64),
    rules: notable ? [{ key: `rule_${n % 7}`, version: 1, action: 'block', severity: 'high', shadow: false }] : [],
    findings: notable
      ? [{ category: n % 200 === 0 ? 'special' : 'pii', type: 'phone', masked: '••', path: 'body' }]
      : [],
    risk_score: notable ? 60 : 0,
    risk_level: notable ? 'high' : 'none',
    content_ref: randomBytes(16).toString('hex'),
    content_length: 300,
    duration_us: 240,
  };
}

async function captureChanges(query: Query, count: number): Promise<Rate> {
  const [began, cpuBegan] = [performance.now(), cpuNow()];
  await query(
    `insert into interactions (id, kind, subject, body)
     select gen_random_uuid(), 'note', 'Point hebdomadaire', repeat('Le client confirme le calendrier. ', 6)
     from generate_series(1, $1)`,
    [count],
  );
  return rate(count, performance.now() - began, cpuNow() - cpuBegan);
}

async function sealAll(query: Query): Promise<Rate> {
  const [began, cpuBegan] = [performance.now(), cpuNow()];
  let edge: TileEdge = EMPTY_EDGE;
  for (;;) {
    const sealed = await seal({ query, origin: 'bench', signer, limit: 10_000, edge });
    edge = sealed.edge;
    if (!sealed.more) break;
  }
  return rate(edge.size, performance.now() - began, cpuNow() - cpuBegan);
}

/** Everything, as an administrator of the database. */
async function retireAll(query: Query, client: pg.Client): Promise<Rate> {
  await query('create role nova_app', []);
  await installLedger(client, 'nova_app');
  await handOverLedgerTables(client, cluster.user);
  const before = new Date();
  const plan = await planRetirement(query, before, []);
  await announceRetirement(query, plan, before);
  await sealAll(query);
  const [began, cpuBegan] = [performance.now(), cpuNow()];
  const removed = await removeRetired(query, plan);
  return rate(removed, performance.now() - began, cpuNow() - cpuBegan);
}

async function timeProofs(query: Query) {
  const log = createLogReader(query);
  const { size = 1 } = (await log.checkpoint()) ?? {};
  return time(200, async () => {
    const [row] = await query<{ entry: string }>('select entry from nova_ledger.leaves where leaf_index = $1', [
      Math.floor(Math.random() * size),
    ]);
    const leaf = await log.findLeaf(row?.entry ?? '');
    if (!leaf || !(await log.prove(leaf))) throw new Error('an entry has no proof');
  });
}

async function time(times: number, work: () => Promise<unknown>) {
  const durations: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    durations.push(performance.now() - began);
  }
  return summarise(durations);
}
