import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';

/**
 * Directus lets an administrator switch extensions off in the studio; without ours, writes would pass unjudged. The
 * database refuses it, whichever way it is tried, and a start switches on what was switched off behind its back.
 */
export async function keepExtensionsEnabled(database: Knex, directory: string): Promise<void> {
  const folders = await listOurFolders(directory);
  await database.raw('drop trigger if exists nova_keep_extensions on directus_extensions');
  await database('directus_extensions')
    .whereIn('folder', folders)
    .orWhereIn('bundle', database('directus_extensions').whereIn('folder', folders).select('id'))
    .update({ enabled: true });
  await database.raw(`
    create or replace function nova_keep_extensions() returns trigger language plpgsql as $$
    declare
      ours boolean := exists (
        select 1 from directus_extensions bundle
        where bundle.source = 'local' and bundle.folder = any (tg_argv) and bundle.id in (old.id, old.bundle)
      );
    begin
      if ours and (tg_op = 'DELETE' or not new.enabled) then
        raise exception 'The extensions of NovaCRM cannot be switched off: nothing would be judged or recorded.';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`);
  const names = folders.map(() => '?').join(', ');
  const create = `create trigger nova_keep_extensions before update or delete on directus_extensions
    for each row execute function nova_keep_extensions(${names})`;
  // A trigger's arguments cannot be bound, only written: knex quotes them.
  await database.raw(database.raw(create, folders).toQuery());
}

async function listOurFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const manifests = await Promise.all(
    folders.map((folder) => readFile(join(directory, folder, 'package.json'), 'utf8').catch(() => '')),
  );
  return folders.filter((_, index) => manifests[index]?.includes('"name": "@novacrm/'));
}
