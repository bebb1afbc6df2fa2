import type { Database, NativeField, NativeRelation, Row, SnapshotDiff } from './host.ts';
import { insertRows } from './insert-rows.ts';
import { quote } from './protect.ts';

/** What a difference makes anew, taken out of it. */
export interface NewParts {
  /** Without what `finishSchema` writes: this is left to Directus. */
  rest: SnapshotDiff;
  fields: NativeField[];
  relations: NativeRelation[];
}

/**
 * Directus creates a table fast, and then describes its fields and relations row by row. Those of new tables, and
 * aliases, which have no column, are taken out here and written together afterwards.
 */
export function takeNewParts(diff: SnapshotDiff): NewParts {
  const born = new Set(
    diff.collections.flatMap(({ collection, diff: [first] }) =>
      first?.kind === 'N' && Reflect.get(Object(first.rhs), 'schema') ? [collection] : [],
    ),
  );
  const fields: NativeField[] = [];
  const rest: SnapshotDiff['fields'] = diff.fields.flatMap((each) => {
    const [first] = each.diff;
    if (first?.kind !== 'N') return [each];
    const field = first.rhs as NativeField;
    // Directus insists on describing JSON itself.
    if (born.has(each.collection) && field.type !== 'json') {
      fields.push(field);
      return [{ ...each, diff: [{ ...first, rhs: { ...field, meta: undefined } }] }];
    }
    if (born.has(each.collection) || field.type !== 'alias') return [each];
    fields.push(field);
    return [];
  });
  const isNew = ({ collection, diff: [first] }: SnapshotDiff['relations'][number]): boolean =>
    first?.kind === 'N' && born.has(collection);
  const relations = diff.relations.filter(isNew).map((each) => each.diff[0]?.rhs as NativeRelation);
  return {
    rest: { ...diff, fields: rest, relations: diff.relations.filter((each) => !isNew(each)) },
    fields,
    relations,
  };
}

/** Describes the new fields and relations to Directus and creates the foreign keys; the tables must exist. */
export async function finishSchema(database: Database, { fields, relations }: NewParts): Promise<void> {
  await insertRows(
    database,
    'directus_fields',
    fields.map((each) => each.meta),
  );
  await insertRows(
    database,
    'directus_relations',
    relations.map((each) => each.meta),
  );
  for (const [table, group] of Map.groupBy(relations, (each) => each.collection)) {
    const constraints = group.flatMap(({ field, schema }) => (schema ? [foreignKey(table, field, schema)] : []));
    if (constraints.length > 0) await database.raw(`ALTER TABLE ${quote(table)} ${constraints.join(', ')}`);
  }
}

function foreignKey(table: string, field: string, schema: Row): string {
  // Named as Directus names it; PostgreSQL cuts what is longer than 63 characters.
  const name = quote(`${table}_${field}_foreign`.toLowerCase());
  const target = `${quote(String(schema['foreign_key_table']))} (${quote(String(schema['foreign_key_column']))})`;
  return `ADD CONSTRAINT ${name} FOREIGN KEY (${quote(field)}) REFERENCES ${target} ON DELETE ${String(schema['on_delete'])}`;
}
