import type { Settings } from '@novacrm/contracts';
import knex, { type Knex } from 'knex';
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
