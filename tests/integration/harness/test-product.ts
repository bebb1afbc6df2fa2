import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../../packages/cli/src/product/environment.ts';
import { openHome } from '../../../packages/cli/src/product/home.ts';
import { startProduct, type Product } from '../../../packages/cli/src/product/product.ts';

export interface TestProduct extends Product {
  log: string;
  database: DatabaseAddress;
  adminToken: string;
}

export interface TestProductOptions {
  /** Own data, secrets and logs: nothing is shared with a product that runs beside. */
  directory: string;
  given?: Record<string, string>;
}

/** Speed over durability: this database is thrown away. */
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export async function startTestProduct({ directory, given = {} }: TestProductOptions): Promise<TestProduct> {
  const home = openHome(directory);
  const adminToken = given['ADMIN_TOKEN'] ?? randomBytes(24).toString('hex');
  const product = await startProduct({
    home,
    host: '127.0.0.1',
    port: 21_000 + Math.floor(Math.random() * 20_000),
    given: {
      ...cleanEnvironment(),
      ADMIN_EMAIL: 'admin@test.example.com',
      ADMIN_PASSWORD: 'test-password',
      ADMIN_TOKEN: adminToken,
      ...given,
    },
    onStep: () => undefined,
    postgres: THROW_AWAY,
  });
  if (!product.cluster) throw new Error('tests run on the embedded PostgreSQL');
  return { ...product, log: join(home.logs, 'server.log'), database: product.cluster, adminToken };
}

/** Settings of the shell that runs the tests must not leak into the product under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'npm_execpath', 'SystemRoot'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}
