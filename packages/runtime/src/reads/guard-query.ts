import { ForbiddenError } from '@directus/errors';
import type { SchemaOverview } from '@directus/types';

type Filter = Record<string, unknown>;

/** Rows of a collection that somebody may read (null: every row), and the fields of them that may be read; `*` is all. */
export interface ReadRule {
  rows: Filter | null;
  fields: ReadonlySet<string>;
}

/** The parts of a query of Directus that can tell one row from another. */
export interface ReadQuery {
  filter?: Filter | null;
  sort?: string[] | null;
  aggregate?: Record<string, string[]> | null;
  group?: string[] | null;
  search?: string | null;
  alias?: Record<string, string> | null;
  /** By relation; what belongs to the relation itself starts with `_`. */
  deep?: Record<string, unknown> | null;
}

export interface GuardContext {
  schema: Pick<SchemaOverview, 'collections' | 'relations'>;
  /** Every permission to read that the person has on a collection. */
  rulesOf(collection: string): readonly ReadRule[];
  /** What `_in` compares the keys of a collection with, so that those of the rows that fulfil one of `rules` are left. */
  keysOf(collection: string, rules: readonly Filter[]): unknown;
}

/**
 * The query, so limited that it answers from what the person may read. Directus checks that somebody may use a field at all,
 * and looks at rows only where it shows them: a filter or a sort that leads through a relation, or an aggregate of a field
 * that is readable in some rows, would tell of the others.
 * @throws ForbiddenError for a path that leads nowhere known, and for a count of related rows that are readable in part.
 */
export function guardQuery(query: ReadQuery, collection: string, context: GuardContext): ReadQuery {
  const root: Place = { steps: [], collection };
  const aggregated = Object.values(query.aggregate ?? {}).flat();
  const uses = [...aggregated, ...(query.group ?? [])].filter((field) => field !== '*');
  const guards = [
    ...uses.flatMap((field) => guardsOf(root, readKey(field).field, context)),
    ...(query.sort ?? []).flatMap((path) => guardSort(path, query, root, context)),
    ...(query.search ? guardSearch(collection, context) : []),
  ];
  const parts = [...(query.filter ? [guardFilter(query.filter, root, context)] : []), ...guards];
  const [first, ...others] = parts;
  return {
    ...query,
    ...(first && { filter: others.length === 0 ? first : { _and: parts } }),
    // Directus goes on filling this object after it has handed it over: what comes late must not count.
    ...(query.deep && { deep: guardDeep(query.deep, query.alias, collection, context) }),
  };
}

interface Step {
  field: string;
  /** Leads to many rows. */
  many: boolean;
}

/** Where in a path of relations a field stands. */
interface Place {
  steps: readonly Step[];
  collection: string;
}

function guardFilter(filter: Filter, place: Place, context: GuardContext): Filter {
  const parts = Object.entries(filter).flatMap(([key, value]) => {
    if (key !== '_and' && key !== '_or') return guardEntry(key, value, place, context);
    return [{ [key]: (Array.isArray(value) ? value : []).map((each: Filter) => guardFilter(each, place, context)) }];
  });
  const [only, ...others] = parts;
  return others.length === 0 ? (only ?? {}) : { _and: parts };
}

function guardEntry(key: string, value: unknown, place: Place, context: GuardContext): Filter[] {
  const { field, isFunction } = readKey(key);
  if (!context.schema.collections[place.collection]?.fields[field]) throw new ForbiddenError();
  const relation = findRelation(place.collection, field, context);
  const guards = guardsOf(place, field, context);
  const asItIs = () => nest(place.steps, { [key]: value });
  if (isFunction) {
    if (relation?.many) refusePartialCount(relation.target, context);
    return [asItIs(), ...guards];
  }
  if (!relation || typeof value !== 'object' || value === null) return [asItIs(), ...guards];
  const next: Place = { steps: [...place.steps, { field, many: relation.many }], collection: relation.target };
  const inner = Object.entries(value).flatMap(([innerKey, innerValue]) => {
    const entry = { [innerKey]: innerValue as unknown };
    if (innerKey === '_some' || innerKey === '_none') {
      const limited = guardFilter(innerValue as Filter, { steps: [], collection: relation.target }, context);
      return [nest(place.steps, { [field]: { [innerKey]: limited } })];
    }
    if (!innerKey.startsWith('_') || innerKey === '_and' || innerKey === '_or')
      return [guardFilter(entry, next, context)];
    // An operator right after a relation to many rows is about their keys.
    const far = relation.many ? guardsOf(next, primaryOf(relation.target, context), context) : [];
    return [nest(place.steps, { [field]: entry }), ...far];
  });
  return [...inner, ...guards];
}

