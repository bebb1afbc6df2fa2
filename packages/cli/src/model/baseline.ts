import type { Database } from './host.ts';
import type { Baseline } from './merge.ts';
import { OUR_SCHEMA } from './protect.ts';

const TABLE = `${OUR_SCHEMA}.model_item`;

/** Remembers, item by item, what the files said when they were last applied. */
export async function readBaseline(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.raw(`SELECT to_regclass('${TABLE}') IS NOT NULL AS present`);
  if (rows[0]?.['present'] !== true) return new Map();
  const items = await database.raw(`SELECT key, hash FROM ${TABLE}`);
  return new Map(items.rows.map((row) => [String(row['key']), String(row['hash'])]));
}

/** Writes the difference only. */
export async function writeBaseline(database: Database, before: Baseline, after: Baseline): Promise<void> {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].filter(([key, hash]) => before.get(key) !== hash);
  if (gone.length + changed.length === 0) return;
  await database.raw(`CREATE SCHEMA IF NOT EXISTS ${OUR_SCHEMA}`);
  await database.raw(`CREATE TABLE IF NOT EXISTS ${TABLE} (key text PRIMARY KEY, hash text NOT NULL)`);
  if (gone.length > 0) await database.raw(`DELETE FROM ${TABLE} WHERE key = ANY(?)`, [gone]);
  if (changed.length === 0) return;
  await database.raw(
    `INSERT INTO ${TABLE} (key, hash) SELECT * FROM unnest(?::text[], ?::text[])
     ON CONFLICT (key) DO UPDATE SET hash = excluded.hash`,
    [changed.map(([key]) => key), changed.map(([, hash]) => hash)],
  );
}
