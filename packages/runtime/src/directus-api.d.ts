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

  /** A rule (`permissions`) is null or empty for every row. */
  export interface Permission {
    collection: string;
    permissions: Record<string, unknown> | null;
    fields: string[] | null;
  }

  /** Permissions with their variables replaced. */
  export function fetchPermissions(
    options: {
      accountability: Accountability | null;
      action?: 'read';
      policies: string[];
      collections?: string[];
      bypassDynamicVariableProcessing?: boolean;
    },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<Permission[]>;
}

declare module '@directus/api/permissions/utils/fetch-raw-permissions' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';
  import type { Permission } from '@directus/api/permissions/lib/fetch-permissions';

  /** Permissions as they stand in the database, through the cache. */
  export function fetchRawPermissions(
    options: {
      accountability: Accountability;
      action?: 'read';
      policies: string[];
      collections?: string[];
      bypassMinimalAppPermissions?: boolean;
    },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<Permission[]>;
}

declare module '@directus/api/permissions/utils/extract-required-dynamic-variable-context' {
  import type { Permission } from '@directus/api/permissions/lib/fetch-permissions';

  /** By variable, which fields of it the rules ask for. */
  export function extractRequiredDynamicVariableContextForPermissions(
    permissions: Permission[],
  ): Record<string, Set<string>>;
}

declare module '@directus/api/permissions/utils/fetch-dynamic-variable-data' {
  import type { Accountability, SchemaOverview } from '@directus/types';
  import type { Knex } from 'knex';

  /** What rules ask of the reader, by variable. Adds to `dynamicVariableContext`. */
  export function fetchDynamicVariableData(
    options: {
      accountability: Accountability;
      policies: string[];
      dynamicVariableContext: Record<string, Set<string>>;
    },
    context: { schema: SchemaOverview; knex: Knex },
  ): Promise<Record<string, unknown>>;
}

declare module '@directus/api/permissions/utils/process-permissions' {
  import type { Accountability } from '@directus/types';
  import type { Permission } from '@directus/api/permissions/lib/fetch-permissions';

  /** Permissions with their variables replaced. */
  export function processPermissions(given: {
    permissions: Permission[];
    accountability: Accountability;
    permissionsContext: Record<string, unknown>;
  }): Permission[];
}

declare module '@directus/api/permissions/cache' {
  interface LocalCache {
    store: {
      get(key: string): Promise<unknown>;
      set(key: string, value: unknown): Promise<void>;
      store: { get(key: string): unknown; set(key: string, value: unknown): unknown };
    };
  }

  /** The one cache of permissions: of this process, or with Redis beyond it. */
  export function useCache(): LocalCache | { local: LocalCache };
  export function clearCache(): Promise<void>;
}

declare module '@directus/api/permissions/modules/process-ast/lib/inject-cases' {
  interface Shown {
    /** Places in the `cases` around it of the rules that show this field. */
    whenCase?: number[];
  }

  /** A query of Directus as a tree: fields, and relations with the fields of their rows. */
  export type AstNode = Shown &
    (
      | { type: 'a2o'; names: string[]; children: Record<string, AstNode[]>; cases: Record<string, object[]> }
      | { type: 'root' | 'm2o' | 'o2m'; children: AstNode[]; cases: object[] }
      | { type: 'field' | 'functionField'; children?: undefined; cases?: object[] }
    );

  /** Adds to every node which rules its rows must fulfil, and to every field which of them show it. */
  export function injectCases(ast: AstNode, permissions: object[]): void;
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
