import type { ApiExtensionContext } from '@directus/types';
import { roleId } from '@novacrm/contracts/ids';
import type { Nova } from '@novacrm/runtime';
import { incidentNotice } from './notice.ts';

/** Puts a notice into the studio's inbox of every active compliance lead, and by mail to those who want mail. */
export async function notifyLeads(
  incident: string,
  { database }: Nova,
  { services, getSchema }: ApiExtensionContext,
): Promise<void> {
  const row: { rule: string; severity: string } | undefined = await database('compliance_incidents')
    .where({ id: incident })
    .first('rule', 'severity');
  if (!row) return;
  const leads: { id: string; language: string | null }[] = await database('directus_users as user')
    .where({ 'user.role': roleId('compliance_lead'), 'user.status': 'active' })
    .select('user.id', 'user.language');
  const notifications = new services.NotificationsService({ schema: await getSchema() });
  for (const { id, language } of leads) {
    const notice = incidentNotice(row, language?.startsWith('fr') ? 'fr' : 'en');
    await notifications.createOne({ recipient: id, ...notice, collection: 'compliance_incidents', item: incident });
  }
}
