import { defineHook } from '@directus/extensions-sdk';
import { continueImport, nova } from '@novacrm/runtime';
import { runImport } from './run.ts';

export default defineHook(({ init }, context) => {
  init('app.after', async () => {
    const runtime = await nova(context);
    await runtime.queue.work(continueImport, ({ run }) => runImport(run, runtime, context));
  });
});
