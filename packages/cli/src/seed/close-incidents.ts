import { PROMPTS } from './data/prompts.ts';
import { requestIdOf } from './send-prompts.ts';
import type { Staff } from './staff.ts';

/** The compliance lead has dealt with some of the incidents that the prompts opened; the others wait. */
export async function closeIncidents(staff: Staff): Promise<void> {
  const lead = await staff.find('complianceLead');
  if (!lead) return;
  const me = await lead.get<{ id: string }>('/users/me', { fields: ['id'] });
  for (const prompt of PROMPTS) {
    if (!prompt.resolution) continue;
    const { status, words } = prompt.resolution;
    const open = await lead.get<{ id: string }[]>('/items/compliance_incidents', {
      fields: ['id'],
      filter: { status: { _eq: 'open' }, audit: { request_id: { _eq: requestIdOf(prompt) } } },
    });
    const [incident] = open;
    if (!incident) continue;
    await lead.post(`/compliance/v1/incidents/${incident.id}/decision`, {
      decision: status === 'approved' ? 'approve_once' : 'refuse',
      reason: words,
    });
    await lead.patch(`/items/compliance_incidents/${incident.id}`, { assignee: me.id });
  }
}
