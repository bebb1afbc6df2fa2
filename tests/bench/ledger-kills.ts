/**
 * Kills the server and the database with -9 while people write, again and again, and counts afterwards what is missing:
 * `node tests/bench/ledger-kills.ts [--kills 20]`. Prints JSON; exit code 1 when an entry is lost, one too many, or the log not intact.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyExport } from '@novacrm/ledger';
import pg from 'pg';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct, type Product } from '../../packages/cli/src/product/product.ts';
import { loadSecrets } from '../../packages/cli/src/product/secrets.ts';
import { exportLog } from '../../packages/runtime/src/ledger/export-log.ts';
import { createLogReader, originOfNote } from '../../packages/runtime/src/ledger/log-reader.ts';
import { readPrivateKey, signerOf } from '../../packages/runtime/src/ledger/signing-key.ts';
import type { Query } from '../../packages/runtime/src/ledger/tree-store.ts';

const WRITERS = 6;
const { values: options } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
const kills = Number(options.kills);

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const token = randomBytes(24).toString('hex');
const home = openHome(directory);
/** Names of deals whose creation was answered with success. */
const promised = new Set<string>();
let product = await start();
let writing = true;
let refused = 0;

const writers = Array.from({ length: WRITERS }, (_, index) => write(index));
const random = () => Math.random();
const downtimes: number[] = [];
for (let kill = 0; kill < kills; kill++) {
  await new Promise((resolve) => setTimeout(resolve, 400 + random() * 1200));
  const began = performance.now();
  // In turn: the server alone, and the database under it, which takes the server's connections with it.
  const victim = kill % 2 === 0 ? product.server : (product.cluster?.pid ?? 0);
  process.kill(victim, 'SIGKILL');
  // Without its database the server goes on and refuses; it is stopped then, as an operator would.
  if (victim === product.server) await product.ended;
  await product.stop().catch(() => undefined);
  product = await start();
  downtimes.push(Math.round(performance.now() - began));
  if (downtimes.length % 10 === 0) process.stderr.write(`${downtimes.length} of ${kills}, ${promised.size} promised\n`);
}
writing = false;
await Promise.all(writers);
await new Promise((resolve) => setTimeout(resolve, 3000));
const result = await count(product);
process.stdout.write(
  `${JSON.stringify({ kills, promised: promised.size, refused, downtimeMs: downtimes.sort((a, b) => a - b)[downtimes.length >> 1], ...result }, null, 2)}\n`,
);
await product.stop();
await rm(directory, { recursive: true, force: true });
const { lost, withoutDecision, withoutChange, phantomChanges, unsealed, verdict } = result;
if (lost + withoutDecision + withoutChange + phantomChanges + unsealed > 0 || verdict !== 'intact')
  process.exitCode = 1;

async function start(): Promise<Product> {
  return startProduct({
    home,
    host: '127.0.0.1',
    port: 27_460,
    given: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ADMIN_EMAIL: 'admin@example.com',
      ADMIN_PASSWORD: 'a-password-for-a-bench',
      ADMIN_TOKEN: token,
      LOG_LEVEL: 'warn',
    },
    onStep: () => undefined,
  });
}

/** Creates deals whose name is judged, one after the other, and keeps those that the server promised. */
async function write(writer: number): Promise<void> {
  for (let n = 0; writing; n++) {
    const name = `Affaire ${writer}-${n}-${randomBytes(4).toString('hex')}`;
    const saved = await fetch(`${product.url}/items/deals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ name }),
      signal: AbortSignal.timeout(10_000),
    }).then(
      async (answer) => answer.ok && (await answer.text()) !== '',
      () => false,
    );
    if (saved) promised.add(name);
    else {
      refused++;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function count({ cluster }: Product) {
  if (!cluster) throw new Error('the bench runs on the embedded PostgreSQL');
  const pool = new pg.Pool({ ...cluster, max: 2 });
  const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await pool.query<Row>(text, [...values])).rows;
  const rows = await query<{ name: string }>('select name from deals', []);
  const stored = new Set(rows.map(({ name }) => name));
  const number = async (text: string) => Number((await query<{ n: string }>(text, []))[0]?.n);
  const last = await createLogReader(query).checkpoint();
  const pieces = await exportLog({ query, start: 0, keys: [] });
  const secrets = await loadSecrets(home);
  const key = signerOf(originOfNote(last?.note ?? ''), readPrivateKey(secrets.NOVA_LEDGER_KEY)).key;
  const report = pieces && (await verifyExport(pieces, { keysFor: () => [key] }));
  const outcome = {
    stored: stored.size,
    lost: [...promised].filter((name) => !stored.has(name)).length,
    withoutChange: await number(
      `select count(*) as n from deals where not exists (select from nova_ledger.changes where item = deals.id::text and operation = 'insert')`,
    ),
    // The decision about a created row is written in the same transaction as its change.
    withoutDecision: await number(
      `select count(*) as n from nova_ledger.changes c where collection = 'deals' and operation = 'insert'
       and not exists (select from compliance_audit a where a.transaction_id = c.transaction_id and a.collection = 'deals')`,
    ),
    phantomChanges: await number(
      `select count(*) as n from nova_ledger.changes c where collection = 'deals' and operation = 'insert'
       and not exists (select from deals where deals.id::text = c.item)`,
    ),
    unsealed: await number(
      `select count(*) as n from (select id from compliance_audit union all select id from nova_ledger.changes) e
       where not exists (select from nova_ledger.leaves where entry = e.id)`,
    ),
    sealed: last?.size ?? 0,
    verdict: report?.verdict ?? 'nothing sealed',
  };
  await pool.end();
  return outcome;
}
