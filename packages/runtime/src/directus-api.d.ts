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

declare module '@directus/api/database/run-ast/lib/apply-query/index' {
  import type { SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** Adds a filter of Directus to a query; `cases` are rules that every row must fulfil one of. */
  export default function applyQuery(
    knex: Knex,
    collection: string,
    query: Knex.QueryBuilder,
    options: { filter: Record<string, unknown> },
    schema: SchemaOverview,
    cases: Record<string, unknown>[],
    permissions: object[],
  ): unknown;
}

declare module '@directus/api/permissions/lib/fetch-policies' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** Ids of the policies in force. */
  export function fetchPolicies(
    accountability: Accountability,
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<string[]>;
}

declare module '@directus/api/permissions/lib/fetch-permissions' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** Permissions with their variables replaced; null or an empty rule is every row. */
  export function fetchPermissions(
    options: { accountability: Accountability; action: 'read'; policies: string[]; collections: string[] },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<{ collection: string; permissions: Record<string, unknown> | null; fields: string[] | null }[]>;
}

declare module '@directus/api/permissions/modules/fetch-allowed-fields/fetch-allowed-fields' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** Fields that some permission grants; `*` stands for all of them. */
  export function fetchAllowedFields(
    options: { accountability: Accountability; action: 'read'; collection: string },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<string[]>;
}

declare module '@directus/api/permissions/lib/fetch-roles-tree' {
  import type { Knex } from 'knex';

  /** The role and all above it. */
  export function fetchRolesTree(role: string | null, context: { knex: Knex }): Promise<string[]>;
}

declare module '@directus/api/permissions/modules/fetch-global-access/fetch-global-access' {
  import type { Accountability } from '@directus/types';
  import type { Knex } from 'knex';

  export function fetchGlobalAccess(
    accountability: Pick<Accountability, 'user' | 'roles' | 'ip'>,
    context: { knex: Knex },
  ): Promise<{ admin: boolean; app: boolean }>;
}

declare module '@directus/api/permissions/modules/process-payload/process-payload' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** The payload with the presets of the permission; throws `FORBIDDEN` or the failed validations. */
  export function processPayload(
    options: {
      accountability: Accountability;
      action: 'create';
      collection: string;
      payload: Record<string, unknown>;
      nested: string[];
    },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<Record<string, unknown>>;
}

declare module '@directus/api/emitter' {
  import type { EventContext } from '@directus/types';

  /** The one emitter that hooks listen on. */
  const emitter: {
    emitFilter(event: string[], payload: unknown, meta: object, context: EventContext): Promise<unknown>;
    emitAction(event: string[], meta: object, context: EventContext): void;
  };
  export default emitter;
}
