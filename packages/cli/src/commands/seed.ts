import { parseArgs } from 'node:util';
import { withDatabase } from '../product/database.ts';
import { databaseOf } from '../product/environment.ts';
import { openHome } from '../product/home.ts';
import { findRun } from '../product/lock.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { teamId } from '../seed/rows/teams.ts';
import { LARGE, writeVolume } from '../seed/volume/write-volume.ts';
import { createReporter } from './reporter.ts';

/**
 * Completes the demo company of the product that runs here, or at `--url`. With `--profile large` it adds made-up rows for
 * benchmarks to the database of this installation.
 */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' }, profile: { type: 'string' } } });
  const reporter = createReporter(process.stdout);
  if (values.profile !== undefined && (values.profile !== 'large' || values.url !== undefined)) {
    reporter.fail('Use --profile large, without --url: it fills the database of this installation.');
    return 1;
  }
  const url = values.url ?? (await findRun(openHome()))?.url;
  if (!url) {
    reporter.fail('NovaCRM does not run here. Start it with npm start, then seed it from another terminal.');
    return 1;
  }
  if (values.url !== undefined) await seedDemo(url, reporter.step);
  else
    await withDatabase(openHome(), async (environment) => {
      await seedDemo(url, reporter.step, databaseOf(environment));
      if (values.profile === undefined) return;
      reporter.step('Writing 100 000 contacts and 1 000 000 interactions past the gate, each captured in the ledger');
      await writeVolume(databaseOf(environment), { ...LARGE, team: teamId('Paris') });
    });
  reporter.finish();
  return 0;
}
