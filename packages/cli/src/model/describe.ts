import type { Change, NativeCollection, NativeField, NativeRelation, Row, SnapshotDiff } from './host.ts';
import type { RowPlan } from './rows.ts';

/** What will be done to the schema, one line per thing. */
export function describeSchema(diff: SnapshotDiff): string[] {
  const born = new Set(diff.collections.filter((each) => each.diff[0]?.kind === 'N').map((each) => each.collection));
  return [
    ...diff.collections.map(({ collection, diff: [first, ...rest] }) => {
      if (first?.kind === 'N') return describeNewCollection(first.rhs as NativeCollection, diff);
      if (first?.kind === 'D') return `drop collection ${collection}`;
      return `change collection ${collection}: ${describeChanges(first ? [first, ...rest] : [])}`;
    }),
    ...describeOrder(diff),
    ...diff.fields
      .filter((each) => !isOrder(each.diff))
      .flatMap(({ collection, field, diff: [first, ...rest] }) => {
        if (first?.kind === 'N') {
          const { type, schema } = first.rhs as NativeField;
          return born.has(collection)
            ? []
            : [`add field ${collection}.${field} (${type}${schema ? '' : ', no column'})`];
        }
        if (first?.kind === 'D') return [`drop field ${collection}.${field}`];
        return [`change field ${collection}.${field}: ${describeChanges(first ? [first, ...rest] : [])}`];
      }),
    ...diff.relations.flatMap(({ collection, field, related_collection: target, diff: [first, ...rest] }) => {
      if (first?.kind === 'N') {
        const { schema } = first.rhs as NativeRelation;
        const end = String(schema?.['on_delete'] ?? 'nothing').toLowerCase();
        return born.has(collection) ? [] : [`relate ${collection}.${field} to ${String(target)} (on delete ${end})`];
      }
      if (first?.kind === 'D') return [`unrelate ${collection}.${field} from ${String(target)}`];
      return [`change relation ${collection}.${field}: ${describeChanges(first ? [first, ...rest] : [])}`];
    }),
  ];
}

export function describeRows({ table, create, update, remove }: RowPlan): string[] {
  const value = (row: Row): string => ('value' in row && table.noun === 'setting' ? ` = ${brief(row['value'])}` : '');
  const words = [
    ...create.map((row) => `add ${table.noun} ${table.nameOf(row)}${value(row)}`),
    ...update.map(({ name, columns, changes }) =>
      table.noun === 'setting' ? `set ${name}${value(changes)}` : `change ${table.noun} ${name}: ${columns.join(', ')}`,
    ),
    ...remove.map(({ name }) => `remove ${table.noun} ${name}`),
  ];
  const isCrowd = table.noun === 'text' && words.length > 6;
  return isCrowd ? [`write ${words.length} texts of the studio, English and French`] : words;
}

function describeOrder({ fields }: SnapshotDiff): string[] {
  const moved = new Set(fields.filter((each) => isOrder(each.diff)).map((each) => each.collection));
  return [...moved].map((collection) => `reorder the fields of ${collection}`);
}

function isOrder(diff: readonly Change[]): boolean {
  return diff.every(({ kind, path }) => kind === 'E' && path?.join('.') === 'meta.sort');
}

function describeNewCollection(native: NativeCollection, diff: SnapshotDiff): string {
  if (!native.schema) return `add folder ${native.collection}`;
  const fields = diff.fields.filter((each) => each.collection === native.collection).length;
  const relations = diff.relations.filter((each) => each.collection === native.collection).length;
  return `add collection ${native.collection} (${fields} fields, ${relations} relations)`;
}

function describeChanges(changes: readonly Change[]): string {
  const said = changes.length > 1 ? changes.filter((change) => !isOrder([change])) : changes;
  return said.map(({ path = [], lhs, rhs }) => `${String(path.at(-1))} ${brief(lhs)} → ${brief(rhs)}`).join(', ');
}

function brief(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
