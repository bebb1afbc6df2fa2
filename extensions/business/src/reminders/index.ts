import { defineHook } from '@directus/extensions-sdk';
import { nova, remindOfTasks } from '@novacrm/runtime';
import { remindOwners } from './remind-owners.ts';

/** Every minute, on one of the servers. */
export default defineHook(({ init }, context) => {
  init('app.after', async () => {
    const runtime = await nova(context);
    await runtime.queue.work(remindOfTasks, () => remindOwners(runtime, context));
    await runtime.queue.every(remindOfTasks, '* * * * *');
  });
});
