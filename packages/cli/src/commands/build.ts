import { buildAll } from '../product/build.ts';
import { createReporter } from './reporter.ts';

export async function build(): Promise<number> {
  const reporter = createReporter(process.stdout);
  await buildAll(reporter.step);
  reporter.finish();
  return 0;
}
