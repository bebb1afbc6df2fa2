import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './host.ts';
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
  const code = import.meta.dirname;
  take(
    code,
    readdirSync(code)
      .filter((file) => /^[^.]+\.ts$/.test(file))
      .toSorted(),
  );
  return hash.digest('hex');
}

/** What was applied last; undefined when nothing was. */
export async function readStamp(database: Database): Promise<string | undefined> {
  const { rows } = await database.raw(`SELECT to_regclass('${TABLE}') IS NOT NULL AS present`);
  if (rows[0]?.['present'] !== true) return undefined;
  const stamps = await database.raw(`SELECT stamp FROM ${TABLE}`);
  return stamps.rows[0] && String(stamps.rows[0]['stamp']);
}

export async function writeStamp(database: Database, stamp: string): Promise<void> {
  await database.raw(`CREATE SCHEMA IF NOT EXISTS ${OUR_SCHEMA}`);
  await database.raw(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (only_one boolean PRIMARY KEY DEFAULT true, stamp text NOT NULL)`,
  );
  await database.raw(
    `INSERT INTO ${TABLE} (stamp) VALUES (?) ON CONFLICT (only_one) DO UPDATE SET stamp = excluded.stamp`,
    [stamp],
  );
}
