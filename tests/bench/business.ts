/**
 * Lists, search, timeline and dashboard of an analyst, at 100 000 contacts and 1 000 000 interactions, and the import of
 * 50 000 lines: `node tests/bench/business.ts [--contacts 100000] [--interactions 1000000] [--lines 50000] [--times 60]`.
 * Prints JSON: seconds of filling, milliseconds, lines a second, megabytes, and which plans read a large table from end to
 * end. Without `--lines` (0) nothing is imported, without `--times` nothing is asked.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { dataOf, startCluster } from '../../packages/cli/src/postgres/cluster.ts';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct } from '../../packages/cli/src/product/product.ts';
import { volumeId, writeVolume } from '../../packages/cli/src/seed/volume/write-volume.ts';
import { summarise } from './percentiles.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    interactions: { type: 'string', default: '1000000' },
    lines: { type: 'string', default: '50000' },
    times: { type: 'string', default: '60' },
  },
});
const [contacts, interactions, lines, times] = [values.contacts, values.interactions, values.lines, values.times].map(
  Number,
) as [number, number, number, number];

const FIRST = 'Marie Jean Éloïse Paul Anne Luc Chloé Hugo Inès Louis Zoé Noé Emma Jules Léa Adam'.split(' ');
const LAST =
  'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David Bertrand Roux Vincent Fournier'.split(
    ' ',
  );
const QUERIES = [
  'martin',
  'dubois marie',
  'lefevre',
  'garcai',
  'durnad',
  'bertrand-4711',
  'client 1234',
  'eloise roux',
  'p77@example',
  'suivi 4242',
];

const LARGE_TABLES =
  /^(contacts|interactions|companies|deals|changes|leaves|search_(contacts|companies|interactions|deals))$/;

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const token = randomBytes(24).toString('hex');
const cluster = await startCluster({
  directory: join(directory, 'postgres'),
  password: randomBytes(16).toString('hex'),
  database: 'bench',
  settings: {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_format': 'json',
    'auto_explain.log_nested_statements': 'on',
  },
});
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
    ADMIN_TOKEN: token,
    LOG_LEVEL: 'warn',
  },
  onStep: () => undefined,
});
const { host, port, user, password, database } = cluster;
const client = new pg.Client({ host, port, user, password, database });
await client.connect();

try {
  const { team, analyst, company, contact, pipeline, seconds } = await fill();
  const ask = (path: string) => read(path, analyst);
  const pages = {
    list: () => ask('/items/contacts?limit=50&sort=last_name&fields=id,first_name,last_name,company.name,email'),
    list_by_company: () =>
      ask('/items/contacts?limit=50&sort=company.name&fields=id,first_name,last_name,company.name,email'),
    filtered_by_company: () =>
      ask('/items/contacts?limit=50&filter[company][name][_starts_with]=Client 1&fields=id,last_name'),
    interactions: () =>
      ask(
        '/items/interactions?limit=100&sort=-occurred_at,id&fields=id,subject,occurred_at,contact.last_name,company.name,author.last_name',
      ),
    interactions_counted: () => ask('/items/interactions?aggregate={"countDistinct":"id"}'),
    deals: () =>
      ask('/items/deals?limit=50&sort=-expected_close,id&fields=id,name,company.name,stage.name,owner.last_name'),
    files: () => ask('/files?limit=25&sort=-uploaded_on&fields=id,title'),
    health: () => ask('/platform/health'),
    filtered_list: () => ask('/items/contacts?limit=50&sort=-last_activity_at&filter[status][_eq]=active'),
    search: (nth: number) => ask(`/business/v1/search?q=${encodeURIComponent(QUERIES[nth % QUERIES.length] ?? '')}`),
    timeline_company: () => ask(`/business/v1/timeline/companies/${company}?limit=30`),
    timeline_contact: () => ask(`/business/v1/timeline/contacts/${contact}?limit=30`),
    dashboard: () => ask(`/business/v1/pipeline?pipeline=${pipeline}`),
  };
  const milliseconds: Record<string, unknown> = {};
  for (const [name, page] of Object.entries(pages)) {
    const durations: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const start = performance.now();
      await page(nth);
      if (nth >= 5) durations.push(performance.now() - start);
    }
    milliseconds[name] = summarise(durations);
  }
  const plans = await readPlans(pages);
  const imported = lines > 0 ? await importLines(analyst, team) : null;
  process.stdout.write(
    `${JSON.stringify({ contacts, interactions, filled_in_seconds: seconds, milliseconds, whole_table_reads: plans, import: imported }, null, 2)}\n`,
  );
} finally {
  await client.end();
  await product.stop();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}

/** Twenty teams; the analyst belongs to one. */
async function fill() {
  const [team, pipeline] = [randomUUID(), randomUUID()];
  const run = (sql: string, parameters: unknown[] = []) => client.query(sql, parameters);
  await run(`insert into teams (id, name) values ($1, 'Team')`, [team]);
  const began = performance.now();
  await writeVolume({ host, port, user, password, database }, { contacts, interactions, team });
  const seconds = round((performance.now() - began) / 1000);
  const { rows } = await run(`select ${volumeId('companies', 0)} as company, ${volumeId('contacts', 0)} as contact`);
  const { company, contact } = rows[0] as { company: string; contact: string };
  await run(`set session_replication_role = replica`);
  await run(`insert into pipelines (id, name, active) values ($1, 'Ventes', true)`, [pipeline]);
  await run(
    `insert into pipeline_stages (id, pipeline, name, outcome, probability) select gen_random_uuid(), $1, 'Étape ' || n, 'open', n * 20 from generate_series(1, 5) n`,
    [pipeline],
  );
  await run(
    `insert into deals (id, name, pipeline, stage, status, amount, weighted_amount, currency, company, team)
     select gen_random_uuid(), 'Affaire ' || g.n, $1, (select id from pipeline_stages where pipeline = $1 and probability = 20 * (1 + g.n % 5)), 'open', g.n, g.n / 2, 'EUR', c.id, c.team
     from generate_series(0, 19999) g(n)
       join (select id, team, row_number() over (order by id) - 1 as n, count(*) over () as many from companies) c on c.n = g.n % c.many`,
    [pipeline],
  );
  await run(`set session_replication_role = origin`);
  await run('vacuum analyze');
  const roles = await read(`/roles?filter[name][_eq]=Analyst&fields=id`, token);
  const analyst = randomUUID();
  const person = await send('/users', {
    email: 'a@example.com',
    password: randomUUID(),
    token: analyst,
    role: roles.data[0].id,
    status: 'active',
  });
  await send('/items/team_members', { team, user: person.data.id });
  return { team, analyst, company, contact, pipeline, seconds };
}

