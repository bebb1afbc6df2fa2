/**
 * Sends generated prompts full of personal data and secrets through the gateway of a real product, in every form that it
 * takes, to three emulated vendors, and then looks for each value in all that they received, in the answers of the model
 * that were shown, and in the log, cache, queue, calls and audit: `node tests/bench/gateway-leaks.ts [--prompts 5000]`.
 * Prints JSON; the exit code is 1 when a value was found anywhere.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildAll } from '../../packages/cli/src/product/build.ts';
import { openHome, ROOT } from '../../packages/cli/src/product/home.ts';
import { startProduct } from '../../packages/cli/src/product/product.ts';
import { anthropic } from '../fixtures/model-emulators/anthropic.ts';
import { startEmulator } from '../fixtures/model-emulators/emulator.ts';
import { mistral } from '../fixtures/model-emulators/mistral.ts';
import { ollama } from '../fixtures/model-emulators/ollama.ts';
import { composePrompt, createSource, type LeakPrompt } from './leak-prompts.ts';

const { values: options } = parseArgs({
  options: { prompts: { type: 'string', default: '5000' }, seed: { type: 'string', default: '20261130' } },
});
const PROMPTS = Number(options.prompts);
const WORKERS = 8;

await buildAll(() => undefined);
const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const house = await startEmulator(ollama, { models: ['llama'] });
const europe = await startEmulator(mistral);
const abroad = await startEmulator(anthropic);
const emulators = [house, europe, abroad];
const token = randomBytes(24).toString('hex');
const home = openHome(directory);
const product = await startProduct({
  home,
  host: '127.0.0.1',
  port: 27_400,
  given: {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    ADMIN_TOKEN: token,
    GATEWAY_OLLAMA_BASE_URL: house.baseURL,
    GATEWAY_OLLAMA_MODELS: 'llama',
    GATEWAY_OLLAMA_EMBEDDING_MODELS: 'embed-1',
    GATEWAY_MISTRAL_BASE_URL: europe.baseURL,
    GATEWAY_MISTRAL_API_KEY: 'key-of-mistral',
    GATEWAY_ANTHROPIC_BASE_URL: abroad.baseURL,
    GATEWAY_ANTHROPIC_API_KEY: 'key-of-anthropic',
    GATEWAY_REQUESTS_PER_MINUTE: '1000000',
    GATEWAY_FIRST_TOKEN_MS: '20000',
  },
  onStep: () => undefined,
});

try {
  const random = createSource(Number(options.seed));
  const prompts = Array.from({ length: PROMPTS }, () => composePrompt(random));
  // Half of all answers repeat the prompt, a tenth fail, so that other regions are asked as well.
  for (const emulator of emulators) {
    for (let at = 0; at < PROMPTS; at++) {
      const turn = at % 10;
      if (turn === 9) emulator.enqueue({ kind: 'status', status: 400, echo: true });
      else if (turn < 5) emulator.enqueue({ kind: 'echo' });
      else emulator.enqueue({ kind: 'answer', text: prompts[at]?.made ?? '', pieceLength: 1 + turn });
    }
  }
  const outcomes = new Map<string, number>();
  const shownByModel: string[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      for (let at = next++; at < prompts.length; at = next++) {
        const prompt = prompts[at];
        if (!prompt) continue;
        const { outcome, text } = await send(prompt, at);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        shownByModel.push(text);
      }
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const places = {
    received: emulators.flatMap(({ received }) => received.map(({ raw, headers }) => raw + JSON.stringify(headers))),
    shown: shownByModel,
    log: [await readFile(join(home.logs, 'server.log'), 'utf8')],
    audit: await dump('compliance_audit'),
    calls: await dump('ai_calls'),
    incidents: await dump('compliance_incidents'),
    queue: await dump('nova_queue.job'),
  };
  // Values that a model made up may stand in another person's own, and that person sees theirs again.
  const written = prompts.flatMap(({ values }) => values.map(({ value }) => value)).join('\n');
  const found: Record<string, Record<string, number>> = {};
  const examples: string[] = [];
  for (const [place, texts] of Object.entries(places)) {
    const all = texts.join('\n');
    for (const prompt of prompts) {
      // What the model made up must not be shown; what the person wrote may be shown to that person again.
      const values =
        place === 'shown' ? prompt.madeValues.filter(({ value }) => !written.includes(value)) : prompt.values;
      for (const { type, value } of values) {
        if (!all.includes(value) && !all.includes(JSON.stringify(value).slice(1, -1))) continue;
        found[place] = { ...found[place], [type]: (found[place]?.[type] ?? 0) + 1 };
        if (examples.length < 20) examples.push(`${place} ${type} in: ${prompt.shape}`);
      }
    }
  }
  const leaks = Object.values(found).reduce((sum, types) => sum + Object.values(types).reduce((a, b) => a + b, 0), 0);
  process.stdout.write(
    `${JSON.stringify(
      {
        prompts: PROMPTS,
        seed: Number(options.seed),
        values: prompts.reduce((sum, { values, madeValues }) => sum + values.length + madeValues.length, 0),
        outcomes: Object.fromEntries(outcomes),
        requestsUpstream: Object.fromEntries(
          ['house', 'europe', 'abroad'].map((name, at) => [name, emulators[at]?.received.length]),
        ),
        searched: Object.fromEntries(Object.entries(places).map(([place, texts]) => [place, texts.length])),
        leaks,
        found,
        examples,
      },
      null,
      2,
    )}\n`,
  );
  process.exitCode = leaks === 0 ? 0 : 1;
} finally {
  await product.stop();
  await Promise.all(emulators.map((emulator) => emulator.close()));
  await rm(directory, { recursive: true, force: true });
}

/** As a whole, streamed, as the result of a tool, as JSON, as an embedding; to any provider or to one by name. */
async function send(prompt: LeakPrompt, at: number): Promise<{ outcome: string; text: string }> {
  const form = at % 6;
  const model = ['auto', 'auto', 'mistral', 'anthropic'][at % 4] ?? 'auto';
  const asked = { role: 'user', content: prompt.text };
  const tool = { type: 'function', function: { name: 'note', parameters: { type: 'object', properties: {} } } };
  const body =
    form === 5
      ? { model: 'embed-1', input: [prompt.text] }
      : {
          model,
          metadata: { cache: at % 3 === 0 ? 'use' : 'skip' },
          ...(form === 1 || form === 3 ? { stream: true } : {}),
          ...(form === 4 ? { response_format: { type: 'json_object' } } : {}),
          ...(form === 2 ? { tools: [tool] } : {}),
          messages:
            form === 2
              ? [
                  { role: 'user', content: 'Continue.' },
                  {
                    role: 'assistant',
                    content: null,
                    tool_calls: [
                      {
                        id: 'a',
                        type: 'function',
                        function: { name: 'note', arguments: JSON.stringify({ note: prompt.text }) },
                      },
                    ],
                  },
                  { role: 'tool', tool_call_id: 'a', content: prompt.text },
                ]
              : [asked],
        };
  const response = await fetch(`${product.url}/gateway/v1/${form === 5 ? 'embeddings' : 'chat/completions'}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const raw = await response.text();
  if (!response.ok) return { outcome: String(response.status), text: raw };
  if (form !== 1 && form !== 3) return { outcome: 'answered', text: raw };
  const pieces = raw
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => JSON.parse(event.slice(6)).choices?.[0]?.delta?.content ?? '');
  return { outcome: raw.includes('"error"') ? 'stream ended' : 'streamed', text: pieces.join('') };
}

async function dump(table: string): Promise<string[]> {
  if (!product.cluster) throw new Error('the bench runs on the embedded PostgreSQL');
  const { host, port, database, user, password } = product.cluster;
  const client = new pg.Client({ host, port, database, user, password });
  await client.connect();
  try {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`);
    return rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}
