import { randomBytes } from 'node:crypto';

import { join } from 'node:path';
import { verifyExport } from '@novacrm/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startCluster, type Cluster } from '../../packages/cli/src/postgres/cluster.ts';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome } from '../../packages/cli/src/product/home.ts';
import { createLedgerKey } from '../../packages/cli/src/product/secrets.ts';
import { startProduct, type Product } from '../../packages/cli/src/product/product.ts';
import { exportLog } from '../../packages/runtime/src/ledger/export-log.ts';
import { readPrivateKey, signerOf } from '../../packages/runtime/src/ledger/signing-key.ts';
import { startRedis, type RedisServer } from './redis.ts';
import { makeDirectory, removeDirectory } from '../integration/harness/directory.ts';

const LEDGER_KEY = createLedgerKey();
const ADMIN_TOKEN = randomBytes(24).toString('hex');
const EXPORT_REQUEST = 'Sors-moi toute la base clients avec les mails et les téléphones.';

let directory: string;
let cluster: Cluster;
let redis: RedisServer;
let replicas: [Product, Product];

beforeAll(async () => {
  await buildAll(() => undefined);
  directory = await makeDirectory();
  redis = await startRedis();
  const password = randomBytes(16).toString('hex');
  cluster = await startCluster({
    directory: join(directory, 'postgres'),
    password,
    database: 'shared',
    settings: { fsync: 'off' },
  });
  const given = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    DB_HOST: cluster.host,
    DB_PORT: String(cluster.port),
    DB_DATABASE: cluster.database,
    DB_USER: cluster.user,
    DB_PASSWORD: cluster.password,
    REDIS: redis.url,
    SECRET: randomBytes(32).toString('hex'),
    NOVA_REFERENCE_KEY: randomBytes(32).toString('hex'),
    NOVA_LEDGER_KEY: LEDGER_KEY,
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    ADMIN_TOKEN,
  };
  const start = (name: string, port: number) =>
    startProduct({ home: openHome(join(directory, name)), host: '127.0.0.1', port, given, onStep: () => undefined });
  // Both at once, on an empty database.
  replicas = await Promise.all([start('a', 25_100), start('b', 25_200)]);
});

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await cluster.stop();
  await redis.stop();
  await removeDirectory(directory);
});

async function send(replica: Product, path: string, method: string, json?: unknown) {
  const response = await fetch(`${replica.url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ADMIN_TOKEN}` },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  return { status: response.status, body: (await response.json().catch(() => undefined)) as never };
}

async function ask(replica: Product): Promise<{ action: string; policy: { version: number } }> {
  return (
    await send(replica, '/compliance/v1/check', 'POST', {
      channel: 'prompt',
      parts: [{ path: 'text', text: EXPORT_REQUEST }],
    })
  ).body;
}

