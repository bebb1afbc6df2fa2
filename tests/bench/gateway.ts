/**
 * What the AI gateway adds to a call, in one run on one emulator of OpenAI: `node tests/bench/gateway.ts [--calls 300]
 * [--warm-up 20] [--portkey DIR]`. With `--warm-up 1000` all are measured as they run after a while, when their code is
 * compiled. DIR is a folder where `npm install @portkey-ai/gateway@1.15.2` was run; without it there is no peer.
 * Calls are taken in turns: directly, through the product (scan and ledger on), through Portkey's gateway. Prints JSON.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct } from '../../packages/cli/src/product/product.ts';
import { startEmulator } from '../fixtures/model-emulators/emulator.ts';
import { openai } from '../fixtures/model-emulators/openai.ts';
import { cpuTime } from './cpu-time.ts';
import { summarise } from './percentiles.ts';

const { values: options } = parseArgs({
  options: {
    calls: { type: 'string', default: '300' },
    'warm-up': { type: 'string', default: '20' },
    streams: { type: 'string', default: '50' },
    portkey: { type: 'string' },
  },
});
const CALLS = Number(options.calls);
const STREAMS = Number(options.streams);
const PORTKEY_PORT = 27_387;
const WARM_UP = Number(options['warm-up']);

/**
 * Portkey adds headers to the answers that it streams. The server beneath it hands it the headers of `fetch` itself, which
 * cannot be changed, and every stream ends in a 500; with a copy of them it works.
 */
const CHANGEABLE_HEADERS = `data:text/javascript,${encodeURIComponent(`
  const ask = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    const { body, status, headers } = await ask(...given);
    return new Response(body, { status, headers: new Headers(headers) });
  };`)}`;

/** About 1.5 KB, a mail address and a telephone number in it. */
const PROMPT = `Résume ce compte rendu en trois points et propose une suite.\n\n${[
  'La réunion avec la direction des achats a duré une heure. Le client confirme le calendrier du déploiement et demande deux semaines de recette au lieu d’une.',
  'Le budget de quatorze mille euros est validé pour douze licences, avec une option pour huit de plus à la rentrée.',
  'Ils souhaitent que la reprise des données soit faite par nos équipes et que la formation ait lieu sur place, à Lyon, en deux sessions.',
  'Contact pour la suite : claire.fontaine@exemple-industrie.fr, 06 12 34 56 78.',
  'Points ouverts : la clause de réversibilité, le délai de paiement à quarante-cinq jours et la présence d’un interlocuteur unique.',
  'Le service informatique veut connaître l’hébergement, les sauvegardes et la manière dont les accès sont journalisés.',
  'Prochaine étape : envoyer le devis révisé avant vendredi et proposer trois dates pour la présentation à la production.',
].join(' ')} `;
const ANSWER =
  'Le client valide le budget et le calendrier. La recette passe à deux semaines. Il reste à préciser la réversibilité, le paiement et l’interlocuteur. Envoyez le devis révisé avant vendredi, puis proposez trois dates de présentation. '.repeat(
    3,
  );

interface Target {
  name: string;
  url: string;
  headers: Record<string, string>;
}

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const emulator = await startEmulator(openai, { standing: { kind: 'answer', text: ANSWER } });
const token = randomBytes(24).toString('hex');
const product = await startProduct({
  home: openHome(directory),
  host: '127.0.0.1',
  port: 27_300,
  given: {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    ADMIN_TOKEN: token,
    LOG_LEVEL: 'warn',
    GATEWAY_BASE_URL: emulator.baseURL,
    GATEWAY_MODEL: 'emulated-1',
    GATEWAY_REGION: 'eu',
    GATEWAY_REQUESTS_PER_MINUTE: '1000000',
  },
  onStep: () => undefined,
});
const processor: Record<string, Record<string, number>> = {};
const portkey = options.portkey === undefined ? undefined : await startPortkey(options.portkey);

