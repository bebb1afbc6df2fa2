import { chmod, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { dataOf, findCluster, type ClusterOptions } from './cluster.ts';

/** What a base backup leaves out (PostgreSQL manual, "Making a Base Backup Using the Low Level API"). */
const NOT_COPIED = new Set(['postmaster.pid', 'postmaster.opts']);
const LEFT_EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** Copies the data of a cluster to `target`, consistently also while it runs. */
export async function copyCluster(options: ClusterOptions, target: string): Promise<void> {
  const data = await dataOf(options.directory);
  const running = await findCluster(options);
  if (!running) {
    await cp(data, target, { recursive: true });
    return;
  }
  const client = new pg.Client({
    host: running.host,
    port: running.port,
    user: running.user,
    password: running.password,
    database: running.database,
  });
  await client.connect();
  try {
    await client.query("select pg_backup_start('nova', true)");
    await mkdir(target, { recursive: true });
    for (const name of await readdir(data)) {
      if (NOT_COPIED.has(name)) continue;
      if (LEFT_EMPTY.has(name)) await mkdir(join(target, name), { recursive: true });
      else await cp(join(data, name), join(target, name), { recursive: true });
    }
    // The label tells the restored server where to begin reading the log, which is copied last so that it is all there.
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await writeFile(join(target, 'backup_label'), rows[0]?.labelfile ?? '');
    await cp(join(data, 'pg_wal'), join(target, 'pg_wal'), { recursive: true });
  } finally {
    await client.end();
  }
}

/** Puts a copy made by `copyCluster` in the place of the cluster of `directory`. */
export async function placeCluster(source: string, directory: string): Promise<void> {
  const data = await dataOf(directory);
  await cp(source, data, { recursive: true });
  await chmod(data, 0o700);
  if (process.getuid?.() === 0) await promisify(execFile)('chown', ['-R', 'postgres:postgres', data]);
}
