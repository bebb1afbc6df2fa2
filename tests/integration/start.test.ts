import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../packages/cli/src/postgres/cluster.ts';
import { findFreePort } from '../../packages/cli/src/ports.ts';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';

const PANEL_END = 'Stop: Ctrl-C';

let home: string;
let port: number;
const running: ChildProcess[] = [];

beforeAll(async () => {
  home = await makeDirectory();
  port = await findFreePort('127.0.0.1', 26_000);
});

afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

afterAll(() => removeDirectory(home));

interface Run {
  child: ChildProcess;
  output(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** `nova start`, as `npm start` runs it. */
function start(): Run {
  const child = spawn(process.execPath, [join(ROOT, 'packages/cli/bin/nova.mjs'), 'start', '--no-demo'], {
    env: {
      ...process.env,
      NOVA_HOME: home,
      PORT: String(port),
      ADMIN_EMAIL: 'admin@example.com',
      ADMIN_PASSWORD: 'a-password-for-this-test',
    },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function untilReady(run: Run): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (run.output().includes(PANEL_END)) return /http:\/\/127\.0\.0\.1:\d+/.exec(run.output())?.[0] ?? '';
    if (run.child.exitCode !== null) break;
    await pause(100);
  }
  throw new Error(`not ready:\n${run.output()}`);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/server/ping`, { signal: AbortSignal.timeout(1000) }).then(
    (response) => response.ok,
    () => false,
  );
}

async function postgresPid(): Promise<number> {
  const text = await readFile(join(await dataOf(join(home, 'postgres')), 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('nova start', () => {
  it(
    'leads to a running product, refuses a second one beside it, and stops all it started on Ctrl-C',
    { timeout: 90_000 },
    async () => {
      const run = start();
      const url = await untilReady(run);
      expect(await answers(url)).toBe(true);
      expect((await fetch(`${url}/portal/`)).status).toBe(200);

      const second = start();
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain('already runs here');
      expect(await answers(url)).toBe(true);

      const postgres = await postgresPid();
      expect(isAlive(postgres)).toBe(true);
      run.child.kill('SIGINT');
      expect(await run.ended).toBe(0);
      expect(await answers(url)).toBe(false);
      // It has removed its pid file by now; the process itself goes a moment later.
      for (let waited = 0; waited < 5_000 && isAlive(postgres); waited += 50) await pause(50);
      expect(isAlive(postgres)).toBe(false);
    },
  );

  it('starts again after it was killed, with the data it had', { timeout: 90_000 }, async () => {
    const killed = start();
    const url = await untilReady(killed);
    const login = { email: 'admin@example.com', password: 'a-password-for-this-test' };
    const signIn = async (base: string) =>
      (
        await fetch(`${base}/auth/login`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(login),
        })
      ).status;
    expect(await signIn(url)).toBe(200);
    killed.child.kill('SIGKILL');
    await killed.ended;
    for (let waited = 0; waited < 10_000 && (await answers(url)); waited += 100) await pause(100);
    expect(await answers(url), 'the server ends when its parent is gone').toBe(false);

    const next = start();
    const nextUrl = await untilReady(next);
    expect(nextUrl).toBe(url);
    expect(await signIn(nextUrl)).toBe(200);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('takes the next port when the wanted one is taken', { timeout: 90_000 }, async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    try {
      const run = start();
      const url = await untilReady(run);
      expect(url).not.toBe(`http://127.0.0.1:${port}`);
      expect(await answers(url)).toBe(true);
      run.child.kill('SIGINT');
      expect(await run.ended).toBe(0);
    } finally {
      squatter.close();
    }
  });

  it('that is told to stop before it is ready stops what it has begun', { timeout: 60_000 }, async () => {
    const run = start();
    for (let waited = 0; waited < 20_000 && !run.output().includes('✓ Starting the embedded PostgreSQL'); waited += 20)
      await pause(20);
    const postgres = await postgresPid();
    expect(isAlive(postgres)).toBe(true);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('Stopped before it was ready');
    expect(run.output()).not.toContain(PANEL_END);
    for (let waited = 0; waited < 5_000 && isAlive(postgres); waited += 50) await pause(50);
    expect(isAlive(postgres)).toBe(false);
  });

  it('says what to do when the settings are not usable', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [join(ROOT, 'packages/cli/bin/nova.mjs'), 'start', '--no-demo'], {
      env: {
        ...process.env,
        NOVA_HOME: home,
        PORT: String(port),
        GATEWAY_BASE_URL: 'not a url',
        GATEWAY_REGION: 'moon',
      },
    });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
    expect(output).toContain('GATEWAY_BASE_URL');
    expect(output).toContain('GATEWAY_REGION');
    expect(output).toContain('npm run doctor');
  });
});
