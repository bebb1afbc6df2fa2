import { parseArgs } from 'node:util';
import { Health } from '@novacrm/contracts';
import { startBuilds } from '../product/build.ts';
import { openHome } from '../product/home.ts';
import { acquireLock, releaseLock, writeLock } from '../product/lock.ts';
import { startProduct, type Product } from '../product/product.ts';
import { databaseOf } from '../product/environment.ts';
import { prepareSeed } from '../product/seed-process.ts';
import { composePanel } from './panel.ts';
import { createReporter } from './reporter.ts';

const DEFAULT_PORT = 8055;

/** Runs the product until it is told to stop. Resolves with the exit code. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'no-demo': { type: 'boolean', default: false } } });
  const started = Date.now();
  const home = openHome();
  const reporter = createReporter(process.stdout);
  const stopping = listenForStop();
  await acquireLock(home);

  // What is under way is given up when a build fails and when somebody wants to stop.
  const giveUp = new AbortController();
  const { signal } = giveUp;
  void stopping.then(() => giveUp.abort());
  let product: Product | undefined;
  try {
    const builds = startBuilds(reporter.beside, signal);
    builds.portal.catch((error: unknown) => giveUp.abort(error));
    const demo = !values['no-demo'] && (process.env['NOVA_DEMO'] ?? 'true') === 'true';
    const seed = demo ? prepareSeed(signal) : undefined;
    product = await startProduct({
      home,
      host: process.env['HOST'] ?? '127.0.0.1',
      port: Number(process.env['PORT'] ?? DEFAULT_PORT),
      given: { ...process.env, NOVA_DEMO: String(demo) },
      onStep: reporter.step,
      extensions: builds.extensions,
      signal,
    });
    await writeLock(home, { server: product.server, url: product.url });
    await seed?.complete(product.url, databaseOf(product.environment), reporter.step);
    reporter.finish();
    await builds.portal;
    reporter.print(
      composePanel({
        url: product.url,
        demo,
        health: await readHealth(product.url),
        seconds: (Date.now() - started) / 1000,
        home,
      }),
    );
    product.settle();
    const code = await Promise.race([stopping, product.ended]);
    reporter.step('Stopping');
    await product.stop();
    reporter.finish();
    return code;
  } catch (error) {
    const wanted = signal.aborted && isAbort(signal.reason);
    if (wanted) reporter.fail('Stopped before it was ready.');
    else reporter.fail(describe(signal.reason ?? error, home.logs));
    giveUp.abort();
    await product?.stop();
    return wanted ? 0 : 1;
  } finally {
    await releaseLock(home);
  }
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

function isAbort(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}

function describe(error: unknown, logs: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\n\nLogs: ${logs}\nTo check this machine: npm run doctor`;
}
