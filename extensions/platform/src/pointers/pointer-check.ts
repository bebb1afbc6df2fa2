import { createError } from '@directus/errors';
import type { EventContext, SchemaOverview } from '@directus/types';
import { findPointers, type Pointer } from './find-pointers.ts';

/** The part of Directus's ItemsService that we use: it answers with what the person may read. */
type ItemsReader = new (
  collection: string,
  options: { knex: EventContext['database']; schema: SchemaOverview; accountability: EventContext['accountability'] },
) => {
  readByQuery(query: Record<string, unknown>): Promise<Record<string, unknown>[]>;
};

/** Says the same of a row that does not exist and of one that somebody else owns. */
const PointerRefusedError = createError<{ collection: string; field: string }>(
  'POINTS_AT_NOTHING_OF_YOURS',
  ({ field }) =>
    `"${field}" points at a row that does not exist or that you may not read: choose one of yours. · « ${field} » désigne une fiche qui n'existe pas ou que vous ne pouvez pas lire : choisissez-en une des vôtres.`,
  403,
);

/**
 * A filter for writes: every row that a payload points at must be one that the person may read. Administrators and the
 * product itself may point anywhere. Nested rows come through here on their own.
 * @throws PointerRefusedError (403) that names the field and neither the row nor whether it exists.
 */
export function createPointerCheck(ItemsService: ItemsReader) {
  // Rows of one request often point at the same company; a transaction lives no longer than its request.
  const known = new WeakMap<EventContext['database'], Set<string>>();

  return async (payload: unknown, collection: string, context: EventContext): Promise<unknown> => {
    const { accountability, database, schema } = context;
    if (!accountability || accountability.admin || !schema) return payload;
    const seen = database.isTransaction ? remember(known, database) : new Set<string>();
    const pointers = findPointers(payload, collection, schema).filter((pointer) => !seen.has(nameOf(pointer)));
    for (const [target, group] of Map.groupBy(pointers, (each) => each.target)) {
      const keys = [...new Set(group.map(({ key }) => key))];
      const service = new ItemsService(target, { knex: database, schema, accountability });
      const readable = await readKeys(service, primaryOf(schema, target), keys);
      const refused = group.find(({ key }) => !readable.has(key));
      if (refused) throw new PointerRefusedError({ collection, field: refused.field });
      for (const pointer of group) seen.add(nameOf(pointer));
    }
    return payload;
  };
}

async function readKeys(
  service: InstanceType<ItemsReader>,
  { name, isUuid }: { name: string; isUuid: boolean },
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  // PostgreSQL ends the transaction over a text that is no UUID.
  const possible = isUuid ? keys.filter((key) => UUID.test(key)) : keys;
  if (possible.length === 0) return new Set();
  try {
    const rows = await service.readByQuery({ fields: [name], filter: { [name]: { _in: possible } }, limit: -1 });
    return new Set(rows.map((row) => String(row[name])));
  } catch (error) {
    if (isForbidden(error)) return new Set();
    throw error;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function primaryOf(schema: SchemaOverview, collection: string): { name: string; isUuid: boolean } {
  const name = schema.collections[collection]?.primary ?? 'id';
  return { name, isUuid: schema.collections[collection]?.fields[name]?.type === 'uuid' };
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FORBIDDEN';
}

function remember<Key extends object>(memory: WeakMap<Key, Set<string>>, key: Key): Set<string> {
  const set = memory.get(key) ?? new Set<string>();
  memory.set(key, set);
  return set;
}

const nameOf = ({ target, key }: Pointer): string => `${target}/${key}`;
