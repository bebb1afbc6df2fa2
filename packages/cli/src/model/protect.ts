import type { Model, ModelCollection } from '@novacrm/contracts';
import { LEDGER_COLLECTIONS, markOf, STAMP } from '../ledger/tables.ts';
import type { Database } from './host.ts';

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
  /** Of a table of the ledger: the definition it was made from. Such a table is handed over to the ledger's owner. */
  mark?: string;
  /** New rows carry the transaction that brought them. */
  stamped?: boolean;
}

export interface Step {
  words: string;
  sql: string[];
}

export function guardsOf(model: Model): Guard[] {
  return model.collections.flatMap((collection) => {
    if (!collection.append_only) return [];
    const ledger = LEDGER_COLLECTIONS.includes(collection.collection) && {
      mark: markOf(collection),
      stamped: STAMP in collection.fields,
    };
    return [{ table: collection.collection, key: keyOf(collection), except: exceptOf(collection), ...ledger }];
  });
}

/** What is missing to make these tables append-only, and what stands on tables that no longer are. */
export async function planGuards(database: Database, guards: readonly Guard[]): Promise<Step[]> {
  const found = await readGuards(database);
  const steps: Step[] = [];
  for (const guard of guards) {
    if (found.foreign.has(guard.table)) continue;
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
    if (guard.mark !== undefined && found.canHandOver) {
      const sql = `SELECT nova_ledger.take_over('public.${quote(guard.table)}', '${guard.key}', '${guard.mark}')`;
      steps.push({ words: `hand ${guard.table} over to the owner of the ledger`, sql: [sql] });
    }
  }
  const guarded = new Set(guards.map((each) => each.table));
  for (const trigger of found.triggers) {
    if (guarded.has(trigger.table) || found.foreign.has(trigger.table)) continue;
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

function triggersOf({ table, except, stamped }: Guard): Trigger[] {
  const args = except.map((column) => `'${column.replaceAll("'", "''")}'`).join(', ');
  const make = (name: string, verb: string, each: 'ROW' | 'STATEMENT', work = 'refuse_change'): Trigger => {
    const call = `EXECUTE FUNCTION nova_ledger.${work}(${each === 'ROW' ? args : ''})`;
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
    ...(stamped === true ? [make('nova_stamp_transaction', 'INSERT', 'ROW', 'stamp_transaction')] : []),
  ];
}

interface Privilege {
  table: string;
  privilege: string;
  /** Null for everybody. */
  grantee: string | null;
}

interface Found {
  triggers: { table: string; name: string; enabled: string; definition: string }[];
  privileges: Privilege[];
  /** Tables of the ledger that are its owner's: only an administrator of the database can touch them. */
  foreign: ReadonlySet<string>;
  /** An administrator installed the ledger: its tables can go to its owner. */
  canHandOver: boolean;
}

async function readGuards(database: Database): Promise<Found> {
  const tables = await database.raw(
    `SELECT relname AS "table", to_regprocedure('nova_ledger.take_over(regclass, text, text)') IS NOT NULL AS "canHandOver",
       pg_get_userbyid(relowner) = 'nova_ledger_owner' AS "foreign"
     FROM pg_class WHERE relnamespace = to_regnamespace(current_schema()) AND relname = ANY(?)`,
    [LEDGER_COLLECTIONS],
  );
  const triggers = await database.raw(
    `SELECT c.relname AS "table", t.tgname AS name, t.tgenabled AS enabled, pg_get_triggerdef(t.oid) AS definition
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = to_regnamespace(current_schema()) 
       AND (t.tgname LIKE 'nova_refuse_%' OR t.tgname = 'nova_stamp_transaction')`,
  );
  const privileges = await database.raw(
    `SELECT c.relname AS "table", a.privilege_type AS privilege, (SELECT rolname FROM pg_roles WHERE oid = a.grantee) AS grantee
     FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
     WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r'
       AND a.grantee IN (0, c.relowner, (SELECT oid FROM pg_roles WHERE rolname = current_user))
       AND a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
  );
  return {
    foreign: new Set(tables.rows.filter((row) => row['foreign'] === true).map((row) => String(row['table']))),
    canHandOver: tables.rows.some((row) => row['canHandOver'] === true),
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
