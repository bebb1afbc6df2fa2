import { planBusiness } from './business/plan-business.ts';
import { writeBusiness, type DatabaseLogin } from './business/write-business.ts';
import { closeIncidents } from './close-incidents.ts';
import { planDemo } from './plan-demo.ts';
import { announce, isAnnounced, PARTS, readProgress } from './progress.ts';
import { planTeams } from './rows/teams.ts';
import { sendPrompts } from './send-prompts.ts';
import { gatherStaff } from './staff.ts';
import { writeRows } from './write-rows.ts';
import { writeUsers } from './write-users.ts';

/**
 * Completes the demo company of a running product: its CRM over HTTP, as its people would, so that every write passes the
 * gate; the thousands of documents, bank lines and mails around it straight into the `database`, without which they are
 * left out. What is there already is left as it is. Throws when anything but an expected refusal comes back.
 */
export async function seedDemo(url: string, onStep: (title: string) => void, database?: DatabaseLogin): Promise<void> {
  if (await isAnnounced(url)) return;
  const staff = await gatherStaff(url);
  if (!staff) {
    onStep('Leaving the demo company alone: its administrator has another password now');
    return;
  }
  const progress = await readProgress(staff.admin);
  if (PARTS.every(progress.isDone)) return;

  let userIds: ReadonlyMap<string, string> | undefined;
  if (!progress.isDone('demo-crm')) {
    onStep('Hiring the people of the demo company');
    await writeRows(planTeams(), staff);
    userIds = await writeUsers(staff.admin);
    staff.call(['manager', 'analyst', 'analystUk', 'complianceLead']);
    onStep('Writing companies, contacts, deals and notes');
    for (const layer of planDemo(new Date(), userIds)) await writeRows(layer, staff);
    await progress.markDone('demo-crm');
  }
  if (database && !progress.isDone('demo-business')) {
    onStep('Writing invoices, projects, mails and registers');
    await writeBusiness(database, planBusiness(new Date(), userIds ?? (await writeUsers(staff.admin))));
    await progress.markDone('demo-business');
  }
  if (!progress.isDone('demo-decisions')) {
    onStep('Asking the assistant as the people of the demo company');
    await sendPrompts(staff);
    await closeIncidents(staff);
    await announce(staff.admin);
    await progress.markDone('demo-decisions');
  }
}
