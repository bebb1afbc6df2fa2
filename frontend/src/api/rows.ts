import type { RestCommand } from '@directus/sdk';
import type { Schema } from '@novacrm/sdk';
import type { RecordRow } from '../records/definition.ts';

/** A query of Directus by names that are known only at run time; the types of the SDK want them in the source. */
export interface RowQuery {
  fields?: string[];
  filter?: Record<string, unknown>;
  sort?: string[];
  limit?: number;
  offset?: number;
  search?: string;
  aggregate?: Record<string, string | string[]>;
  groupBy?: string[];
}

export function readRows<Row = RecordRow>(collection: string, query: RowQuery): RestCommand<Row[], Schema> {
  return () => ({ method: 'GET', path: pathOf(collection), params: withoutUndefined(query) });
}

export function readRow<Row = RecordRow>(collection: string, id: string, fields: string[]): RestCommand<Row, Schema> {
  return () => ({ method: 'GET', path: `${pathOf(collection)}/${encodeURIComponent(id)}`, params: { fields } });
}

export function updateRow<Row = RecordRow>(
  collection: string,
  id: string,
  change: Record<string, unknown>,
  fields: readonly string[] = ['id'],
): RestCommand<Row, Schema> {
  return () => ({
    method: 'PATCH',
    path: `${pathOf(collection)}/${encodeURIComponent(id)}`,
    params: { fields },
    body: JSON.stringify(change),
  });
}

export function updateRows(
  collection: string,
  ids: readonly string[],
  change: Record<string, unknown>,
): RestCommand<RecordRow[], Schema> {
  return () => ({
    method: 'PATCH',
    path: pathOf(collection),
    params: { fields: ['id'] },
    body: JSON.stringify({ keys: ids, data: change }),
  });
}

/** Each of these rows with changes of its own, in one transaction. */
export function updateEach(
  collection: string,
  rows: readonly ({ id: string } & Record<string, unknown>)[],
): RestCommand<RecordRow[], Schema> {
  return () => ({
    method: 'PATCH',
    path: pathOf(collection),
    params: { fields: ['id'] },
    body: JSON.stringify(rows),
  });
}

export function createRow<Row = RecordRow>(
  collection: string,
  row: Record<string, unknown>,
  fields: readonly string[] = ['id'],
): RestCommand<Row, Schema> {
  return () => ({ method: 'POST', path: pathOf(collection), params: { fields }, body: JSON.stringify(row) });
}

export function deleteRows(collection: string, ids: readonly string[]): RestCommand<void, Schema> {
  return () => ({ method: 'DELETE', path: pathOf(collection), body: JSON.stringify(ids) });
}

/** The platform's own collections have addresses of their own. */
function pathOf(collection: string): string {
  return collection.startsWith('directus_') ? `/${collection.slice('directus_'.length)}` : `/items/${collection}`;
}

function withoutUndefined(query: RowQuery): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
