import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../packages/cli/src/ports.ts';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import type { Answer } from './harness/http.ts';
import { eventually } from './harness/logs.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET_NOTE = `Accès du client : aws_access_key_id=${['AKIA', 'Q7ZW3EXM5TRB2NJK'].join('')}`;
const KEY = randomBytes(32).toString('hex');
const TOKEN = randomBytes(32).toString('hex');

let directory: string;
let product: TestProduct;
let port: number;
let engine: ChildProcess | undefined;
let team: string;

async function startEngine(environment: Record<string, string> = {}): Promise<void> {
  const main = join(ROOT, 'packages/engine/src/cli/main.ts');
  const env = { PATH: process.env['PATH'], NOVA_REFERENCE_KEY: KEY, COMPLIANCE_SERVICE_TOKEN: TOKEN, ...environment };
  engine = spawn(process.execPath, [main, 'serve', '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (engine.stdout) await once(createInterface({ input: engine.stdout }), 'line');
}

async function stopEngine(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
  const stopping = engine;
  engine = undefined;
  if (!stopping || stopping.exitCode !== null) return;
  const ended = once(stopping, 'exit');
  stopping.kill(signal);
  await ended;
}

function write(body: string, subject = 'Suivi') {
  return call('/items/interactions', { subject, body, team });
}

async function call(path: string, json?: object): Promise<Answer> {
  const response = await fetch(`${product.url}${path}`, {
    method: json ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${product.adminToken}` },
    ...(json && { body: JSON.stringify(json) }),
    signal: AbortSignal.timeout(15_000),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function countNotes(subject: string): Promise<number> {
  const { body } = await call(`/items/interactions?filter[subject][_eq]=${subject}&fields=id`);
  return body.data.length;
}

async function engineHealth(): Promise<string | undefined> {
  const { body } = await call('/platform/health');
  return body.checks.find(({ name }: { name: string }) => name === 'engine')?.status;
}

const REFUSED = { status: 503, body: { errors: [{ extensions: { code: 'COMPLIANCE_UNAVAILABLE' } }] } };

beforeAll(async () => {
  directory = await makeDirectory();
  port = await findFreePort('127.0.0.1', 23_000 + Math.floor(Math.random() * 5000));
  [product] = await Promise.all([
    startTestProduct({
      directory,
      given: {
        NOVA_REFERENCE_KEY: KEY,
        COMPLIANCE_MODE: 'service',
        COMPLIANCE_SERVICE_URL: `http://127.0.0.1:${port}`,
        COMPLIANCE_SERVICE_TOKEN: TOKEN,
        COMPLIANCE_TIMEOUT_MS: '2000',
      },
    }),
    startEngine(),
  ]);
  // Says at once when the sources changed between the two starts.
  expect(await engineHealth()).toBe('ok');
  team = (await call('/items/teams', { name: 'Une équipe' })).body.data.id;
});

afterAll(async () => {
  await stopEngine();
  await product?.stop();
  await removeDirectory(directory);
});

describe('with the engine as a service', () => {
  it('writes are judged as they are without it', async () => {
    expect(await write('Le client rappelle jeudi.')).toMatchObject({ status: 200 });
    const refused = await write(SECRET_NOTE, 'secret');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ extensions: { code: 'COMPLIANCE_BLOCKED' } }] } });
    const [finding] = refused.body.errors[0].extensions.findings;
    expect(finding).toMatchObject({ type: 'aws_access_key', path: 'body' });
    expect(SECRET_NOTE.slice(finding.start, finding.end)).toMatch(/^AKIA/);
    expect(await countNotes('secret')).toBe(0);
    expect(await engineHealth()).toBe('ok');
  });

  it('a text that is too long for the service’s main thread is judged too', async () => {
    const long = 'Le devis est prêt et le client attend la suite. '.repeat(2000);
    expect(await write(long)).toMatchObject({ status: 200 });
    expect(await write(`${long}${SECRET_NOTE}`)).toMatchObject({ status: 422 });
  });

  it('nothing passes while it is gone, and all goes on without a restart when it is back', async () => {
    await stopEngine('SIGKILL');
    expect(await write('Pendant la panne.', 'panne')).toMatchObject(REFUSED);
    expect(await write(SECRET_NOTE, 'panne')).toMatchObject(REFUSED);
    expect(await countNotes('panne')).toBe(0);
    expect((await call('/platform/health')).status).toBe(503);
    expect(await engineHealth()).toBe('down');

    await startEngine();
    expect(await write('Après la panne.', 'panne')).toMatchObject({ status: 200 });
    expect(await write(SECRET_NOTE, 'panne')).toMatchObject({ status: 422 });
    expect(await countNotes('panne')).toBe(1);
    expect(await engineHealth()).toBe('ok');
  });

  it('nothing passes while it hangs, for no longer than the time that is allowed', async () => {
    engine?.kill('SIGSTOP');
    const started = performance.now();
    expect(await write('Pendant l’attente.', 'attente')).toMatchObject(REFUSED);
    expect(performance.now() - started).toBeLessThan(6000);
    engine?.kill('SIGCONT');
    await eventually(async () => ((await write('Après l’attente.', 'attente')).status === 200 ? true : undefined));
    expect(await countNotes('attente')).toBe(1);
  });

  it('nothing passes while it has another key or another token, and the log says which', async () => {
    await stopEngine('SIGTERM');
    await startEngine({ NOVA_REFERENCE_KEY: randomBytes(32).toString('hex') });
    expect(await write('Avec une autre clé.', 'clé')).toMatchObject(REFUSED);
    expect(await engineHealth()).toBe('down');
    await stopEngine('SIGTERM');
    await startEngine({ COMPLIANCE_SERVICE_TOKEN: randomBytes(32).toString('hex') });
    expect(await write('Avec un autre jeton.', 'clé')).toMatchObject(REFUSED);
    expect(await countNotes('clé')).toBe(0);
    const log = await readFile(product.log, 'utf8');
    expect(log).toContain('comes from engine');
    expect(log).toContain('COMPLIANCE_SERVICE_TOKEN');
    for (const secret of [KEY, TOKEN, 'AKIA', 'autre clé']) expect(log).not.toContain(secret);
  });
});
