import type { Model, ModelIndex } from '@novacrm/contracts';
import { createHash } from 'node:crypto';
import type { Database, Snapshot } from './host.ts';
import { quote, type Step } from './protect.ts';

/** Indexes over several columns, unique pairs and partial indexes: Directus has no word for them. */
export async function planIndexes(database: Database, model: Model): Promise<Step[]> {
  const found = await readIndexes(database);
  const wanted = new Map<string, { table: string; index: ModelIndex }>();
  for (const { collection, indexes } of model.collections) {
    for (const index of indexes ?? []) wanted.set(nameOf(collection, index), { table: collection, index });
  }
  const steps: Step[] = [];
  for (const { name, table } of found) {
    if (wanted.has(name)) continue;
    steps.push({ words: `drop index ${name} of ${table}`, sql: [`DROP INDEX ${quote(name)}`] });
  }
  const present = new Set(found.map((each) => each.name));
  for (const [name, { table, index }] of wanted) {
    if (present.has(name)) continue;
    const kind = index.unique === true ? 'unique index' : 'index';
    const gin = index.using === 'gin';
    const columns = index.fields
      .map((field) => (gin ? `(${quote(field)}::jsonb) jsonb_path_ops` : quote(field)))
      .join(', ');
    const where = index.where === undefined ? '' : ` WHERE ${index.where}`;
    steps.push({
      words: `add ${kind} on ${table} (${index.fields.join(', ')})${where.toLowerCase()}`,
      sql: [
        `CREATE ${kind.toUpperCase()} ${quote(name)} ON ${quote(table)}${gin ? ' USING gin' : ''} (${columns})${where}`,
      ],
    });
  }
  return steps;
}

/** Directus takes any plain single-column index, also a partial one of ours, for its own; without this it would drop it. */
export async function hideOurIndexes(database: Database, snapshot: Snapshot): Promise<Snapshot> {
  const { rows } = await database.raw(
    `SELECT c.relname AS "table", a.attname AS "column", bool_and(starts_with(i.relname::text, 'nova_')) AS ours
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
     WHERE c.relnamespace = to_regnamespace(current_schema()) AND x.indnatts = 1 AND NOT x.indisunique
     GROUP BY 1, 2`,
  );
  const ours = new Set(
    rows.filter((row) => row['ours'] === true).map((row) => `${String(row['table'])}.${String(row['column'])}`),
  );
  if (ours.size === 0) return snapshot;
  const fields = snapshot.fields.map((field) =>
    field.schema && ours.has(`${field.collection}.${field.field}`)
      ? { ...field, schema: { ...field.schema, is_indexed: false } }
      : field,
  );
  return { ...snapshot, fields };
}

async function readIndexes(database: Database): Promise<{ name: string; table: string }[]> {
  const { rows } = await database.raw(
    `SELECT indexname AS name, tablename AS "table" FROM pg_indexes
     WHERE schemaname = current_schema() AND starts_with(indexname::text, 'nova_')`,
  );
  return rows.map((row) => ({ name: String(row['name']), table: String(row['table']) }));
}

/** The name carries what the index is, so that a changed index is another one. */
function nameOf(table: string, index: ModelIndex): string {
  const parts = [table, ...index.fields].join('_').slice(0, 44);
  const mark = createHash('sha1').update(
    JSON.stringify([
      table,
      index.fields,
      index.unique ?? false,
      index.where ?? '',
      ...(index.using ? [index.using] : []),
    ]),
  );
  return `nova_${parts}_${mark.digest('hex').slice(0, 8)}`;
}