/** The row itself stays when the relation is empty: a list that is sorted loses only rows that lead to a hidden one. */
function guardSort(path: string, query: ReadQuery, root: Place, context: GuardContext): Filter[] {
  const parts = path.replace(/^-/, '').split('.');
  if (Object.hasOwn(query.aggregate ?? {}, parts[0] ?? '')) return [];
  const guards: Filter[] = [];
  let place = root;
  for (const [nth, part] of parts.entries()) {
    const { field, isFunction } = readKey(part);
    const relation = findRelation(place.collection, field, context);
    if (isFunction && relation?.many) refusePartialCount(relation.target, context);
    const empty = place.steps.some(({ many }) => many)
      ? []
      : place.steps.map((_, depth) => nest(place.steps.slice(0, depth + 1), { _null: true }));
    for (const guard of guardsOf(place, field, context)) guards.push(empty.length ? { _or: [...empty, guard] } : guard);
    if (nth === parts.length - 1) break;
    if (!relation) throw new ForbiddenError();
    place = { steps: [...place.steps, { field, many: relation.many }], collection: relation.target };
  }
  return guards;
}

/** Where one permission names `*`, Directus searches every field of every row that any of them shows. */
function guardSearch(collection: string, context: GuardContext): Filter[] {
  const rules = context.rulesOf(collection);
  const whole = rules.filter(({ fields }) => fields.has('*'));
  if (whole.length === 0 || whole.length === rules.length) return [];
  return limitKeys({ steps: [], collection }, whole, context);
}

function guardDeep(
  deep: Record<string, unknown>,
  alias: ReadQuery['alias'],
  collection: string,
  context: GuardContext,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(deep).map(([name, value]) => {
      const relation = findRelation(collection, readKey(alias?.[name] ?? name).field, context);
      if (!relation || typeof value !== 'object' || value === null) throw new ForbiddenError();
      const own = Object.entries(value).filter(([key]) => key.startsWith('_'));
      const query: ReadQuery = {
        ...Object.fromEntries(own.map(([key, each]) => [key.slice(1), each as unknown])),
        deep: Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('_'))),
      };
      const { deep: below, ...limited } = guardQuery(query, relation.target, context);
      return [
        name,
        { ...Object.fromEntries(Object.entries(limited).map(([key, each]) => [`_${key}`, each])), ...below },
      ];
    }),
  );
}

/**
 * Which row must stand at that place so that its field may be used; nothing when every row that is shown may. Said by keys:
 * Directus would want the person to be allowed to use what the permissions themselves look at.
 */
function guardsOf({ steps, collection }: Place, field: string, context: GuardContext): Filter[] {
  const rules = context.rulesOf(collection);
  const granting = rules.filter(({ fields }) => fields.has('*') || fields.has(field));
  const [last, primary] = [steps.at(-1), primaryOf(collection, context)];
  // Without one Directus refuses the query; where all do, the rows themselves are limited already.
  if (granting.length === 0 || (!last && granting.length === rules.length)) return [];
  // The key of the row pointed at stands in the row that points.
  if (last && !last.many && field === primary) return [];
  return limitKeys({ steps, collection }, granting, context);
}

function limitKeys({ steps, collection }: Place, rules: readonly ReadRule[], context: GuardContext): Filter[] {
  const rows = rules.map((rule) => rule.rows).filter((each) => each !== null);
  if (rows.length < rules.length) return [];
  const among = { _in: context.keysOf(collection, rows) };
  const last = steps.at(-1);
  return [nest(steps, last && !last.many ? among : { [primaryOf(collection, context)]: among })];
}

function refusePartialCount(collection: string, { rulesOf }: GuardContext): void {
  if (!rulesOf(collection).some(({ rows }) => rows === null))
    throw new ForbiddenError({ reason: `Rows of "${collection}" can be counted in fields, not in filters and sorts.` });
}

/** The filter as one of the row that the path starts from. */
const nest = (steps: readonly Step[], filter: Filter): Filter =>
  steps.reduceRight<Filter>((inner, { field }) => ({ [field]: inner }), filter);

function findRelation(collection: string, field: string, { schema }: GuardContext) {
  for (const relation of schema.relations) {
    if (relation.collection === collection && relation.field === field && relation.related_collection)
      return { target: relation.related_collection, many: false };
    if (relation.related_collection === collection && relation.meta?.one_field === field)
      return { target: relation.collection, many: true };
  }
  return undefined;
}

/** `year(date_created)` is about the field in it. */
function readKey(key: string): { field: string; isFunction: boolean } {
  const inner = /^[^()]+\(([^),]+)/.exec(key)?.[1]?.trim();
  return { field: inner ?? key.trim(), isFunction: inner !== undefined };
}

const primaryOf = (collection: string, { schema }: GuardContext): string =>
  schema.collections[collection]?.primary ?? 'id';
