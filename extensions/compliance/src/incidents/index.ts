import { defineHook } from '@directus/extensions-sdk';
import { incidentOpened, nova } from '@novacrm/runtime';
import { notifyLeads } from './notify-leads.ts';

/** An escalation is nobody's until a compliance lead knows of it. */
export default defineHook(({ init }, context) => {
  init('app.after', async () => {
    const runtime = await nova(context);
    await runtime.queue.work(incidentOpened, ({ incident }) => notifyLeads(incident, runtime, context));
  });
});
