import pg from 'pg';
import { findCluster } from '../postgres/cluster.ts';
import { DATABASE } from '../product/database.ts';
import { openHome } from '../product/home.ts';
import { loadSecrets } from '../product/secrets.ts';

/**
 * A connection of an administrator of the database: the superuser of the embedded PostgreSQL, which has to run, or whom
 * DB_ADMIN_USER names for an outside one. Undefined when nobody is named.
 */
export async function connectAsAdministrator(): Promise<pg.Client | undefined> {
  const address = await findAdministrator();
  if (!address) return undefined;
  const client = new pg.Client(address);
  await client.connect();
  return client;
}

async function findAdministrator(): Promise<pg.ClientConfig | undefined> {
  const { DB_HOST, DB_PORT, DB_DATABASE, DB_ADMIN_USER, DB_ADMIN_PASSWORD } = process.env;
  if (DB_HOST) {
    if (!DB_ADMIN_USER) return undefined;
    const port = Number(DB_PORT ?? 5432);
    return { host: DB_HOST, port, database: DB_DATABASE, user: DB_ADMIN_USER, password: DB_ADMIN_PASSWORD };
  }
  const home = openHome();
  const { DB_PASSWORD: password } = await loadSecrets(home);
  return findCluster({ directory: home.postgres, password, database: DATABASE });
}
