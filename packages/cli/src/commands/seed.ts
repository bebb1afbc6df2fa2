import { parseArgs } from 'node:util';
import { withDatabase } from '../product/database.ts';
import { databaseOf } from '../product/environment.ts';
import { openHome } from '../product/home.ts';
import { findRun } from '../product/lock.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { createReporter } from './reporter.ts';

/** Completes the demo company of the product that runs here, or at `--url`. */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } } });
  const reporter = createReporter(process.stdout);
  const url = values.url ?? (await findRun(openHome()))?.url;
  if (!url) {
    reporter.fail('NovaCRM does not run here. Start it with npm start, then seed it from another terminal.');
    return 1;
  }
  if (values.url !== undefined) await seedDemo(url, reporter.step);
  else await withDatabase(openHome(), (environment) => seedDemo(url, reporter.step, databaseOf(environment)));
  reporter.finish();
  return 0;
}
