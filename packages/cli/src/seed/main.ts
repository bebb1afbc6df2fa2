import type { DatabaseLogin } from './business/write-business.ts';
import { seedDemo } from './seed-demo.ts';

/**
 * The process that completes the demo company for a start: it loads at once, begins when it is told the address of the
 * product, and takes what it needed of memory with it.
 */
process.once('message', ({ url, database }: { url: string; database: DatabaseLogin }) => {
  seedDemo(url, (step) => process.send?.({ step }), database).then(
    () => process.disconnect(),
    (error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      process.send?.({ failure }, () => process.exit(1));
    },
  );
});
