import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './host.ts';
import { readPrograms } from './programs.ts';
import { listFiles } from './read.ts';
import { OUR_SCHEMA } from './protect.ts';

const TABLE = `${OUR_SCHEMA}.model_stamp`;

/** Hash of the files and of the code that reads them: when either changes, a start applies the model again. */
export function stampOf(directory: string): string {
  const hash = createHash('sha256');
  const take = (folder: string, files: readonly string[]) => {
    for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  };
  take(directory, listFiles(directory));
  for (const { name, sql } of readPrograms(directory)) hash.update(name).update(sql);
  const code = import.meta.dirname;
  take(
    code,
    readdirSync(code)
      .filter((file) => /^[^.]+\.ts$/.test(file))
      .toSorted(),
  );
  return hash.digest('hex');
}

/**
 * What was applied last and still stands: the stamp, as long as nobody has touched the triggers, privileges and indexes
 * of ours since. Undefined otherwise.
 */
export async function readStamp(database: Database): Promise<string | undefined> {
  const { rows } = await database.raw(`SELECT to_regclass('${TABLE}') IS NOT NULL AS present`);
  if (rows[0]?.['present'] !== true) return undefined;
  const [stamp] = (await database.raw(`SELECT stamp, protection FROM ${TABLE}`)).rows;
  return stamp && stamp['protection'] === (await readProtection(database)) ? String(stamp['stamp']) : undefined;
}

export async function writeStamp(database: Database, stamp: string): Promise<void> {
  await database.raw(`CREATE SCHEMA IF NOT EXISTS ${OUR_SCHEMA}`);
  await database.raw(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (only_one boolean PRIMARY KEY DEFAULT true, stamp text NOT NULL, protection text NOT NULL)`,
  );
  await database.raw(
    `INSERT INTO ${TABLE} (stamp, protection) VALUES (?, ?)
     ON CONFLICT (only_one) DO UPDATE SET stamp = excluded.stamp, protection = excluded.protection`,
    [stamp, await readProtection(database)],
  );
}

/** Hash over everything that the database itself does for us, as it stands. */
async function readProtection(database: Database): Promise<string> {
  const { rows } = await database.raw(
    `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS hash FROM (
       SELECT concat(pg_get_triggerdef(t.oid), t.tgenabled, c.relowner, c.relacl) AS line
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgname LIKE 'nova\\_%'
       UNION ALL SELECT p.proname || p.prosrc FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname LIKE 'nova\\_%'
       UNION ALL SELECT indexdef FROM pg_indexes WHERE indexname LIKE 'nova\\_%'
     ) AS lines`,
  );
  return String(rows[0]?.['hash']);
}
