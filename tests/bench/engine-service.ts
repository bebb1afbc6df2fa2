/**
 * The engine in the process against the engine as a service, on the same texts in the same run:
 * `node tests/bench/engine-service.ts [--rounds 2000]`. Prints JSON; times in milliseconds.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import {
  createLocalAnalyser,
  deriveFingerprintKey,
  identifyEngine,
  type Analyser,
  type Exchange,
} from '@novacrm/engine';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { createServiceAnalyser } from '../../packages/runtime/src/engine/service-analyser.ts';
import { summarise } from './percentiles.ts';

const NOTE = `Compte rendu de la réunion avec Mme Sophie Marchand, directrice des achats, et M. Karim Haddad, son adjoint.
Ils souhaitent renouveler le contrat cadre avant la fin du trimestre, à condition que la remise sur les gros volumes soit revue.
Deux livraisons sont arrivées incomplètes en mars et le transporteur n'a jamais rappelé. Le devis D-2024-0871 doit être refait
avec la nouvelle grille ; la facture F-2024-1123 est payée. Nouveau contact : Julie Perrin, 06 12 34 56 78, julie.perrin@example.com. `;
const LENGTH = 1500;

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '2000' } } });
const rounds = Number(options.rounds);
const referenceKey = randomBytes(32).toString('hex');
const token = randomBytes(32).toString('hex');
const fingerprintKey = deriveFingerprintKey(referenceKey);

const { child, port } = await startService();
const limits = { timeoutMs: 60_000, maxCharacters: 5_000_000 };
const local = createLocalAnalyser({ fingerprintKey, limits });
const url = `http://127.0.0.1:${port}`;
const service = createServiceAnalyser({ url, token, identity: identifyEngine(fingerprintKey), ...limits });

try {
  const note = exchange(LENGTH);
  for (const analyser of [local, service]) await measure(analyser, note, { concurrency: 8, times: 1000 });
  const short = {
    local: await atEach(local, note),
    service: await atEach(service, note),
  };
  const long = exchange(1_000_000);
  for (const analyser of [local, service]) await measure(analyser, long, { concurrency: 1, times: 3 });
  const result = {
    characters: LENGTH,
    findings: (await local.analyse(note)).findings.length,
    rounds,
    ...short,
    addedByServiceMs: round(short.service.concurrency1.p50 - short.local.concurrency1.p50),
    oneMegabyte: { threads: await withLoopDelay(local, long), service: await withLoopDelay(service, long) },
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await Promise.all([local.close(), service.close()]);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function startService() {
  const main = join(ROOT, 'packages/engine/src/cli/main.ts');
  const env = {
    PATH: process.env['PATH'],
    NOVA_REFERENCE_KEY: referenceKey,
    COMPLIANCE_SERVICE_TOKEN: token,
    LOG_LEVEL: 'info',
  };
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, port: (JSON.parse(String(line)) as { port: number }).port };
}

function exchange(characters: number): Exchange {
  const text = NOTE.repeat(Math.ceil(characters / NOTE.length)).slice(0, characters);
  return { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } };
}

async function atEach(analyser: Analyser, given: Exchange) {
  return {
    concurrency1: await measure(analyser, given, { concurrency: 1, times: rounds }),
    concurrency8: await measure(analyser, given, { concurrency: 8, times: rounds }),
  };
}

async function measure(
  analyser: Analyser,
  given: Exchange,
  { concurrency, times }: { concurrency: number; times: number },
) {
  const durations: number[] = [];
  const begun = performance.now();
  const worker = async () => {
    for (let at = 0; at < times / concurrency; at++) {
      const started = performance.now();
      await analyser.analyse(given);
      durations.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const perSecond = Math.round((1000 * durations.length) / (performance.now() - begun));
  return { ...summarise(durations), perSecond };
}

/** How long the process that asks was not able to do anything else. */
async function withLoopDelay(analyser: Analyser, given: Exchange) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times = await measure(analyser, given, { concurrency: 1, times: 20 });
  delay.disable();
  return { ...times, loopDelayMaxMs: round(delay.max / 1e6), loopDelayP99Ms: round(delay.percentile(99) / 1e6) };
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
