import type { ApiExtensionContext } from '@directus/types';
import type { Nova } from '@novacrm/runtime';
import { taskNotice } from './notice.ts';

/** Tasks reminded of in one go; the rest waits for the next minute. */
const BATCH = 200;

interface DueTask {
  id: string;
  title: string;
  owner: string;
  language: string | null;
}

/** Puts a notice into the inbox of whoever owns a task whose time has come. Notice and mark stand or fall together. */
export async function remindOwners({ database }: Nova, { services, getSchema }: ApiExtensionContext): Promise<void> {
  const schema = await getSchema();
  await database.transaction(async (transaction) => {
    const due: DueTask[] = await transaction('tasks as task')
      .join('directus_users as user', 'user.id', 'task.owner')
      .whereIn('task.status', ['todo', 'doing'])
      .whereNull('task.reminded_at')
      .where('task.remind_at', '<=', transaction.fn.now())
      .select('task.id', 'task.title', 'task.owner', 'user.language')
      .orderBy('task.remind_at')
      .limit(BATCH)
      // Another server that does the same takes other tasks.
      .forUpdate('task')
      .skipLocked();
    if (due.length === 0) return;
    const notifications = new services.NotificationsService({ schema, knex: transaction });
    for (const { id, title, owner, language } of due) {
      const notice = taskNotice(title, language?.startsWith('fr') ? 'fr' : 'en');
      await notifications.createOne({ recipient: owner, ...notice, collection: 'tasks', item: id });
    }
    await transaction('tasks')
      .whereIn(
        'id',
        due.map(({ id }) => id),
      )
      .update({ reminded_at: transaction.fn.now() });
  });
}
