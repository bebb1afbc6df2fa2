import { defineHook } from '@directus/extensions-sdk';
import { createPointerCheck } from './pointer-check.ts';

/**
 * Directus checks which rows somebody may write, and not which rows the written ones may point at: without this a
 * client could hang a ticket on another company's project.
 */
export default defineHook(({ filter }, { services }) => {
  const check = createPointerCheck(services.ItemsService);
  for (const event of ['items', 'users', 'files']) {
    filter(`${event}.create`, (payload, { collection }, context) =>
      check(payload, collectionOf(event, collection), context),
    );
    filter(`${event}.update`, (payload, { collection }, context) =>
      check(payload, collectionOf(event, collection), context),
    );
  }
});

/** Events of Directus's own collections do not all name theirs. */
function collectionOf(event: string, collection: unknown): string {
  return event === 'items' ? String(collection) : `directus_${event}`;
}
