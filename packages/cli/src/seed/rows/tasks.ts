import { workMoment } from '../calendar.ts';
import { composeText } from '../compose-text.ts';
import { CARE_TASKS, DEAL_TASKS, type TaskTemplate } from '../data/tasks.ts';
import type { Person } from '../people.ts';
import { createRandom } from '../random.ts';
import { COMPANIES } from './companies.ts';
import { contactsOf, type DemoContact } from './contacts.ts';
import { DEALS, type DemoDeal } from './deals.ts';
import { planRow, type PlannedRow } from './planned-row.ts';
import { teamId } from './teams.ts';
import { describeScene } from './wording.ts';

interface TaskSeed {
  key: string;
  templates: readonly TaskTemplate[];
  /** Which of the templates. */
  nth: number;
  by: Person;
  contact: DemoContact;
  deal?: DemoDeal;
}

/** Each open deal has a next step, each client something to look after. */
export function planTasks(today: Date, userIdOf: (person: Person) => string): PlannedRow[] {
  const counters = { fr: 0, en: 0 };
  const ofDeals = DEALS.filter(({ closedAgo }) => closedAgo === undefined).map((deal): TaskSeed => {
    const { language } = deal.company;
    return {
      key: `task-${deal.key}`,
      templates: DEAL_TASKS[language],
      nth: counters[language]++,
      by: deal.owner,
      contact: deal.contact,
      deal,
    };
  });
  const ofClients = COMPANIES.filter(({ kind, status }) => kind === 'client' && status === 'active').flatMap(
    (company): TaskSeed[] => {
      const [contact] = createRandom(`task-${company.key}`).shuffle(contactsOf(company));
      if (!contact) return [];
      const by = company.team === 'London' ? 'analystUk' : company.index % 3 === 0 ? 'manager' : 'analyst';
      return [{ key: `task-${company.key}`, templates: CARE_TASKS[company.language], nth: company.index, by, contact }];
    },
  );
  return [...ofDeals, ...ofClients].map((seed) =>
    planRow('tasks', seed.key, seed.by, { ...describe(seed, today), owner: userIdOf(seed.by) }),
  );
}

function describe({ key, templates, nth, contact, deal }: TaskSeed, today: Date): Record<string, unknown> {
  const random = createRandom(`${key}-row`);
  const template = templates[nth % templates.length];
  if (!template) throw new Error(`no text for ${key}`);
  const slots = describeScene({ contact, colleague: contact, ...(deal && { deal }) }, today);
  const done = !deal && random.next() < 0.3;
  // Mostly the coming three weeks; some are late already.
  const due = workMoment(today, done ? -random.between(4, 40) : random.between(-3, 21), random.between(8, 16) * 60);
  return {
    title: composeText(template.title, slots, nth),
    ...(template.description && { description: composeText(template.description, slots, nth) }),
    priority: template.priority,
    status: done ? 'done' : random.next() < 0.2 ? 'doing' : 'todo',
    due_at: due.toISOString(),
    ...(done && { done_at: due.toISOString() }),
    contact: contact.id,
    team: teamId(contact.team),
    ...(contact.company && { company: contact.company.id }),
    ...(deal && { deal: deal.id }),
  };
}
