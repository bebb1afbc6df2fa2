/** Directus ships no types for its own code; this is all that we use of it here. */
declare module '@directus/api/permissions/modules/validate-access/validate-access' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** Throws `FORBIDDEN` when not allowed. */
  export function validateAccess(
    options: { accountability: Accountability; action: string; collection: string },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<void>;
}
