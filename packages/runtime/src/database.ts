import type { Settings } from '@novacrm/contracts';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import { attributeTransactions } from './writer.ts';

export type { Knex };

/**
 * Connections of our own beside Directus's pool. A refused write still holds its transaction while the refusal is
 * recorded: with one shared pool, ten refusals at once would wait for each other for ever.
 */
export function openDatabase(settings: Settings): Knex {
  const database = knex({
    client: 'pg',
    connection: {
      host: settings.DB_HOST,
      port: settings.DB_PORT,
      database: settings.DB_DATABASE,
      user: settings.DB_USER,
      password: settings.DB_PASSWORD,
      application_name: 'novacrm',
    },
    pool: { min: 0, max: 6 },
    acquireConnectionTimeout: 5_000,
  });
  attributeTransactions(database);
  return database;
}

/** Connections for statements of our own, apart from what rows of people wait for. */
export function openPool(settings: Settings, { name, max }: { name: string; max: number }): pg.Pool {
  const pool = new pg.Pool({
    host: settings.DB_HOST,
    port: settings.DB_PORT,
    database: settings.DB_DATABASE,
    user: settings.DB_USER,
    password: settings.DB_PASSWORD,
    application_name: name,
    max,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
