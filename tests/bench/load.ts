/**
 * A working day in a minute: `node tests/bench/load.ts --url … [--rate 100] [--seconds 60]` against a running product with its demo
 * company. So many requests a second, as the demo company's manager: lists, records, timelines, searches, checks of what is being
 * typed, and one in ten a note that is judged and written. Prints JSON: milliseconds by kind of request, from when each was due.
 * Ends with 1 when a 95th percentile is over the bar or an answer is an error.
 */
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from '@novacrm/contracts';
import { summarise } from './percentiles.ts';

const BAR_MS = 100;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8055' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
  },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];

const login = { email: 'manager@example.com', password: DEMO_PASSWORD };
const { access_token: token } = await read<{ access_token: string }>('', 'POST', '/auth/login', login);
const idsOf = async (collection: string) =>
  (await read<{ id: string }[]>(token, 'GET', `/items/${collection}?limit=50&fields=id`)).map(({ id }) => id);
const [contacts, companies, deals] = [await idsOf('contacts'), await idsOf('companies'), await idsOf('deals')];
const some = (ids: string[], nth: number) => ids[nth % ids.length] ?? '';

type Request = (nth: number) => [method: string, path: string, body?: object];
/** Drawn in turn; a kind that stands twice comes twice as often. */
const MIX: [kind: string, Request][] = [
  [
    'list',
    () => ['GET', '/items/contacts?limit=50&sort=last_name&fields=id,first_name,last_name,company.name,email,status'],
  ],
  [
    'record',
    (nth) => [
      'GET',
      `/items/companies/${some(companies, nth)}?fields=id,name,city,owner.first_name,contacts.last_name`,
    ],
  ],
  ['timeline', (nth) => ['GET', `/business/v1/timeline/companies/${some(companies, nth)}?limit=20`]],
  [
    'check',
    (nth) => [
      'POST',
      '/compliance/v1/check',
      { channel: 'write', parts: [{ path: 'body', text: `Point ${nth} : rappeler demain, le devis est validé.` }] },
    ],
  ],
  [
    'record',
    (nth) => ['GET', `/items/contacts/${some(contacts, nth)}?fields=id,first_name,last_name,company.name,notes`],
  ],
  [
    'board',
    () => ['GET', '/items/deals?limit=100&filter[status][_eq]=open&fields=id,name,amount,stage.name,company.name'],
  ],
  ['search', (nth) => ['GET', `/business/v1/search?limit=5&q=${['martin', 'dubois', 'conseil', 'paris'][nth % 4]}`]],
  ['list', () => ['GET', '/items/tasks?limit=50&sort=due_at&fields=id,title,due_at,contact.last_name']],
  [
    'check',
    (nth) => [
      'POST',
      '/compliance/v1/check',
      { channel: 'prompt', parts: [{ path: 'text', text: `Résume l'échange ${nth} avec le client.` }] },
    ],
  ],
  [
    'write',
    (nth) => [
      'POST',
      '/items/interactions',
      {
        kind: 'note',
        subject: `Appel ${nth}`,
        body: 'Le client confirme le calendrier et demande une semaine de plus pour la recette.',
        company: some(companies, nth),
        deal: some(deals, nth),
      },
    ],
  ],
];

const durations = new Map<string, number[]>();
const failures: Record<string, number> = {};
const begun = performance.now();
const running: Promise<void>[] = [];
for (let nth = 0; nth < rate * seconds; nth += 1) {
  const due = begun + (nth * 1000) / rate;
  const early = due - performance.now();
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  running.push(run(nth, due));
}
await Promise.all(running);

const milliseconds = Object.fromEntries(
  [...durations].map(([kind, each]) => [kind, { ...summarise(each), requests: each.length }]),
);
const all = summarise([...durations.values()].flat());
process.stdout.write(`${JSON.stringify({ bar: BAR_MS, rate, seconds, all, milliseconds, failures }, null, 2)}\n`);
process.exitCode = all.p95 < BAR_MS && Object.keys(failures).length === 0 ? 0 : 1;

async function run(nth: number, due: number): Promise<void> {
  const [kind, compose] = MIX[nth % MIX.length] ?? MIX[0] ?? [];
  if (!kind || !compose) return;
  const [method, path, body] = compose(Math.floor(nth / MIX.length));
  const status = await send(token, method, path, body).then(
    (response) => response.arrayBuffer().then(() => response.status),
    () => 0,
  );
  durations.set(kind, [...(durations.get(kind) ?? []), performance.now() - due]);
  if (status >= 400 || status === 0) failures[`${kind} ${status}`] = (failures[`${kind} ${status}`] ?? 0) + 1;
}

function send(bearer: string, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${values.url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function read<T>(...asked: Parameters<typeof send>): Promise<T> {
  const response = await send(...asked);
  if (!response.ok) throw new Error(`${asked[2]} was answered with ${response.status}.`);
  return ((await response.json()) as { data: T }).data;
}
