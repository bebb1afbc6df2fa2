import type { Knex } from 'knex';

/** What `directus bootstrap` does, without ending the process: system tables, migrations, first administrator. */
export async function installDirectus(database: Knex, onStep: (title: string) => void): Promise<void> {
  const [{ isInstalled }, { default: seed }, { default: migrate }] = await Promise.all([
    import('@directus/api/database/index'),
    import('@directus/api/database/seeds/run'),
    import('@directus/api/database/migrations/run'),
  ]);
  if (await isInstalled()) {
    await migrate(database, 'latest', false);
    return;
  }
  if (!process.env['ADMIN_EMAIL'] || !process.env['ADMIN_PASSWORD']) {
    throw new Error(
      'The database is empty: set ADMIN_EMAIL and ADMIN_PASSWORD for its first administrator and start again.',
    );
  }
  onStep("Installing Directus's tables");
  await seed(database);
  await migrate(database, 'latest', false);
  const [{ getSchema }, { createAdmin }] = await Promise.all([
    import('@directus/api/utils/get-schema'),
    import('@directus/api/utils/create-admin'),
  ]);
  await createAdmin(await getSchema());
}
