import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import { CHANGES } from '../wiring/create-gateway.ts';

const WATCHED = ['ai_systems', 'ai_budgets', 'ai_keys', 'ai_providers', 'team_members'];

/** Whoever changes a system, a budget, a key or a team in the studio sees it in the next call. */
export default defineHook(({ action }, context) => {
  for (const collection of WATCHED)
    for (const event of ['create', 'update', 'delete'])
      action(`${collection}.items.${event}`, async () => (await nova(context)).bus.publish(CHANGES, null));
});
