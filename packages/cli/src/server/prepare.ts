import { attributeTransactions } from '@novacrm/runtime/writer';
import pg from 'pg';
import { installLedgerAsLogin } from '../ledger/install.ts';
import { applyModel } from '../model/apply.ts';
import { installDirectus } from './install-directus.ts';
import { keepExtensionsEnabled } from './keep-enabled.ts';

/** Installs or migrates Directus's own tables and brings model and access up to date. One server at a time does it. */
export async function prepareDatabase(onStep: (title: string) => void): Promise<void> {
  const { default: getDatabase } = await import('@directus/api/database/index');
  // Before its first connection.
  attributeTransactions(getDatabase());
  const lock = await takeLock();
  try {
    await installDirectus(getDatabase(), onStep);
    await keepExtensionsEnabled(getDatabase(), setting('EXTENSIONS_PATH'));
    await installLedgerAsLogin(lock);
    onStep('Applying the data model and access');
    const report = await applyModel({ directory: setting('NOVA_MODEL_DIRECTORY'), quick: true });
    for (const line of [...report.refused, ...report.unsettled]) console.warn(`data model: not applied: ${line}`);
  } finally {
    await lock.end();
  }
}

/** Milliseconds between two looks at the lock. */
const PATIENCE = 200;

/**
 * Servers that start together wait for the first. The lock goes with its connection, also when the process dies. It is
 * asked for again and again: Directus's migrations build indexes concurrently, which waits for every open transaction
 * and every waiting statement, so that one that waited inside the database would wait for ever.
 */
async function takeLock(): Promise<pg.Client> {
  const client = new pg.Client({
    host: setting('DB_HOST'),
    port: Number(setting('DB_PORT')),
    database: setting('DB_DATABASE'),
    user: setting('DB_USER'),
    password: setting('DB_PASSWORD'),
  });
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(7203000) as taken');
    if (rows[0]?.taken) return client;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
