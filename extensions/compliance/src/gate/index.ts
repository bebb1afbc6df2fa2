import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import { APPEND_ONLY_COLLECTIONS, refuseChange } from './append-only.ts';
import { translateOutage } from './out-of-service.ts';
import { judgeSilentWrites, type WritingRows } from './silent-writes.ts';
import { SYSTEM_COLLECTIONS } from './system-collections.ts';
import { createWriteGate } from './write-gate.ts';

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
  for (const name of SYSTEM_COLLECTIONS) {
    const collection = `directus_${name}`;
    filter(`${name}.create`, (payload, _, { database, accountability, schema }) =>
      judgeWrite({ payload, collection, keys: [], accountability, schema, transaction: database }),
    );
    filter(`${name}.update`, (payload, { keys }, { accountability, schema }) =>
      judgeWrite({ payload, collection, keys: keys as string[], accountability, schema }),
    );
  }
  judgeSilentWrites(context.services.ItemsService as unknown as WritingRows, judgeWrite);
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
