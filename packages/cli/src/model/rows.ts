import { hashOf } from './hash.ts';
import type { Row } from './host.ts';
import type { Baseline, MergeOptions } from './merge.ts';

/** One table of Directus whose rows the files describe. */
export interface Table {
  name: string;
  /** What a row is called in words. */
  noun: string;
  /** Primary key; rows that Directus numbers itself have none in the files. */
  id: string;
  columns: readonly string[];
  /** Name that is the same on every machine. */
  keyOf(row: Row): string;
  /** What a row is called in words, when that is not its key. */
  nameOf(row: Row): string;
  /** Which rows go only with `allowDestructive`: roles, because users hang on them, and what somebody else made. */
  precious: 'always' | 'foreign' | 'never';
  /** A row that the studio removed stays removed. */
  removable: boolean;
}

export interface RowPlan {
  table: Table;
  create: Row[];
  update: { id: unknown; name: string; changes: Row; columns: string[] }[];
  remove: { id: unknown; name: string }[];
  kept: string[];
  refused: string[];
  baseline: Map<string, string>;
}

/** The same three-way merge as for the schema, row by row. */
export function planRows(
  table: Table,
  said: readonly Row[],
  current: readonly Row[],
  baseline: Baseline,
  options: MergeOptions,
): RowPlan {
  const plan: RowPlan = { table, create: [], update: [], remove: [], kept: [], refused: [], baseline: new Map() };
  const present = new Map(current.map((row) => [table.keyOf(row), row]));
  const wanted = new Set<string>();
  for (const row of said) {
    const key = table.keyOf(row);
    const item = `${table.noun}:${key}`;
    const hash = hashOf(table.columns.map((column) => normal(column, row[column])));
    const unchanged = options.keepStudio && baseline.get(item) === hash;
    wanted.add(key);
    plan.baseline.set(item, hash);
    const now = present.get(key);
    if (!now) {
      if (unchanged && table.removable) plan.kept.push(`${table.noun} ${table.nameOf(row)}: removed in the studio`);
      else plan.create.push(row);
      continue;
    }
    const columns = table.columns.filter((column) => !same(normal(column, row[column]), normal(column, now[column])));
    if (columns.length === 0) continue;
    if (unchanged) plan.kept.push(`${table.noun} ${table.nameOf(now)}: ${columns.join(', ')}`);
    else plan.update.push({ id: now[table.id], name: table.nameOf(now), changes: pick(row, columns), columns });
  }
  for (const row of current) if (!wanted.has(table.keyOf(row))) planRemoval(plan, row, baseline, options);
  return plan;
}

function planRemoval(plan: RowPlan, row: Row, baseline: Baseline, options: MergeOptions): void {
  const { table } = plan;
  const item = `${table.noun}:${table.keyOf(row)}`;
  const words = `${table.noun} ${table.nameOf(row)}`;
  const known = baseline.get(item);
  const precious =
    !options.allowDestructive && (table.precious === 'always' || (table.precious === 'foreign' && !known));
  if (known === undefined && (options.keepStudio || precious)) {
    plan.kept.push(`${words}: made in the studio`);
  } else if (known !== undefined && precious) {
    plan.refused.push(`${words}: is not in the files any more, users may hang on it`);
    plan.baseline.set(item, known);
  } else {
    plan.remove.push({ id: row[table.id], name: table.nameOf(row) });
  }
}

function same(a: unknown, b: unknown): boolean {
  return hashOf(a) === hashOf(b);
}

/** For access rules "nothing said" is null, {} or absent, and the order of field names means nothing. */
function normal(column: string, value: unknown): unknown {
  if (column === 'fields' && Array.isArray(value)) return value.map(String).toSorted();
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? null : value;
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
