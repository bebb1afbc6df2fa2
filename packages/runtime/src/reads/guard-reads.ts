import applyQuery from '@directus/api/database/run-ast/lib/apply-query/index';
import { fetchPermissions } from '@directus/api/permissions/lib/fetch-permissions';
import { fetchPolicies } from '@directus/api/permissions/lib/fetch-policies';
import type { Accountability, SchemaOverview } from '@directus/types';
import type { Knex } from '../database.ts';
import { guardQuery, type ReadQuery, type ReadRule } from './guard-query.ts';

interface Reader {
  accountability: Accountability | null;
  schema: SchemaOverview;
  knex: Knex;
}

/** Directus's services, as far as they read rows and count them. */
export interface ReadingServices {
  ItemsService: {
    prototype: Reader & { collection: string; readByQuery(query: ReadQuery, options?: object): unknown };
  };
  MetaService: { prototype: Reader & { filterCount(collection: string, query: ReadQuery): unknown } };
}

const guarded = new WeakSet<object>();

/**
 * Limits every read that is made for a person to what that person may read, whichever door it comes through: REST, GraphQL,
 * WebSocket, an export, a count, or a route of ours.
 */
export function guardReads({ ItemsService, MetaService }: ReadingServices): void {
  const [items, meta] = [ItemsService.prototype, MetaService.prototype];
  if (guarded.has(items)) return;
  guarded.add(items);
  const { readByQuery } = items;
  items.readByQuery = async function (this: typeof items, query, options) {
    return Reflect.apply(readByQuery, this, [await limit(query, this.collection, this), options]) as unknown;
  };
  const { filterCount } = meta;
  meta.filterCount = async function (this: typeof meta, collection, query) {
    return Reflect.apply(filterCount, this, [collection, await limit(query, collection, this)]) as unknown;
  };
}

async function limit(query: ReadQuery, collection: string, reader: Reader): Promise<ReadQuery> {
  const { accountability, schema, knex } = reader;
  if (!accountability || accountability.admin) return query;
  const touched = new Set<string>();
  const rulesOf = (name: string): ReadRule[] => {
    touched.add(name);
    // Nothing is refused while the collections on the way are gathered.
    return [{ rows: null, fields: new Set(['*']) }];
  };
  guardQuery(query, collection, { schema, rulesOf, keysOf: () => [] });
  if (touched.size === 0) return query;
  const context = { schema, knex };
  const policies = await fetchPolicies(accountability, context);
  const collections = [...touched];
  const permissions = await fetchPermissions({ action: 'read', accountability, policies, collections }, context);
  const rules = Map.groupBy(permissions, (permission) => permission.collection);
  return guardQuery(query, collection, {
    schema,
    rulesOf: (name) =>
      (rules.get(name) ?? []).map((permission) => ({
        rows: Object.keys(permission.permissions ?? {}).length > 0 ? permission.permissions : null,
        fields: new Set(permission.fields),
      })),
    // A function survives the copies that Directus makes of a query, and knex takes it for a subquery.
    keysOf: (name, rows) => (keys: Knex.QueryBuilder) => {
      void keys.select(`${name}.${schema.collections[name]?.primary ?? 'id'}`).from(name);
      applyQuery(knex, name, keys, { filter: { _or: rows } }, schema, [], permissions);
    },
  });
}
