import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { placeCluster } from '../postgres/copy-cluster.ts';
import { openHome } from '../product/home.ts';
import { acquireLock, releaseLock } from '../product/lock.ts';
import { createReporter } from './reporter.ts';

/** Puts a backup in the place of an installation that is empty, or whose data was moved away. */
export async function restore([folder]: string[]): Promise<number> {
  const reporter = createReporter(process.stdout);
  const source = folder ? resolve(folder) : undefined;
  if (!source || !existsSync(join(source, 'complete'))) {
    reporter.fail(
      source ? `${source} is not a complete backup.` : 'Name the folder of the backup: npm run nova restore FOLDER',
    );
    return 1;
  }
  const home = openHome();
  await acquireLock(home);
  try {
    const present = existsSync(home.postgres) && (await readdir(home.postgres)).length > 0;
    if (present || existsSync(home.secrets)) {
      reporter.fail(`There is data in ${home.directory}. Move that folder away first; nothing was changed.`);
      return 1;
    }
    reporter.step('Restoring');
    await placeCluster(join(source, 'postgres'), home.postgres);
    await rm(home.uploads, { recursive: true, force: true });
    if (existsSync(join(source, 'uploads'))) await cp(join(source, 'uploads'), home.uploads, { recursive: true });
    await cp(join(source, 'secrets.json'), home.secrets);
    reporter.finish();
    reporter.print('\nRestored. Start it with npm start.');
    return 0;
  } finally {
    await releaseLock(home);
  }
}
