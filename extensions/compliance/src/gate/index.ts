import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import { APPEND_ONLY_COLLECTIONS, refuseChange } from './append-only.ts';
import { translateOutage } from './out-of-service.ts';
import { createWriteGate } from './write-gate.ts';

/** Texts of people outside of `/items`. Directus sends no event for the fields of a file while it is uploaded. */
const OTHER_WRITES = [
  ['comments.create', 'directus_comments'],
  ['comments.update', 'directus_comments'],
  ['files.create', 'directus_files'],
  ['files.update', 'directus_files'],
] as const;

/**
 * Every write of a text passes the gate before Directus sees it. The filters stand from the first moment, also while
 * the runtime is still being composed or when it could not be: a write then waits, or is refused.
 */
export default defineHook(({ filter, action }, context) => {
  const judgeWrite = createWriteGate(nova(context));

  for (const collection of APPEND_ONLY_COLLECTIONS) {
    for (const change of ['create', 'update', 'delete'])
      filter(`${collection}.items.${change}`, () => refuseChange(collection));
  }
  filter('items.create', (payload, { collection }, { database, accountability, schema }) =>
    judgeWrite({ payload, collection: String(collection), keys: [], accountability, schema, transaction: database }),
  );
  // This filter runs before its transaction opens: the decision is recorded on a connection of its own.
  filter('items.update', (payload, { collection, keys }, { accountability, schema }) =>
    judgeWrite({ payload, collection: String(collection), keys: keys as string[], accountability, schema }),
  );
  filter('database.error', translateOutage);
  for (const [event, collection] of OTHER_WRITES) {
    filter(event, (payload, { keys }, { accountability, schema }) =>
      judgeWrite({
        payload,
        collection,
        keys: (keys as string[] | undefined) ?? [],
        accountability,
        schema,
      }),
    );
  }
  for (const event of ['companies.items.create', 'companies.items.update', 'companies.items.delete']) {
    action(event, async ({ key, keys }) => {
      const ids = (keys ?? [key]) as unknown[];
      await (await nova(context)).bus.publish('companies-changed', ids.map(String));
    });
  }
  // Behind our back too, say by an administrator in the studio: a decision follows what the collection says.
  for (const change of ['create', 'update', 'delete']) {
    action(`compliance_exceptions.items.${change}`, async () => (await nova(context)).exceptions.changed());
  }
  for (const event of ['roles.create', 'roles.update', 'roles.delete']) {
    action(event, async () => (await nova(context)).identity.invalidate());
  }
  action('server.stop', async () => (await nova(context)).close());
});
