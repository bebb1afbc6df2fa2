import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelCollection } from '@novacrm/contracts';
import pg from 'pg';
import { parse } from 'yaml';
import type { Connection } from './install.ts';
import { LEDGER_COLLECTIONS, markOf } from './tables.ts';

/**
 * Gives the application those tables of the ledger whose definition changed, for as long as its start takes to bring
 * them up to date: it hands them over again right after. Must run as an administrator of the database.
 */
export async function lendLedgerTables(connection: Connection, directory: string, login: string): Promise<void> {
  for (const name of LEDGER_COLLECTIONS) {
    const { rows } = await connection.query<{ mark: string | null; lent: boolean }>(
      `SELECT obj_description(oid, 'pg_class') AS mark, relowner = $2::regrole AS lent
       FROM pg_class WHERE oid = to_regclass($1)`,
      [`public.${name}`, login],
    );
    const [table] = rows;
    if (!table || table.lent || table.mark === (await readMark(join(directory, `${name}.yaml`)))) continue;
    const to = pg.escapeIdentifier(login);
    await connection.query(`ALTER TABLE public.${name} OWNER TO ${to}; GRANT ALL ON public.${name} TO ${to}`);
  }
}

async function readMark(file: string): Promise<string> {
  return markOf(ModelCollection.parse(parse(await readFile(file, 'utf8'))));
}

/** Tables of the ledger that the application made before the ledger had an owner. Must run as an administrator. */
export async function handOverLedgerTables(connection: Connection, login: string): Promise<void> {
  for (const name of LEDGER_COLLECTIONS) {
    await connection.query(`DO $body$ BEGIN
      IF (SELECT relowner FROM pg_class WHERE oid = to_regclass('public.${name}')) = ${pg.escapeLiteral(login)}::regrole THEN
        PERFORM nova_ledger.take_over('public.${name}', 'id', obj_description('public.${name}'::regclass, 'pg_class'));
      END IF;
    END $body$`);
  }
}
