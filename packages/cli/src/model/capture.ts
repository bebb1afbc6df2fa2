import type { Model, ModelCollection } from '@novacrm/contracts';
import { isSystem } from './expand.ts';
import type { Database } from './host.ts';
import { quote, type Step } from './protect.ts';
import { LEDGER_COLLECTIONS } from '../ledger/tables.ts';

const ROW = 'nova_capture';
const TRUNCATE = 'nova_capture_truncate';

/** Who a row is about, for the key that its values are hashed under; absent when it is about nobody. */
interface Subject {
  collection: string;
  column: string;
}

/** Triggers that write every change of a row into the ledger: on every collection of ours unless it says otherwise. */
export async function planCapture(database: Database, model: Model): Promise<Step[]> {
  const captured = model.collections.filter(isCaptured);
  const wanted = captured.flatMap((collection) => triggersOf(collection, model));
  const found = await readTriggers(database);
  const steps: Step[] = [];
  for (const { table, name, definition } of found) {
    if (wanted.some((each) => each.table === table && each.name === name)) continue;
    const sql = [`DROP TRIGGER ${name} ON ${quote(table)}`];
    steps.push({ words: `no longer capture changes of ${table} (${definition.split(' ')[4] ?? name})`, sql });
  }
  for (const trigger of wanted) {
    const same = found.find(({ table, name }) => table === trigger.table && name === trigger.name);
    if (same?.enabled === 'A' && same.definition === trigger.definition) continue;
    const table = quote(trigger.table);
    steps.push({
      words: `capture ${trigger.name === ROW ? 'changes' : 'truncation'} of ${trigger.table}`,
      sql: [
        `DROP TRIGGER IF EXISTS ${trigger.name} ON ${table}`,
        trigger.definition.replace(` ON ${trigger.table} `, ` ON ${table} `),
        // ALWAYS: also fires when a session pretends to be a replica.
        `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger.name}`,
      ],
    });
  }
  return steps;
}

export function isCaptured({ collection, capture }: ModelCollection): boolean {
  return capture !== false && !isSystem(collection) && !LEDGER_COLLECTIONS.includes(collection);
}

interface Trigger {
  table: string;
  name: string;
  /** As PostgreSQL prints it, without the name of the schema. */
  definition: string;
}

function triggersOf(collection: ModelCollection, model: Model): Trigger[] {
  const table = collection.collection;
  const key = Object.entries(collection.fields).find(([, field]) => field.key === true)?.[0] ?? 'id';
  const subject = subjectOf(collection, key, model);
  const args = [key, ...(subject ? [subject.collection, subject.column] : [])].map((each) => `'${each}'`).join(', ');
  return [
    {
      table,
      name: ROW,
      definition: `CREATE TRIGGER ${ROW} AFTER INSERT OR DELETE OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION nova_ledger.capture_change(${args})`,
    },
    {
      table,
      name: TRUNCATE,
      definition: `CREATE TRIGGER ${TRUNCATE} AFTER TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION nova_ledger.capture_truncate()`,
    },
  ];
}

/** A subject that only a path of several steps leads to has no column here: such a row counts as about nobody. */
function subjectOf({ collection, privacy, fields }: ModelCollection, key: string, model: Model): Subject | undefined {
  if (!privacy) return undefined;
  if (privacy.subject === 'self') return { collection, column: key };
  const target = fields[privacy.subject]?.m2o;
  const isPerson = model.collections.some((each) => each.collection === target && each.privacy?.subject === 'self');
  return target !== undefined && (isPerson || target === 'directus_users')
    ? { collection: target, column: privacy.subject }
    : undefined;
}

async function readTriggers(database: Database): Promise<(Trigger & { enabled: string })[]> {
  const { rows } = await database.raw(
    `SELECT c.relname AS "table", t.tgname AS name, t.tgenabled AS enabled, pg_get_triggerdef(t.oid) AS definition
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = to_regnamespace(current_schema())
       AND t.tgname IN ('${ROW}', '${TRUNCATE}')`,
  );
  return rows.map((row) => ({
    table: String(row['table']),
    name: String(row['name']),
    enabled: String(row['enabled']),
    definition: String(row['definition']).replace(/ ON (\w+\.)?"?(\w+)"? /, ' ON $2 '),
  }));
}
