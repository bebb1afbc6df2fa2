import { DEMO_ADMIN } from '@novacrm/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROMPTS } from './data/prompts.ts';
import { PEOPLE } from './people.ts';
import { seedDemo } from './seed-demo.ts';
import { failure, startFakeProduct, type FakeProduct } from './testing/fake-product.ts';

let product: FakeProduct;
beforeEach(async () => {
  product = await startFakeProduct();
});
afterEach(() => product.stop());

const steps: string[] = [];
const seed = () => seedDemo(product.url, (title) => steps.push(title));
const rowsOf = (collection: string) => [...(product.tables.get(collection)?.values() ?? [])];
const countRows = () => [...product.tables].map(([name, rows]) => [name, rows.size]);

describe('seedDemo', () => {
  it('writes everything once, and then needs a single request to see that it is complete', async () => {
    await seed();
    expect(rowsOf('companies')).toHaveLength(60);
    expect(rowsOf('compliance_audit')).toHaveLength(PROMPTS.length);
    const before = countRows();
    product.requests.length = 0;
    await seed();
    expect(product.requests).toEqual(['GET /server/info']);
    expect(countRows()).toEqual(before);
  });

  it('lets the people of each team write what they did', async () => {
    await seed();
    const writers = new Set(rowsOf('interactions').map(({ createdBy }) => createdBy));
    expect(writers).toEqual(new Set([PEOPLE.analyst.email, PEOPLE.analystUk.email, PEOPLE.manager.email]));
    expect(rowsOf('interactions').every((row) => !('author' in row))).toBe(true);
  });

  it('lets the administrator write in their name where a role may not choose the id of a row', async () => {
    product.creatable = ['subject', 'body'];
    await seed();
    expect(
      rowsOf('interactions').every((row) => row.createdBy === DEMO_ADMIN && typeof row['author'] === 'string'),
    ).toBe(true);
  });

  it('completes a run that was interrupted anywhere, without writing anything twice', { timeout: 60_000 }, async () => {
    await seed();
    const complete = countRows();
    for (let allowed = 2; allowed < 44; allowed += 7) {
      await product.stop();
      product = await startFakeProduct();
      let writes = 0;
      product.interfere = ({ method, path }) =>
        method === 'POST' && path !== '/auth/login' && ++writes > allowed
          ? failure(503, 'SERVICE_UNAVAILABLE', 'down')
          : undefined;
      await expect(seed()).rejects.toThrow('The demo company is not complete');
      product.interfere = () => undefined;
      await seed();
      expect(new Map(countRows() as [string, number][])).toEqual(new Map(complete as [string, number][]));
    }
  });

  it('never touches again what it completed: people rename and delete as they like', async () => {
    await seed();
    const [first, second] = rowsOf('companies');
    first!['name'] = 'Another name';
    product.tables.get('companies')?.delete(second!.id);
    product.settings.public_note = 'Welcome';
    product.requests.length = 0;
    await seed();
    expect(rowsOf('companies')).toHaveLength(59);
    expect(first!['name']).toBe('Another name');
    expect(product.settings.public_note).toBe('Welcome');
    expect(product.requests.filter((request) => !request.startsWith('GET') && request !== 'POST /auth/login')).toEqual(
      [],
    );
  });

  it('names the row that a rule refuses and the rule, and never repeats the text', async () => {
    const isCulprit = (row: unknown) => JSON.stringify(row).includes('GB29 NWBK');
    product.interfere = ({ path, body }) =>
      path === '/items/interactions' && Array.isArray(body) && body.some(isCulprit)
        ? failure(403, 'COMPLIANCE_BLOCKED', 'A rule refused this text.', {
            ...{ action: 'block', auditId: 'a', incident: null, findings: [] },
            rules: [{ key: 'no_bank_accounts' }],
          })
        : undefined;
    const message = await seed().then(String, String);
    expect(message).toMatch(/interactions "life-stackhaven-\d" was not accepted by no_bank_accounts/);
    expect(message).not.toContain('NWBK');
  });

  it('takes a refused prompt as it comes, and stops at any other failure', async () => {
    const refusal = {
      error: {
        message: 'no',
        type: 'policy_violation',
        code: 'blocked',
        param: null,
        nova: { action: 'block', auditId: 'a', findings: [], rules: [] },
      },
    };
    product.interfere = ({ path }) => (path.startsWith('/gateway') ? { status: 403, body: refusal } : undefined);
    await expect(seed()).resolves.toBeUndefined();

    await product.stop();
    product = await startFakeProduct();
    product.interfere = ({ path }) =>
      path.startsWith('/gateway') ? failure(500, 'INTERNAL_SERVER_ERROR', 'broken') : undefined;
    await expect(seed()).rejects.toThrow(/prompt "[a-z-]+" was not accepted \(INTERNAL_SERVER_ERROR/);
  });

  it('leaves the demo alone when its administrator has another password by now, and says so', async () => {
    product.lockedOut.add(DEMO_ADMIN);
    await seed();
    expect(steps.at(-1)).toContain('another password');
    expect(rowsOf('companies')).toEqual([]);
  });

  it('does without somebody who is locked out', async () => {
    product.lockedOut.add(PEOPLE.manager.email);
    await seed();
    const missing = PROMPTS.filter(({ by }) => by === 'manager').length;
    expect(rowsOf('compliance_audit')).toHaveLength(PROMPTS.length - missing);
    expect(rowsOf('interactions').some(({ createdBy }) => createdBy === DEMO_ADMIN)).toBe(true);
  });
});
