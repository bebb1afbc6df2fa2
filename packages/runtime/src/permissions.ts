import type { Accountability, SchemaOverview } from '@directus/types';
import { validateAccess } from '@directus/api/permissions/modules/validate-access/validate-access';
import { fetchAllowedFields } from '@directus/api/permissions/modules/fetch-allowed-fields/fetch-allowed-fields';
import type { Knex } from './database.ts';

/** Whether Directus's permissions allow an action on at least some rows of a collection. */
export interface Permissions {
  allows(
    action: 'create' | 'read' | 'update' | 'delete',
    collection: string,
    accountability: Accountability,
  ): Promise<boolean>;
}

export function createPermissions(database: Knex, getSchema: () => Promise<SchemaOverview>): Permissions {
  return {
    async allows(action, collection, accountability) {
      try {
        await validateAccess({ accountability, action, collection }, { schema: await getSchema(), knex: database });
        return true;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'FORBIDDEN') return false;
        throw error;
      }
    },
  };
}

interface Reader {
  accountability: Accountability | null;
  schema: SchemaOverview;
  knex: Knex;
}

/**
 * Columns of a collection that a reader may read in some rows. Directus's `*` means them too, and fetches the keys of all
 * related rows with them.
 */
export async function readableColumns(collection: string, { accountability, ...context }: Reader): Promise<string[]> {
  const fields = Object.values(context.schema.collections[collection]?.fields ?? {});
  const columns = fields.filter(({ type }) => type !== 'alias').map(({ field }) => field);
  if (!accountability || accountability.admin) return columns;
  const allowed = new Set(await fetchAllowedFields({ accountability, action: 'read', collection }, context));
  return allowed.has('*') ? columns : columns.filter((column) => allowed.has(column));
}
