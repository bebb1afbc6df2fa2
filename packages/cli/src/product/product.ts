import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster, type Cluster } from '../postgres/cluster.ts';
import { findFreePort } from '../ports.ts';
import { DATABASE } from './database.ts';
import { composeEnvironment } from './environment.ts';
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
  stop(): Promise<void>;
}

/** Starts database and server, brings model, access and rules up to date, and resolves when the server listens. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { home, given } = options;
  mkdirSync(home.logs, { recursive: true });
  mkdirSync(home.uploads, { recursive: true });
  const secrets = await loadSecrets(home);

  let cluster: Cluster | undefined;
  if (!given['DB_HOST']) {
    options.onStep('Starting the embedded PostgreSQL');
    cluster = await startCluster({
      directory: home.postgres,
      password: secrets.DB_PASSWORD,
      database: DATABASE,
      ...(options.postgres && { settings: options.postgres }),
    });
  }
  try {
    const port = await findFreePort(options.host, options.port);
    const environment = composeEnvironment({ home, secrets, database: cluster, host: options.host, port, given });
    const log = openLog(join(home.logs, 'server.log'));
    const server = await startServer({
      env: environment,
      onStep: options.onStep,
      onLog: (line) => {
        log.write(line);
        options.onLog?.(line);
      },
      timeout: 120_000,
    });
    return {
      url: `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}`,
      port,
      server: server.pid,
      cluster,
      environment,
      ended: server.ended,
      async stop() {
        await server.stop();
        await cluster?.stop();
        log.close();
      },
    };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}
