import { openHome } from '../product/home.ts';
import { findRun } from '../product/lock.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { createReporter } from './reporter.ts';

/** Completes the demo company of the product that runs here. */
export async function seed(): Promise<number> {
  const reporter = createReporter(process.stdout);
  const run = await findRun(openHome());
  if (!run?.url) {
    reporter.fail('NovaCRM does not run here. Start it with npm start, then seed it from another terminal.');
    return 1;
  }
  await seedDemo(run.url, reporter.step);
  reporter.finish();
  return 0;
}
