import { fingerprintOf, formatKey } from '@novacrm/ledger';
import { createLogReader, originOfNote } from '@novacrm/runtime/ledger/log-reader';
import { originOf, readPrivateKey, signerOf } from '@novacrm/runtime/ledger/signing-key';
import type { Query } from '@novacrm/runtime/ledger/tree-store';
import pg from 'pg';
import { withDatabase } from '../product/database.ts';
import { openHome } from '../product/home.ts';

/** The sealed log of this installation, as a command works with it. */
export interface OpenedLog {
  query: Query;
  /** Verifier key of the log and, below it, its fingerprint. */
  keyText: string;
  /** Settings of the product. */
  environment: NodeJS.ProcessEnv;
}

export function withLog(work: (log: OpenedLog) => Promise<number>): Promise<number> {
  return withDatabase(openHome(), async (environment) => {
    const pool = new pg.Pool({
      host: environment['DB_HOST'],
      port: Number(environment['DB_PORT'] ?? 5432),
      database: environment['DB_DATABASE'],
      user: environment['DB_USER'],
      password: environment['DB_PASSWORD'],
      max: 2,
    });
    const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
      (await pool.query<Row>(text, [...values])).rows;
    try {
      const last = await createLogReader(query).checkpoint();
      const key = readPrivateKey(environment['NOVA_LEDGER_KEY'] ?? '');
      const signer = signerOf(
        originOf(key, environment['NOVA_LEDGER_ORIGIN'], last ? originOfNote(last.note) : undefined),
        key,
      );
      return await work({
        query,
        keyText: `${formatKey(signer.key)}\nSHA-256 ${fingerprintOf(signer.key)}`,
        environment,
      });
    } finally {
      await pool.end();
    }
  });
}