try {
  const key = await issueKey();
  const targets: Target[] = [
    { name: 'direct', url: `${emulator.baseURL}/chat/completions`, headers: {} },
    { name: 'nova', url: `${product.url}/gateway/v1/chat/completions`, headers: { authorization: `Bearer ${key}` } },
    ...(portkey
      ? [
          {
            name: 'portkey',
            url: `http://127.0.0.1:${PORTKEY_PORT}/v1/chat/completions`,
            headers: {
              authorization: 'Bearer none',
              'x-portkey-provider': 'openai',
              'x-portkey-custom-host': emulator.baseURL,
            },
          },
        ]
      : []),
  ];
  const measure = async (name: string, stream: boolean) => {
    await inTurns(targets, WARM_UP, (target) => ask(target, stream));
    return counting(name, () => inTurns(targets, CALLS, (target) => ask(target, stream)));
  };
  const whole = await measure('wholeAnswer', false);
  const first = await measure('stream', true);
  emulator.behave({ kind: 'answer', text: ANSWER, everyMs: 8 });
  const paced = await inTurns(targets, Math.ceil(CALLS / 15), (target) => ask(target, true));
  emulator.behave({ kind: 'answer', text: ANSWER });
  const throughput: Record<string, number> = {};
  for (const target of targets) throughput[target.name] = await measureThroughput(target);

  process.stdout.write(
    `${JSON.stringify(
      {
        unit: 'ms',
        calls: CALLS,
        warmUp: WARM_UP,
        promptCharacters: PROMPT.length,
        answerCharacters: ANSWER.length,
        wholeAnswer: compare(whole),
        firstText: { upstreamAtOnce: compare(first), upstreamOneWordEvery8Ms: compare(paced) },
        processorMsPerCall: processor,
        concurrentStreams: { at: STREAMS, streamsPerSecond: throughput },
      },
      null,
      2,
    )}\n`,
  );
} finally {
  portkey?.kill();
  await product.stop();
  await emulator.close();
  await rm(directory, { recursive: true, force: true });
}

/** Milliseconds until the whole answer, or until its first text when it is streamed. Every question is another one. */
async function ask({ url, headers }: Target, stream: boolean): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'emulated-1',
      messages: [{ role: 'user', content: PROMPT + randomUUID() }],
      ...(stream && { stream: true }),
    }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  if (!stream) {
    await response.text();
    return performance.now() - startedAt;
  }
  let first: number | undefined;
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += Buffer.from(bytes).toString('utf8');
    if (/"content":"[^"]/.test(text)) first ??= performance.now() - startedAt;
  }
  if (!text.includes('[DONE]')) throw new Error(`the stream of ${url} did not end`);
  return first ?? Number.NaN;
}

async function inTurns(
  targets: readonly Target[],
  calls: number,
  measure: (target: Target) => Promise<number>,
): Promise<Map<string, number[]>> {
  const times = new Map(targets.map(({ name }) => [name, [] as number[]]));
  for (let turn = 0; turn < calls; turn++) {
    for (const target of targets) times.get(target.name)?.push(await measure(target));
  }
  return times;
}

/** Milliseconds of processor time that each gateway takes for a call: what busy neighbours bend least. */
async function counting<T>(name: string, work: () => Promise<T>): Promise<T> {
  const servers = { nova: product.server, ...(portkey?.pid !== undefined && { portkey: portkey.pid }) };
  const before = Object.values(servers).map((pid) => cpuTime([pid], []));
  const result = await work();
  processor[name] = Object.fromEntries(
    Object.entries(servers).map(([server, pid], at) => [
      server,
      round((cpuTime([pid], []) - (before[at] ?? 0)) / CALLS),
    ]),
  );
  return result;
}

/** Percentiles of each, and what is added to the direct call at the same percentile. */
function compare(times: ReadonlyMap<string, number[]>): object {
  const direct = summarise(times.get('direct') ?? []);
  return Object.fromEntries(
    [...times].map(([name, durations]) => {
      const own = summarise(durations);
      const added = { p50: round(own.p50 - direct.p50), p99: round(own.p99 - direct.p99) };
      return [name, { p50: own.p50, p99: own.p99, ...(name !== 'direct' && { added }) }];
    }),
  );
}

async function measureThroughput(target: Target): Promise<number> {
  const rounds = 6;
  await Promise.all(Array.from({ length: STREAMS }, () => ask(target, true)));
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: STREAMS }, async () => {
      for (let round = 0; round < rounds; round++) await ask(target, true);
    }),
  );
  return round((STREAMS * rounds * 1000) / (performance.now() - startedAt));
}

async function issueKey(): Promise<string> {
  const call = async (path: string, body?: object) => {
    const response = await fetch(`${product.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as { data: { id: string }; key: string };
  };
  const { data } = await call('/users/me?fields=id');
  return (await call('/gateway/v1/keys', { name: 'bench', user: data.id, purpose: 'crm_assistant' })).key;
}

async function startPortkey(folder: string): Promise<ChildProcess> {
  const server = join(folder, 'node_modules', '@portkey-ai', 'gateway', 'build', 'start-server.js');
  const child = spawn(
    process.execPath,
    ['--import', CHANGEABLE_HEADERS, server, `--port=${PORTKEY_PORT}`, '--headless'],
    {
      stdio: 'ignore',
      cwd: join(folder, 'node_modules', '@portkey-ai', 'gateway'),
      env: { PATH: process.env['PATH'], TRUSTED_CUSTOM_HOSTS: '127.0.0.1,localhost' },
    },
  );
  for (let tries = 0; tries < 100; tries++) {
    await wait(100);
    const up = await fetch(`http://127.0.0.1:${PORTKEY_PORT}/`).then(
      () => true,
      () => false,
    );
    if (up) return child;
  }
  child.kill();
  throw new Error('the gateway of Portkey did not start');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
