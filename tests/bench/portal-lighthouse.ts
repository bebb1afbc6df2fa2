/**
 * Lighthouse on the pages people see first: `node tests/bench/portal-lighthouse.ts --url …` against a running product with
 * its demo company. Its desktop profile, in the system's Chromium, signed in as the demo company's manager. Ends with 1
 * when a category is below the bar or the first paint is later than a second.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { DEMO_PASSWORD } from '@novacrm/contracts';
import lighthouse, { desktopConfig } from 'lighthouse';

/** Of 100, in every category. */
const BAR = 95;
const FIRST_PAINT_MS = 1000;
const DEBUGGING_PORT = 28_391;

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8055' } } });
const profile = await mkdtemp(join(tmpdir(), 'nova-lighthouse-'));
// Lighthouse works in a tab of its own: only a profile on disk shares its cookies with one.
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    `--remote-debugging-port=${DEBUGGING_PORT}`,
  ],
  baseURL: values.url,
});

try {
  const pages: Record<string, Awaited<ReturnType<typeof audit>>> = { 'sign-in': await audit('/portal/sign-in') };
  await context.request.post('/auth/login', {
    data: { email: 'manager@example.com', password: DEMO_PASSWORD, mode: 'session' },
  });
  const answer = await context.request.get('/items/companies?limit=1&fields=id');
  const { data } = (await answer.json()) as { data: { id: string }[] };
  for (const [name, path] of Object.entries({
    home: '/portal/home',
    list: '/portal/companies',
    record: `/portal/companies/${data[0]?.id}`,
    audit: '/portal/audit',
  })) {
    pages[name] = await audit(path);
  }
  const below = Object.entries(pages).filter(
    ([, { scores, firstPaintMs }]) =>
      firstPaintMs > FIRST_PAINT_MS || Object.values(scores).some((score) => score < BAR),
  );
  process.stdout.write(`${JSON.stringify({ bar: BAR, below: below.map(([name]) => name), pages }, null, 2)}\n`);
  process.exitCode = below.length > 0 ? 1 : 0;
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}

async function audit(path: string) {
  const result = await lighthouse(
    new URL(path, values.url).href,
    { port: DEBUGGING_PORT, output: 'json', logLevel: 'error', disableStorageReset: true },
    desktopConfig,
  );
  if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
  const { categories, audits, runtimeError, environment } = result.lhr;
  if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const of = (id: string) => Math.round(audits[id]?.numericValue ?? Number.NaN);
  const failed = Object.values(categories).flatMap(({ id, auditRefs }) =>
    id === 'performance'
      ? []
      : auditRefs.filter(({ id: name, weight }) => weight > 0 && audits[name]?.score === 0).map(({ id: name }) => name),
  );
  return {
    scores,
    firstPaintMs: of('first-contentful-paint'),
    largestPaintMs: of('largest-contentful-paint'),
    blockedMs: of('total-blocking-time'),
    layoutShift: Math.round((audits['cumulative-layout-shift']?.numericValue ?? 0) * 1000) / 1000,
    failed,
    /** Lighthouse's own measure of the machine; above 1000 it is a desktop at rest. */
    machine: Math.round(environment.benchmarkIndex),
  };
}
