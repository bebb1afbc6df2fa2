import type { SchemaOverview } from '@directus/types';

/** A relation of a payload that names a row which must exist already. */
export interface Pointer {
  field: string;
  /** Collection pointed at. */
  target: string;
  key: string;
}

/**
 * The many-to-one relations that a payload sets. A row that comes with values of its own is written by itself, under
 * the person's right to write it.
 */
export function findPointers(payload: unknown, collection: string, schema: SchemaOverview): Pointer[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return schema.relations.flatMap(({ collection: from, field, related_collection: target }) => {
    if (from !== collection || !target) return [];
    const key = keyOf(Reflect.get(payload, field), schema.collections[target]?.primary ?? 'id');
    return key === undefined ? [] : [{ field, target, key }];
  });
}

/** Directus takes a bare key, or an object that holds nothing else, as a link to a row. */
function keyOf(value: unknown, primary: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return undefined;
  const key: unknown = Reflect.get(value, primary);
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
}
