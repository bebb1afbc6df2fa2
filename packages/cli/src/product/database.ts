import { join } from 'node:path';
import { asApplication, prepareLogin } from '../postgres/app-login.ts';
import { findCluster, startCluster } from '../postgres/cluster.ts';
import { composeEnvironment } from './environment.ts';
import { ROOT, type Home } from './home.ts';
import { loadSecrets } from './secrets.ts';

/** Name of the database in the embedded PostgreSQL. */
export const DATABASE = 'novacrm';

const MODEL_DIRECTORY = process.env['NOVA_MODEL_DIRECTORY'] ?? join(ROOT, 'snapshots');

/**
 * Lets `work` use the database of this installation: the outside one, the embedded one that runs already, or the
 * embedded one started for as long as the work takes. `work` gets the environment that Directus's code needs.
 */
export async function withDatabase<T>(home: Home, work: (environment: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const secrets = await loadSecrets(home);
  const environment = (database: Parameters<typeof composeEnvironment>[0]['database']) =>
    composeEnvironment({ home, secrets, database, host: '127.0.0.1', port: 8055, given: process.env });
  if (process.env['DB_HOST']) return work(environment(undefined));
  const options = { directory: home.postgres, password: secrets.DB_PASSWORD, database: DATABASE };
  const running = await findCluster(options);
  if (running) return work(environment(asApplication(running)));
  const cluster = await startCluster(options);
  try {
    await prepareLogin(cluster, MODEL_DIRECTORY);
    return await work(environment(asApplication(cluster)));
  } finally {
    await cluster.stop();
  }
}
