import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { parseKey } from '@novacrm/ledger';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { eventually } from './harness/logs.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';

let directory: string;
let product: TestProduct;

beforeAll(async () => {
  directory = await makeDirectory();
  product = await startTestProduct({ directory, given: { NOVA_SIEM_HOSTS: '127.0.0.1' } });
}, 120_000);
afterAll(async () => {
  await product.stop();
  await removeDirectory(directory);
});

interface Ended {
  code: number;
  output: string;
}

/** Runs a command in a process of its own, as an operator does. */
function run(program: string, args: string[], given: Record<string, string> = {}): Promise<Ended> {
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], NOVA_HOME: directory, ...given };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, program), ...args], { env: environment }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

const nova = (args: string[], given?: Record<string, string>) => run('packages/cli/src/main.ts', args, given);

/** The verifier of an auditor, who has the key in a file. */
async function verify(file: string, key: string): Promise<Ended> {
  const keyFile = join(directory, 'auditor.key');
  await writeFile(keyFile, `${key}\n`);
  return run('packages/ledger/src/cli/main.ts', ['verify', file, '--key', keyFile]);
}

const ask = async (path: string, json?: unknown) => {
  const answer = await fetch(`${product.url}${path}`, {
    headers: { authorization: `Bearer ${product.adminToken}`, 'content-type': 'application/json' },
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
  });
  return (await answer.json()) as any; // eslint-disable-line @typescript-eslint/no-explicit-any
};

describe('nova ledger', () => {
  it('prints the key that verifies the checkpoint it prints', async () => {
    await eventually(async () => ((await nova(['ledger', 'checkpoint'])).code === 0 ? true : undefined));
    const key = await nova(['ledger', 'key']);
    const [text = '', fingerprint] = key.output.split('\n');
    expect(parseKey(text).keyId).toBeTypeOf('number');
    expect(fingerprint).toMatch(/^SHA-256 [0-9a-f]{64}$/);
    const { output } = await nova(['ledger', 'checkpoint']);
    expect(output.startsWith(text.split('+')[0] ?? '?')).toBe(true);
  });

  it('exports what the verifier finds intact', async () => {
    const file = join(directory, 'export.jsonl');
    expect((await nova(['ledger', 'export', file])).code).toBe(0);
    const [key = ''] = (await nova(['ledger', 'key'])).output.split('\n');
    expect(await verify(file, key)).toMatchObject({ code: 0 });
    expect((await readFile(file, 'utf8')).split('\n').length).toBeGreaterThan(3);
    expect((await nova(['ledger', 'export'])).code).toBe(1);
  });

  it('tells how far delivery came, and sends the newest entry on request', async () => {
    expect((await nova(['ledger', 'deliver'])).output).toContain('No SIEM destination is set');
    let received = '';
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (piece: Buffer) => (received += piece.toString('latin1')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await ask('/items/siem_destinations', {
      name: 'Watch',
      transport: 'tcp',
      address: `127.0.0.1:${port}`,
      active: false,
    });
    expect((await nova(['ledger', 'deliver', '--status'])).output).toContain('Watch: switched off · tcp, jsonl');
    // The command is an operator's: what the product may reach, it may reach.
    const sent = await nova(['ledger', 'deliver', '--test', 'Watch'], { NOVA_SIEM_HOSTS: '127.0.0.1' });
    expect(sent).toMatchObject({ code: 0 });
    expect(received).toContain('[origin software="NovaCRM"]');
    const refused = await nova(['ledger', 'deliver', '--test', 'Watch']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('ADDRESS_NOT_ALLOWED');
    expect((await nova(['ledger', 'deliver', '--test', 'Nobody'])).code).toBe(1);
    expect((await nova(['ledger', 'deliver', '--now'])).code).toBe(1);
    server.close();
  });

  it('protects the ledger of an outside database, and refuses to pretend it', async () => {
    const { host, port, database, user, password } = product.database;
    const address = { DB_HOST: host, DB_PORT: String(port), DB_DATABASE: database };
    const admin = { DB_ADMIN_USER: user, DB_ADMIN_PASSWORD: password };
    expect((await nova(['ledger', 'protect'], { ...address, DB_USER: 'nova_app', ...admin })).code).toBe(0);
    expect((await nova(['ledger', 'protect'], { ...address, DB_USER: user, ...admin })).code).toBe(1);
    expect((await nova(['ledger', 'protect'])).code).toBe(1);
  });

  it('changes the signing key with the next start, and both keys verify the log', async () => {
    const [before = ''] = (await nova(['ledger', 'key'])).output.split('\n');
    expect((await nova(['ledger', 'rotate'], { NOVA_LEDGER_KEY: 'set' })).code).toBe(1);
    expect((await nova(['ledger', 'rotate'])).code).toBe(0);
    await product.stop();
    product = await startTestProduct({ directory });
    const [after = ''] = (await nova(['ledger', 'key'])).output.split('\n');
    expect(after).not.toBe(before);
    const file = join(directory, 'rotated.jsonl');
    await ask('/compliance/v1/check', { channel: 'prompt', parts: [{ path: 'text', text: 'Bonjour' }] });
    await eventually(async () => {
      await nova(['ledger', 'export', file]);
      const codes = [(await verify(file, before)).code, (await verify(file, after)).code];
      return codes.every((code) => code === 0) ? true : undefined;
    });
  }, 120_000);

  it('lists its commands for a name that it does not know', async () => {
    const { code, output } = await nova(['ledger', 'nonsense']);
    expect(code).toBe(1);
    for (const name of ['key', 'checkpoint', 'export', 'deliver', 'rotate', 'protect'])
      expect(output).toContain(`nova ledger ${name}`);
  });
});

describe('nova doctor', () => {
  const doctor = (login: { host: string; port: number; database: string; user: string; password: string }) =>
    nova(['doctor'], {
      DB_HOST: login.host,
      DB_PORT: String(login.port),
      DB_DATABASE: login.database,
      DB_USER: login.user,
      DB_PASSWORD: login.password,
    });

  it('says that the ledger is degraded where the product signs in as a superuser', async () => {
    const { output } = await doctor(inject('database'));
    expect(output).toMatch(/! database .*the ledger is degraded: the login is a superuser/);
  });

  it('has nothing to say against a login of its own', async () => {
    expect((await doctor(inject('application'))).output).toMatch(/✓ database {2,}PostgreSQL \d+ at/);
  });

  it('says what is wrong with a login that does not work, without repeating the password', async () => {
    const { code, output } = await doctor({ ...inject('application'), password: 'not-the-password' });
    expect(code).toBe(1);
    expect(output).toContain('refuses the login');
    expect(output).not.toContain('not-the-password');
    expect((await doctor({ ...inject('application'), database: 'none' })).output).toContain('no such database');
    expect((await doctor({ ...inject('application'), port: 1 })).output).toContain('nothing answers');
  });
});
