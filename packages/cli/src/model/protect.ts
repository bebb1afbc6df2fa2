import type { Model, ModelCollection } from '@novacrm/contracts';
import type { Database } from './host.ts';

/** SQLSTATE of a refused change; the class "NV" is free for applications. */
export const APPEND_ONLY = 'NV001';

/**
 * Things of ours that Directus must not see live in their own schema. It must not bear the name of a database user:
 * PostgreSQL would then put new tables of that user into it.
 */
export const OUR_SCHEMA = 'nova_model';

export interface Guard {
  table: string;
  /** Key column: the owner keeps UPDATE on it because foreign keys lock the row they point at. */
  key: string;
  /** Columns that may still change; empty when nothing may. */
  except: string[];
}

export interface Step {
  words: string;
  sql: string[];
}

export function guardsOf(model: Model): Guard[] {
  return model.collections.flatMap((collection) => {
    if (!collection.append_only) return [];
    return [{ table: collection.collection, key: keyOf(collection), except: exceptOf(collection) }];
  });
}

/** What is missing to make these tables append-only, and what stands on tables that no longer are. */
export async function planGuards(database: Database, guards: readonly Guard[]): Promise<Step[]> {
  const found = await readGuards(database);
  const steps: Step[] = [];
  if (found.body !== functionBody()) {
    steps.push({ words: 'install the function that refuses changes', sql: functionSql() });
  }
  for (const guard of guards) {
    const missing = triggersOf(guard).filter((trigger) => !isIntact(trigger, found.triggers));
    if (missing.length > 0) {
      steps.push({
        words: `protect ${guard.table}: ${missing.map((each) => each.verb).join(', ')} refused`,
        sql: missing.flatMap((each) => each.sql),
      });
    }
    const open = found.privileges.filter((each) => each.table === guard.table && isTooMuch(guard, each.privilege));
    if (open.length > 0) {
      steps.push({ words: `take away privileges on ${guard.table}: ${names(open)}`, sql: revokeSql(guard, open) });
    }
  }
  const guarded = new Set(guards.map((each) => each.table));
  for (const trigger of found.triggers) {
    if (guarded.has(trigger.table)) continue;
    const sql = `DROP TRIGGER ${quote(trigger.name)} ON ${quote(trigger.table)}`;
    steps.push({ words: `lift ${trigger.name} from ${trigger.table}`, sql: [sql] });
  }
  return steps;
}

interface Trigger {
  name: string;
  verb: string;
  /** As PostgreSQL prints it, without the name of the schema. */
  definition: string;
  sql: string[];
}

function triggersOf({ table, except }: Guard): Trigger[] {
  const args = except.map((column) => `'${column.replaceAll("'", "''")}'`).join(', ');
  const make = (name: string, verb: string, each: 'ROW' | 'STATEMENT'): Trigger => {
    const call = `EXECUTE FUNCTION ${OUR_SCHEMA}.refuse_change(${each === 'ROW' ? args : ''})`;
    const definition = `CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} FOR EACH ${each} ${call}`;
    return {
      name,
      verb,
      definition,
      sql: [
        `DROP TRIGGER IF EXISTS ${name} ON ${quote(table)}`,
        `CREATE TRIGGER ${name} BEFORE ${verb} ON ${quote(table)} FOR EACH ${each} ${call}`,
        // ALWAYS: also fires when a session pretends to be a replica.
        `ALTER TABLE ${quote(table)} ENABLE ALWAYS TRIGGER ${name}`,
      ],
    };
  };
  return [
    make('nova_refuse_update', 'UPDATE', 'ROW'),
    make('nova_refuse_delete', 'DELETE', 'ROW'),
    make('nova_refuse_truncate', 'TRUNCATE', 'STATEMENT'),
  ];
}

