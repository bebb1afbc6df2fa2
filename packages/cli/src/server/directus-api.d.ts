/** Directus ships no types for its own code; this is all that we use of it to start a server. */
declare module '@directus/api/database/index' {
  import type { Knex } from 'knex';
  export default function getDatabase(): Knex;
  export function isInstalled(): Promise<boolean>;
}
declare module '@directus/api/database/seeds/run' {
  import type { Knex } from 'knex';
  export default function seed(database: Knex): Promise<void>;
}
declare module '@directus/api/database/migrations/run' {
  import type { Knex } from 'knex';
  export default function migrate(database: Knex, direction: 'up' | 'down' | 'latest', log?: boolean): Promise<void>;
}
declare module '@directus/api/utils/get-schema' {
  import type { SchemaOverview } from '@directus/types';
  export function getSchema(): Promise<SchemaOverview>;
}
declare module '@directus/api/utils/create-admin' {
  import type { SchemaOverview } from '@directus/types';
  export function createAdmin(
    schema: SchemaOverview,
    admin?: { email: string; password: string; first_name?: string; last_name?: string },
  ): Promise<void>;
}
declare module '@directus/api/server' {
  export function startServer(): Promise<void>;
}
