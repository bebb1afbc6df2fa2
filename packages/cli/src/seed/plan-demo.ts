import { startOfDay } from './calendar.ts';
import { PEOPLE, type Person } from './people.ts';
import { planCompanies } from './rows/companies.ts';
import { planContacts } from './rows/contacts.ts';
import { planDeals } from './rows/deals.ts';
import { planInteractions } from './rows/interactions.ts';
import { planOtherCompanies } from './rows/other-companies.ts';
import { planPipelines } from './rows/pipelines.ts';
import type { PlannedRow } from './rows/planned-row.ts';
import { planTags } from './rows/tags.ts';
import { planTasks } from './rows/tasks.ts';
import { planMembers } from './rows/teams.ts';

/**
 * All rows of the demo company as of `now`, in layers: rows of a layer point at users and at rows of the layers before
 * it. The administrator brings the records, the people write what happens. The same day and users (ids by login) give
 * the same rows.
 */
export function planDemo(now: Date, userIds: ReadonlyMap<string, string>): PlannedRow[][] {
  const today = startOfDay(now);
  const userIdOf = (person: Person): string => {
    const id = userIds.get(PEOPLE[person].email);
    if (!id) throw new Error(`the user ${PEOPLE[person].email} is missing`);
    return id;
  };
  const { pipelines, stages } = planPipelines();
  const { heads, branches } = planCompanies(userIdOf);
  const { tags, links } = planTags();
  return [
    [...planMembers(userIds), ...heads, ...pipelines, ...tags],
    [...branches, ...stages],
    planContacts(userIdOf),
    [...links, ...planOtherCompanies(today), ...planDeals(today, userIdOf)],
    [...planInteractions(today, userIdOf), ...planTasks(today, userIdOf)],
  ];
}