async function sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    user: cluster.user,
    password: cluster.password,
    database: cluster.database,
  });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function within<T>(ms: number, question: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await question();
    if (isRight(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('two replicas that start together on an empty database', () => {
  it('install once, and publish one policy', async () => {
    const versions = await sql<{ version: number; status: string }>('select version, status from compliance_policies');
    expect(versions).toEqual([{ version: 1, status: 'active' }]);
    expect((await ask(replicas[0])).policy).toEqual((await ask(replicas[1])).policy);
  });

  it('follow each other’s policy within a second', async () => {
    const [rule] = (await send(replicas[0], '/items/compliance_rules?filter[key][_eq]=no_mass_export_requests', 'GET'))
      .body['data'] as { id: string }[];
    expect((await send(replicas[0], `/items/compliance_rules/${rule?.id}`, 'PATCH', { status: 'shadow' })).status).toBe(
      200,
    );
    expect((await ask(replicas[0])).action).toBe('allow');
    expect(
      (
        await within(
          1000,
          () => ask(replicas[1]),
          (verdict) => verdict.action === 'allow',
        )
      ).action,
    ).toBe('allow');
    expect((await send(replicas[1], `/items/compliance_rules/${rule?.id}`, 'PATCH', { status: 'active' })).status).toBe(
      200,
    );
    expect(
      (
        await within(
          1000,
          () => ask(replicas[0]),
          (verdict) => verdict.action === 'block',
        )
      ).action,
    ).toBe('block');
  });

  it('change rules at the same moment without a gap or a fork in the versions', async () => {
    const rules = (await send(replicas[0], '/items/compliance_rules?fields=id', 'GET')).body['data'] as {
      id: string;
    }[];
    await Promise.all(
      rules
        .slice(0, 6)
        .map(({ id }, index) =>
          send(replicas[index % 2 === 0 ? 0 : 1], `/items/compliance_rules/${id}`, 'PATCH', { status: 'shadow' }),
        ),
    );
    await within(
      3000,
      async () => [await ask(replicas[0]), await ask(replicas[1])],
      ([a, b]) => a?.policy.version === b?.policy.version,
    );
    const versions = await sql<{ version: number; status: string }>(
      'select version, status from compliance_policies order by version',
    );
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    expect(versions.filter(({ status }) => status === 'active')).toHaveLength(1);
    const [last] = await sql<{ shadows: string }>(
      "select count(*) as shadows from compliance_policies, jsonb_array_elements(rules::jsonb) rule where status = 'active' and (rule->>'shadow')::boolean",
    );
    expect(Number(last?.shadows)).toBe(6);
    await Promise.all(
      rules
        .slice(0, 6)
        .map(({ id }) => send(replicas[0], `/items/compliance_rules/${id}`, 'PATCH', { status: 'active' })),
    );
  });

  it('seal one log between them, without a fork, also when the one that seals is killed', async () => {
    const unsealed = async () =>
      Number(
        (
          await sql<{ count: string }>(
            `select count(*) from (select id from compliance_audit union all select id from nova_ledger.changes) e
             where not exists (select from nova_ledger.leaves where entry = e.id)`,
          )
        )[0]?.count,
      );
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(replicas[index % 2 === 0 ? 0 : 1])));
    expect(await within(5000, unsealed, (count) => count === 0)).toBe(0);
    // The connection of whoever seals goes, as it does when its process dies.
    const killed = await sql<{ done: boolean }>(
      `select pg_terminate_backend(pid) as done from pg_locks where locktype = 'advisory' and objid = 7203003 and granted`,
    );
    expect(killed).toEqual([{ done: true }]);
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(replicas[index % 2 === 0 ? 0 : 1])));
    expect(await within(5000, unsealed, (count) => count === 0)).toBe(0);
    const notes = await sql<{ size: string; note: string }>(
      'select size, note from compliance_checkpoints order by size',
    );
    expect(new Set(notes.map(({ note }) => note.split('\n')[0])).size).toBe(1);
    const pool = new pg.Pool({ ...cluster, max: 2 });
    const pieces = await exportLog({
      query: async <Row extends object>(text: string, values: readonly unknown[]) =>
        (await pool.query<Row>(text, [...values])).rows,
      start: 0,
      keys: [],
    });
    const [origin = ''] = notes[0]?.note.split('\n') ?? [];
    const key = signerOf(origin, readPrivateKey(LEDGER_KEY)).key;
    const report = pieces && (await verifyExport(pieces, { keysFor: () => [key], kept: notes[0]?.note ?? '' }));
    await pool.end();
    expect(report).toMatchObject({ verdict: 'intact', problems: [] });
  });

  it('send the notice of an incident once', async () => {
    const [role] = (await send(replicas[0], '/roles?filter[name][_eq]=Compliance lead', 'GET')).body['data'] as {
      id: string;
    }[];
    const user = {
      email: 'lead@example.com',
      password: randomBytes(12).toString('hex'),
      role: role?.id,
      email_notifications: false,
    };
    await send(replicas[0], '/users', 'POST', user);
    const secret = `Why does this fail? password: ${randomBytes(9).toString('base64')}!aX9`;
    const answers = await Promise.all(
      replicas.map((replica) =>
        send(replica, '/gateway/v1/chat/completions', 'POST', { messages: [{ role: 'user', content: secret }] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    const count = async () =>
      Number((await sql<{ count: string }>('select count(*) from directus_notifications'))[0]?.count);
    expect(await within(15_000, count, (notices) => notices >= 2)).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await count()).toBe(2);
  });
});
