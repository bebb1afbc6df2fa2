import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '@novacrm/contracts';
import type { Database } from './host.ts';
import { OUR_SCHEMA, type Step } from './protect.ts';

/** The files of `snapshots/programs`, in their order: rules that hold inside the database. Each may run again and again. */
export function readPrograms(directory: string): Model['programs'] {
  const folder = join(directory, 'programs');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.toSorted().map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/** Runs them all when one changed, or when a trigger of theirs is gone, as after its table was made anew. */
export async function planPrograms(database: Database, model: Model): Promise<Step[]> {
  const { programs } = model;
  if (programs.length === 0) return [];
  const hash = createHash('sha256').update(JSON.stringify(programs)).digest('hex');
  if ((await readMark(database)) === `${hash} ${await countTriggers(database)}`) return [];
  return [
    {
      words: `install the programs: ${programs.map(({ name }) => name).join(', ')}`,
      sql: [
        `CREATE SCHEMA IF NOT EXISTS ${OUR_SCHEMA}`,
        ...programs.map(({ sql }) => sql),
        `CREATE OR REPLACE FUNCTION ${OUR_SCHEMA}.programs() RETURNS text LANGUAGE sql AS 'SELECT NULL::text'`,
        `DO $do$ BEGIN EXECUTE format('COMMENT ON FUNCTION ${OUR_SCHEMA}.programs() IS %L', '${hash} ' || (${COUNT})::text); END $do$`,
      ],
    },
  ];
}

const COUNT = `SELECT count(*) FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE NOT t.tgisinternal AND p.pronamespace = to_regnamespace('nova_business')`;

/** What ran last, as a comment on a function of ours: it lives and dies with what it describes. */
async function readMark(database: Database): Promise<string | null> {
  const { rows } = await database.raw(
    `SELECT obj_description(oid, 'pg_proc') AS mark FROM pg_proc
     WHERE proname = 'programs' AND pronamespace = to_regnamespace('${OUR_SCHEMA}')`,
  );
  return rows[0] ? String(rows[0]['mark']) : null;
}

async function countTriggers(database: Database): Promise<string> {
  const { rows } = await database.raw(COUNT);
  return String(rows[0]?.['count']);
}
