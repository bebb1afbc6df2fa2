import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import { createRuleEditor } from './rule-editor.ts';

/** The studio is a way to write rules: a change is checked before it is saved, and in force once it is. */
export default defineHook(({ filter, action }, context) => {
  const editing = async () => createRuleEditor(await nova(context));

  filter('compliance_rules.items.create', async (payload) => (await editing()).checkNew(payload));
  filter('compliance_rules.items.update', async (payload, { keys }) =>
    (await editing()).checkChange(payload, keys as string[]),
  );
  for (const event of ['create', 'update', 'delete']) {
    // Runs before the answer is sent; decisions wait for a publication under way, so the next one uses the new rules.
    action(`compliance_rules.items.${event}`, async (_meta, { accountability }) =>
      (await editing()).publish(accountability?.user ?? null),
    );
  }
});
