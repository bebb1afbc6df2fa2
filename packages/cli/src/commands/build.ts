import { buildAll } from '../product/build.ts';
import { createReporter } from './reporter.ts';

export async function build(): Promise<number> {
  const reporter = createReporter(process.stdout);
  try {
    await buildAll(reporter.beside);
    return 0;
  } catch (error) {
    reporter.fail(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
