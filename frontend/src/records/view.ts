import { fieldOf, type RecordDefinition } from './definition.ts';
import { OPERATORS, type Condition } from './filter.ts';

/** How somebody arranged a list. */
export interface View {
  columns: string[];
  /** Field, with "-" before it when the highest comes first. */
  sort: string;
  conditions: Condition[];
  group: string | null;
}

export function defaultView({ columns, sort }: RecordDefinition): View {
  return { columns: [...columns], sort, conditions: [], group: null };
}

/** A view as the server kept it; whatever a newer or older portal wrote that does not fit is left out. */
export function readView(
  definition: RecordDefinition,
  stored: Record<'columns' | 'sorting' | 'filter' | 'grouping', unknown>,
): View {
  const base = defaultView(definition);
  const known = (name: unknown): name is string => typeof name === 'string' && fieldOf(definition, name) !== undefined;
  const columns = Array.isArray(stored.columns) ? stored.columns.filter(known) : [];
  const [sort] = Array.isArray(stored.sorting) ? (stored.sorting as unknown[]) : [stored.sorting];
  return {
    columns: columns.length > 0 ? columns : base.columns,
    sort: typeof sort === 'string' && known(sort.replace(/^-/, '')) ? sort : base.sort,
    conditions: Array.isArray(stored.filter)
      ? stored.filter.filter(isCondition).filter(({ field }) => known(field))
      : [],
    group: known(stored.grouping) ? stored.grouping : null,
  };
}

export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the server sorts by: a related record by its name, and the id last, so that no row comes twice. */
export function sortOf(definition: RecordDefinition, sort: string): string[] {
  const [minus, name] = sort.startsWith('-') ? ['-', sort.slice(1)] : ['', sort];
  const field = fieldOf(definition, name);
  if (!field) return ['id'];
  if (field.kind === 'relation') return [`${minus}${field.name}.${field.show.at(-1) ?? 'id'}`, 'id'];
  return [`${minus}${field.name}`, 'id'];
}

function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null) return false;
  const { field, operator, value: operand } = value as Record<string, unknown>;
  return (
    typeof field === 'string' && typeof operand === 'string' && OPERATORS.some((candidate) => candidate === operator)
  );
}
