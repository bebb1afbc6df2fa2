import { ForbiddenError } from '@directus/errors';
import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import { readableColumns, type Knex } from '@novacrm/runtime';

export type Row = Record<string, unknown>;

/** Rows as one reader sees them: Directus's own service under that person's permissions. */
export interface Rows {
  find(collection: string, query: Row): Promise<Row[]>;
  /** Those of the `wanted` columns, or of all, that the reader may read; no row of a collection that is closed to him. */
  findReadable(collection: string, query: Row, wanted?: readonly string[]): Promise<Row[]>;
  /** Throws 403 when it is not there or not the reader's to see, without telling which. */
  one(collection: string, id: string, fields: readonly string[]): Promise<Row>;
  update(collection: string, ids: readonly string[], change: Row): Promise<void>;
  create(collection: string, row: Row): Promise<string>;
}

export interface RowsOptions {
  /** Null for the product itself. */
  accountability: Accountability | null;
  schema: SchemaOverview;
  /** A transaction of ours; each call has its own otherwise. */
  knex?: Knex;
}

export function createRows(services: ApiExtensionContext['services'], options: RowsOptions): Rows {
  const of = (collection: string) => new services.ItemsService(collection, options);
  return {
    find: (collection, query) => of(collection).readByQuery(query),
    async findReadable(collection, query, wanted) {
      const service = of(collection);
      const columns = await readableColumns(collection, { ...options, knex: service.knex as Knex });
      const fields = wanted ? columns.filter((column) => wanted.includes(column)) : columns;
      return fields.length === 0 ? [] : service.readByQuery({ ...query, fields });
    },
    async one(collection, id, fields) {
      const [row] = await of(collection).readByQuery({ filter: { id: { _eq: id } }, fields: [...fields], limit: 1 });
      if (!row) throw new ForbiddenError();
      return row;
    },
    async update(collection, ids, change) {
      await of(collection).updateMany([...ids], change);
    },
    create: async (collection, row) => String(await of(collection).createOne(row)),
  };
}

/** Whether Directus refused because the reader may not read a collection or a field at all. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FORBIDDEN';
}
