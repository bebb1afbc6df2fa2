import type { Accountability, SchemaOverview } from '@directus/types';
import { validateAccess } from '@directus/api/permissions/modules/validate-access/validate-access';
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
