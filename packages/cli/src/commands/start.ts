import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Health } from '@novacrm/contracts';
import { buildAll } from '../product/build.ts';
import { openHome } from '../product/home.ts';
import { acquireLock, releaseLock, writeLock } from '../product/lock.ts';
import { startProduct, type Product } from '../product/product.ts';
import { isAnnounced } from '../seed/progress.ts';
import { composePanel } from './panel.ts';
import { createReporter, type Reporter } from './reporter.ts';

const DEFAULT_PORT = 8055;

/** Runs the product until it is told to stop. Resolves with the exit code. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'no-demo': { type: 'boolean', default: false } } });
  const started = Date.now();
  const home = openHome();
  const reporter = createReporter(process.stdout);
  const stopping = listenForStop();
  await acquireLock(home);

  let product: Product | undefined;
  try {
    await buildAll(reporter.step);
    const demo = !values['no-demo'] && (process.env['NOVA_DEMO'] ?? 'true') === 'true';
    product = await startProduct({
      home,
      host: process.env['HOST'] ?? '127.0.0.1',
      port: Number(process.env['PORT'] ?? DEFAULT_PORT),
      given: { ...process.env, NOVA_DEMO: String(demo) },
      onStep: reporter.step,
    });
    await writeLock(home, { server: product.server, url: product.url });
    if (demo) await completeDemo(product.url, reporter);
    reporter.finish();
    reporter.print(
      composePanel({
        url: product.url,
        demo,
        health: await readHealth(product.url),
        seconds: (Date.now() - started) / 1000,
        home,
      }),
    );
    const code = await Promise.race([stopping, product.ended]);
    reporter.step('Stopping');
    await product.stop();
    reporter.finish();
    return code;
  } catch (error) {
    reporter.fail(describe(error, home.logs));
    await product?.stop();
    return 1;
  } finally {
    await releaseLock(home);
  }
}

/** Seeds in a process of its own: what the seed needs of memory goes when it is done. */
async function completeDemo(url: string, reporter: Reporter): Promise<void> {
  reporter.step('Checking the demo company');
  if (await isAnnounced(url)) return;
  // It reports its own steps.
  reporter.finish();
  const child = fork(fileURLToPath(new URL('../main.ts', import.meta.url)), ['seed', '--url', url], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The demo company could not be completed. ${complaint.trim()}`);
}

/** Resolves when the process is asked to end. A second Ctrl-C ends it at once. */
function listenForStop(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
    // npm passes a signal to its shell, and not every shell passes it on: when the shell is gone, so is the user.
    const parent = process.ppid;
    const underNpm = process.env['npm_lifecycle_event'] === 'start';
    if (underNpm) setInterval(() => process.ppid !== parent && resolve(0), 1000).unref();
  });
}

async function readHealth(url: string): Promise<Health> {
  const response = await fetch(`${url}/platform/health`, { signal: AbortSignal.timeout(10_000) });
  return Health.parse(await response.json());
}

function describe(error: unknown, logs: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\n\nLogs: ${logs}\nTo check this machine: npm run doctor`;
}
