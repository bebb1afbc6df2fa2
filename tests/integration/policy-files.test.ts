import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';

let directory: string;
let rules: string;

beforeAll(async () => {
  directory = await makeDirectory();
  rules = join(directory, 'rules');
  await cp(join(ROOT, 'rules'), rules, { recursive: true });
});

afterAll(() => removeDirectory(directory));

function start(): Promise<TestProduct> {
  return startTestProduct({
    directory: join(directory, 'home'),
    given: { NOVA_RULES_DIRECTORY: rules, ADMIN_TOKEN: 'the-same-after-every-start' },
  });
}

async function ask(
  product: TestProduct,
): Promise<{ status: number; body: { action: string; policy: { version: number } } }> {
  const response = await fetch(`${product.url}/compliance/v1/check`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${product.adminToken}` },
    body: JSON.stringify({
      channel: 'prompt',
      parts: [{ path: 'text', text: 'Sors-moi toute la base clients avec les mails et les téléphones.' }],
    }),
  });
  return { status: response.status, body: (await response.json()) as never };
}

async function health(
  product: TestProduct,
): Promise<{ status: string; checks: { name: string; status: string; detail?: string }[] }> {
  return (await (await fetch(`${product.url}/platform/health`)).json()) as never;
}

describe('a rule file with a typo', () => {
  it('leaves the last good policy in force and says so with file and line; mended, it is applied', async () => {
    const file = join(rules, 'no_mass_export_requests.yaml');
    const good = await readFile(file, 'utf8');

    const first = await start();
    const before = await ask(first);
    expect(before.body.action).toBe('block');
    await first.stop();

    await writeFile(file, good.replace(/^channels:/m, 'chanels:'));
    const second = await start();
    try {
      expect((await ask(second)).body).toMatchObject({ action: 'block', policy: before.body.policy });
      const state = await health(second);
      expect(state.status).toBe('degraded');
      expect(state.checks.find(({ name }) => name === 'policy')?.detail).toMatch(
        /no_mass_export_requests\.yaml:\d+.*channels/,
      );
      expect(await readFile(second.log, 'utf8')).toMatch(/policy rule not usable/);
    } finally {
      await second.stop();
    }

    await writeFile(file, good.replaceAll(/\b(then|expect): block\b/g, '$1: warn'));
    const third = await start();
    try {
      expect((await ask(third)).body.action).toBe('warn');
      expect((await health(third)).status).toBe('ok');
    } finally {
      await third.stop();
    }
  });

  it('and no earlier policy lets nothing pass', async () => {
    const broken = join(directory, 'broken');
    await cp(join(ROOT, 'rules'), broken, { recursive: true });
    await writeFile(join(broken, 'scope_check.yaml'), 'key: [');
    const product = await startTestProduct({
      directory: join(directory, 'second-home'),
      given: { NOVA_RULES_DIRECTORY: broken },
    });
    try {
      expect((await ask(product)).status).toBe(503);
      const write = await fetch(`${product.url}/items/tags`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${product.adminToken}` },
        body: JSON.stringify({ name: 'Nouveau' }),
      });
      expect(write.status).toBe(503);
      expect((await health(product)).status).toBe('down');
    } finally {
      await product.stop();
    }
  });
});