/** Large tables that the statements of these pages read from end to end, as PostgreSQL planned them; none is right. */
async function readPlans(asked: Record<string, (nth: number) => Promise<unknown>>): Promise<string[]> {
  const log = join(dirname(await dataOf(join(directory, 'postgres'))), 'postgres.log');
  const found = new Set<string>();
  await explain(0);
  for (const [name, page] of Object.entries(asked)) {
    const { size } = await stat(log);
    for (let nth = 0; nth < QUERIES.length; nth += 1) await page(nth);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const written = (await readFile(log)).subarray(size).toString('utf8');
    for (const table of written.matchAll(/"Node Type": "Seq Scan",(?:(?!"Node Type")[^])*?"Relation Name": "(\w+)"/g))
      if (LARGE_TABLES.test(table[1] ?? '')) found.add(`${name}: ${table[1]}`);
    if (!written.includes('"Node Type"')) throw new Error(`No plan of ${name} was logged.`);
  }
  await explain(-1);
  return [...found];
}

/** Logs the plan of every statement that takes at least so many milliseconds; -1 logs none. */
async function explain(milliseconds: number): Promise<void> {
  await client.query(`alter system set auto_explain.log_min_duration = ${milliseconds}`);
  await client.query('select pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

async function importLines(analyst: string, team: string) {
  const rows = Array.from(
    { length: lines },
    (_, n) =>
      `${FIRST[n % FIRST.length]};${LAST[n % LAST.length]}${n};neu${n}@import.example;06 ${String(n).padStart(8, '0')};Client ${n % 5000} SARL;Rencontré au salon, rappeler en janvier`,
  );
  const form = new FormData();
  form.append(
    'file',
    new Blob([`Prénom;Nom;E-mail;Mobile;Société;Notes\n${rows.join('\n')}\n`], { type: 'text/csv' }),
    'contacts.csv',
  );
  const upload = await fetch(`${product.url}/files`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const file = ((await upload.json()) as { data: { id: string } }).data.id;
  const me = await read('/users/me?fields=id', analyst);
  await client.query('update directus_files set uploaded_by = $1 where id = $2', [me.data.id, file]);
  const previewed = performance.now();
  const preview = await send('/business/v1/imports/preview', { file, collection: 'contacts' }, analyst);
  const previewMs = performance.now() - previewed;
  const start = performance.now();
  const before = await memory();
  let most = before;
  const run = await send(
    '/business/v1/imports',
    { file, collection: 'contacts', mapping: preview.mapping, team },
    analyst,
  );
  for (;;) {
    const state = await read(`/business/v1/imports/${run.id}`, analyst);
    most = Math.max(most, await memory());
    if (state.status !== 'running') {
      const seconds = (performance.now() - start) / 1000;
      return {
        status: state.status,
        ...{ created: state.rows_created, refused: state.rows_refused },
        preview_seconds: round(previewMs / 1000),
        seconds: round(seconds),
        lines_per_second: Math.round(lines / seconds),
        memory_before_mb: before,
        memory_most_mb: most,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Resident megabytes of the server. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${product.server}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of many routes
async function read(path: string, bearer: string): Promise<any> {
  const response = await fetch(`${product.url}${path}`, { headers: { Authorization: `Bearer ${bearer}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of many routes
async function send(path: string, json: object, bearer = token): Promise<any> {
  const response = await fetch(`${product.url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