/** Columns named in the arguments may change; everything else is refused with words. */
function functionBody(): string {
  return `
BEGIN
  IF TG_OP = 'UPDATE' AND TG_NARGS > 0 AND (to_jsonb(OLD) - TG_ARGV) IS NOT DISTINCT FROM (to_jsonb(NEW) - TG_ARGV) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'append-only: % on "%" is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = '${APPEND_ONLY}', TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA,
      HINT = 'Entries of this table can be added and read, never changed or removed.';
END
`;
}

function functionSql(): string[] {
  return [
    `CREATE SCHEMA IF NOT EXISTS ${OUR_SCHEMA}`,
    `CREATE OR REPLACE FUNCTION ${OUR_SCHEMA}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$${functionBody()}$body$`,
  ];
}

interface Privilege {
  table: string;
  privilege: string;
  /** Null for everybody. */
  grantee: string | null;
}

interface Found {
  body: string | null;
  triggers: { table: string; name: string; enabled: string; definition: string }[];
  privileges: Privilege[];
}

async function readGuards(database: Database): Promise<Found> {
  const functions = await database.raw(
    `SELECT prosrc FROM pg_proc WHERE proname = 'refuse_change' AND pronamespace = to_regnamespace('${OUR_SCHEMA}')`,
  );
  const triggers = await database.raw(
    `SELECT c.relname AS "table", t.tgname AS name, t.tgenabled AS enabled, pg_get_triggerdef(t.oid) AS definition
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = to_regnamespace(current_schema()) AND t.tgname LIKE 'nova_refuse_%'`,
  );
  const privileges = await database.raw(
    `SELECT c.relname AS "table", a.privilege_type AS privilege, (SELECT rolname FROM pg_roles WHERE oid = a.grantee) AS grantee
     FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
     WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r'
       AND a.grantee IN (0, c.relowner, (SELECT oid FROM pg_roles WHERE rolname = current_user))
       AND a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
  );
  return {
    body: functions.rows[0] ? String(functions.rows[0]['prosrc']) : null,
    triggers: triggers.rows.map((row) => ({
      table: String(row['table']),
      name: String(row['name']),
      enabled: String(row['enabled']),
      definition: String(row['definition']),
    })),
    privileges: privileges.rows.map((row) => ({
      table: String(row['table']),
      privilege: String(row['privilege']),
      grantee: row['grantee'] === null ? null : String(row['grantee']),
    })),
  };
}

function isIntact(wanted: Trigger, found: Found['triggers']): boolean {
  const same = found.find((each) => each.name === wanted.name && wanted.definition.includes(` ON ${each.table} `));
  return same?.enabled === 'A' && same.definition.replace(/ ON (\w+\.)?"?(\w+)"? /, ' ON $2 ') === wanted.definition;
}

function isTooMuch({ except }: Guard, privilege: string): boolean {
  return privilege !== 'UPDATE' || except.length === 0;
}

/** The owner can give itself these back; a separate owner role is what closes that door. */
function revokeSql({ table, key, except }: Guard, open: readonly Privilege[]): string[] {
  const name = quote(table);
  const sql = open.map(({ privilege, grantee }) => `REVOKE ${privilege} ON ${name} FROM ${roleName(grantee)}`);
  // A foreign key check locks the referenced row, which needs UPDATE on some column; the trigger refuses real updates.
  const owners = except.length > 0 ? [] : open.filter((each) => each.privilege === 'UPDATE' && each.grantee !== null);
  return [...sql, ...owners.map(({ grantee }) => `GRANT UPDATE (${quote(key)}) ON ${name} TO ${roleName(grantee)}`)];
}

const roleName = (grantee: string | null): string => (grantee === null ? 'PUBLIC' : quote(grantee));

function keyOf({ fields }: ModelCollection): string {
  return Object.entries(fields).find(([, field]) => field.key === true)?.[0] ?? 'id';
}

const exceptOf = ({ append_only: guard }: ModelCollection): string[] => (typeof guard === 'object' ? guard.except : []);
const names = (open: readonly Privilege[]): string => [...new Set(open.map((each) => each.privilege))].join(', ');
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
