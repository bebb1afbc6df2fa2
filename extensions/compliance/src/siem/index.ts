import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import { createDestinationEditor } from './destination-editor.ts';

/** The studio is where SIEM destinations are set: a change is checked, and its secret encrypted, before it is saved. */
export default defineHook(({ filter }, context) => {
  const editing = async () => createDestinationEditor(await nova(context));

  filter('siem_destinations.items.create', async (payload) => (await editing()).checkNew(payload));
  filter('siem_destinations.items.update', async (payload, { keys }) =>
    (await editing()).checkChange(payload, keys as string[]),
  );
});
