/**
 * Writes per second through Directus with our extensions against stock Directus, in the same run on the same PostgreSQL, each in
 * a database of its own, and the stock one without the triggers that capture changes and without stand-ins. Stock is measured
 * twice: with our settings of Directus, and as it ships, which copies the description of the whole data model for each request.
 * Each as an administrator, who has every right, and as a member of a team, whose rights are looked up:
 * `node tests/bench/writes.ts [--rounds 12] [--seconds 2]`. Prints JSON; ratios are taken round by round. Beside a busy neighbour
 * those of processor times, server and database together, are the ones to trust.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { startCluster } from '../../packages/cli/src/postgres/cluster.ts';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct, type Product } from '../../packages/cli/src/product/product.ts';
import { cpuTime } from './cpu-time.ts';

interface Measured {
  perSecond: number;
  /** Of server and database, for one write. */
  cpuMs: number;
}

const CONNECTIONS = 8;
const NOTE = {
  subject: 'Point hebdomadaire avec le client',
  body: 'Appel de trente minutes. Le client confirme le calendrier, demande deux jours de plus pour la recette et souhaite un point avec le responsable de la production avant la fin du mois. Prochaine étape : envoyer le compte rendu.',
};

const WITHOUT_CAPTURE = `do $$ declare t record; begin
  for t in select tgname, tgrelid::regclass as name from pg_trigger where tgname like 'nova_capture%' loop
    execute format('drop trigger %I on %s', t.tgname, t.name);
  end loop;
end $$`;

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '12' }, seconds: { type: 'string', default: '2' } },
});

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const token = randomBytes(24).toString('hex');
const cluster = await startCluster({
  directory: join(directory, 'postgres'),
  password: randomBytes(16).toString('hex'),
  database: 'bench',
});
const given = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  DB_HOST: cluster.host,
  DB_PORT: String(cluster.port),
  DB_DATABASE: cluster.database,
  DB_USER: cluster.user,
  DB_PASSWORD: cluster.password,
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: randomBytes(12).toString('hex'),
  ADMIN_TOKEN: token,
  LOG_LEVEL: 'warn',
};
const start = (name: string, port: number, extra: Record<string, string>) =>
  startProduct({
    home: openHome(join(directory, name)),
    host: '127.0.0.1',
    port,
    given: { ...given, ...extra },
    onStep: () => undefined,
  });
const empty = join(directory, 'no-extensions');
await mkdir(empty);
await sql('bench', 'create database stock');
const ours = await start('ours', 27_100, {});
const stock = await start('stock', 27_200, { EXTENSIONS_PATH: empty, DB_DATABASE: 'stock', NOVA_STAND_INS: 'off' });
const shipped = await start('shipped', 27_300, {
  EXTENSIONS_PATH: empty,
  DB_DATABASE: 'stock',
  NOVA_STAND_INS: 'off',
  CACHE_SCHEMA_FREEZE_ENABLED: 'false',
});
await sql('stock', WITHOUT_CAPTURE);

try {
  const member = randomBytes(24).toString('hex');
  for (const { url } of [ours, stock]) await createMember(url, member);
  const [admin, person] = [await compare(token), await compare(member)];
  const unit = 'item creates per second; milliseconds of processor time for each; ratios are medians, 1 means as fast';
  process.stdout.write(`${JSON.stringify({ unit, connections: CONNECTIONS, admin, person }, null, 2)}\n`);
} finally {
  await Promise.all([ours.stop(), stock.stop(), shipped.stop()]);
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}

async function compare(bearer: string) {
  for (const product of [ours, stock, shipped]) await measure(product, bearer, 4);
  const rounds: { ours: Measured; stock: Measured; shipped: Measured }[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    const seconds = Number(options.seconds);
    rounds.push({
      ours: await measure(ours, bearer, seconds),
      stock: await measure(stock, bearer, seconds),
      shipped: await measure(shipped, bearer, seconds),
    });
  }
  const ratios = (peer: 'stock' | 'shipped') => ({
    writes: median(rounds.map((round) => round.ours.perSecond / round[peer].perSecond)),
    cpu: median(rounds.map((round) => round[peer].cpuMs / round.ours.cpuMs)),
  });
  return { stock: ratios('stock'), shipped: ratios('shipped'), rounds };
}

/** An analyst, the role that writes most, as a member of one team. */
async function createMember(url: string, bearer: string): Promise<void> {
  const ask = async (path: string, json?: object) => {
    const response = await fetch(`${url}${path}`, {
      ...(json && { method: 'POST', body: JSON.stringify(json) }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    const { data } = (await response.json()) as { data: { id: string } | { id: string }[] };
    return [data].flat()[0]?.id;
  };
  const role = await ask('/roles?fields=id&filter[name][_eq]=Analyst');
  const user = await ask('/users', { email: 'member@example.com', role, token: bearer, status: 'active' });
  const team = await ask('/items/teams', { name: 'Paris' });
  await ask('/items/team_members', { team, user });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(1000 * (sorted[Math.floor(sorted.length / 2)] ?? NaN)) / 1000;
}

async function measure({ url, server }: Product, bearer: string, seconds: number): Promise<Measured> {
  const before = cpuTime([server], [cluster.pid]);
  const result = await autocannon({
    url: `${url}/items/interactions`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify(NOTE),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  const spent = cpuTime([server], [cluster.pid]) - before;
  return {
    perSecond: Math.round(result['2xx'] / result.duration),
    cpuMs: Math.round((100 * spent) / result['2xx']) / 100,
  };
}

async function sql(database: string, text: string): Promise<void> {
  const client = new pg.Client({ ...cluster, database });
  await client.connect();
  await client.query(text);
  await client.end();
}
