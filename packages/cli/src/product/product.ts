import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { asApplication, prepareLogin } from '../postgres/app-login.ts';
import { chooseAddress, startCluster, type Cluster } from '../postgres/cluster.ts';
import { findFreePort } from '../ports.ts';
import { DATABASE } from './database.ts';
import { composeEnvironment, type DatabaseAddress } from './environment.ts';
import type { Home } from './home.ts';
import { openLog } from './log-file.ts';
import { loadSecrets } from './secrets.ts';
import { startServer } from './server-process.ts';

export interface ProductOptions {
  home: Home;
  host: string;
  /** Used if free, else the next free one. */
  port: number;
  given: NodeJS.ProcessEnv;
  onStep(title: string): void;
  onLog?(line: string): void;
  /** The server loads its extensions when this is resolved. */
  extensions?: Promise<void>;
  /** Gives the start up: what runs already is stopped, and the start rejects with the reason. */
  signal?: AbortSignal;
  /** Settings of the embedded PostgreSQL beyond the defaults. */
  postgres?: Record<string, string>;
}

export interface Product {
  url: string;
  port: number;
  server: number;
  /** Absent when an outside PostgreSQL is used. */
  cluster: Cluster | undefined;
  environment: NodeJS.ProcessEnv;
  ended: Promise<number>;
  /** The start is over: the server tidies up its memory. */
  settle(): void;
  stop(): Promise<void>;
}

/**
 * Starts database and server, brings model, access and rules up to date, and resolves when the server listens. The server
 * loads its code while the database starts, which takes both about as long.
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { home, given, host } = options;
  mkdirSync(home.logs, { recursive: true });
  mkdirSync(home.uploads, { recursive: true });
  const secrets = await loadSecrets(home);
  const port = await findFreePort(host, options.port);
  const address = given['DB_HOST']
    ? undefined
    : await chooseAddress({ password: secrets.DB_PASSWORD, database: DATABASE });
  const application = address && asApplication(address);
  const environment = composeEnvironment({ home, secrets, database: application, host, port, given });

  options.onStep(address ? 'Starting the embedded PostgreSQL' : LOADING);
  const database = address && startDatabase(options, address, environment['NOVA_MODEL_DIRECTORY'] ?? '');
  const log = openLog(join(home.logs, 'server.log'));
  try {
    const server = await startServer({
      env: environment,
      onStep: options.onStep,
      onLog: (line) => {
        log.write(line);
        options.onLog?.(line);
      },
      database,
      extensions: options.extensions,
      signal: options.signal,
      timeout: 120_000,
    });
    const cluster = await database;
    return {
      url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
      port,
      server: server.pid,
      cluster,
      environment,
      ended: server.ended,
      settle: server.settle,
      async stop() {
        await server.stop();
        await cluster?.stop();
        log.close();
      },
    };
  } catch (error) {
    const cluster = await database?.catch(() => undefined);
    await cluster?.stop();
    log.close();
    throw error;
  }
}

const LOADING = 'Loading Directus';

async function startDatabase(
  { home, postgres, onStep }: ProductOptions,
  address: DatabaseAddress,
  modelDirectory: string,
): Promise<Cluster> {
  const { password, database, port } = address;
  const settings = postgres && { settings: postgres };
  const cluster = await startCluster({ directory: home.postgres, password, database, port, ...settings });
  try {
    await prepareLogin(cluster, modelDirectory);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  onStep(LOADING);
  return cluster;
}
