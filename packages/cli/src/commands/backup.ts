import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCluster } from '../postgres/copy-cluster.ts';
import { DATABASE } from '../product/database.ts';
import { openHome } from '../product/home.ts';
import { loadSecrets } from '../product/secrets.ts';
import { createReporter } from './reporter.ts';

/** Writes database, files and secrets into a new folder of `.nova/backups`. The product may run meanwhile. */
export async function backup(): Promise<number> {
  const reporter = createReporter(process.stdout);
  if (process.env['DB_HOST']) {
    reporter.fail(
      'The database is an outside PostgreSQL: back it up with pg_dump or the tools of its host, and the uploads folder with it.',
    );
    return 1;
  }
  const home = openHome();
  const secrets = await loadSecrets(home);
  const target = join(home.backups, new Date().toISOString().replace(/[:.]/g, '-'));
  await mkdir(target, { recursive: true, mode: 0o700 });
  reporter.step('Copying the database');
  await copyCluster(
    { directory: home.postgres, password: secrets.DB_PASSWORD, database: DATABASE },
    join(target, 'postgres'),
  );
  reporter.step('Copying files and secrets');
  await cp(home.uploads, join(target, 'uploads'), { recursive: true, force: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
  await cp(home.secrets, join(target, 'secrets.json'));
  await writeFile(join(target, 'complete'), '');
  reporter.finish();
  reporter.print(`\n${target}\nIt holds the keys of the installation: keep it as safe as the product itself.`);
  return 0;
}
