import type { Language } from '../data/company.ts';
import { demoId } from '../people.ts';
import { createRandom } from '../random.ts';
import { COMPANIES } from '../rows/companies.ts';
import { contactsOf } from '../rows/contacts.ts';
import { DEALS, type DemoDeal } from '../rows/deals.ts';
import { ENTITIES, OUTSIDERS, taxOf, teamOf, type BusinessContext, type Numbering } from './context.ts';
import { MILESTONES, TICKETS, WORK } from './texts.ts';
import { cents, row, type Fields, type TableRows } from './table.ts';

const WON = DEALS.filter(({ stage }) => stage === 'won').toSorted((a, b) => (b.closedAgo ?? 0) - (a.closedAgo ?? 0));

/** Projects of the won deals with what belongs to them, and the contractor's missions: before the invoices. */
export function planProjects(context: BusinessContext, numbering: Numbering): TableRows[] {
  const projects = WON.map((deal) => planProject(deal, context, numbering));
  const missions = Array.from({ length: 6 }, (_, nth) => planMission(nth, context, numbering));
  return [
    { table: 'projects', rows: projects.map((each) => each.project) },
    { table: 'project_members', rows: projects.flatMap((each) => each.members) },
    { table: 'milestones', rows: projects.flatMap((each) => each.milestones) },
    { table: 'missions', rows: missions.map((each) => each.mission) },
    {
      table: 'deliverables',
      rows: [...projects.flatMap((each) => each.deliverables), ...missions.map((each) => each.deliverable)],
    },
    { table: 'purchase_orders', rows: missions.map((each) => each.order) },
    { table: 'purchase_order_lines', rows: missions.map((each) => each.line) },
    {
      table: 'time_entries',
      rows: [...projects.flatMap((each) => each.time), ...missions.flatMap((each) => each.time)],
    },
  ];
}

/** Tickets with their conversations. */
export function planTickets(context: BusinessContext, numbering: Numbering): TableRows[] {
  const clients = COMPANIES.filter(({ kind, status }) => kind === 'client' && status === 'active');
  const asked = Array.from({ length: 30 }, (_, nth) => {
    const company = nth < 4 ? OUTSIDERS.Client.company : clients[(nth * 7) % clients.length];
    if (!company) throw new Error('the demo has no clients');
    return { nth, company, ago: 88 - nth * 3 };
  });
  const tickets = asked.map(({ nth, company, ago }) => {
    const { language } = company;
    const texts = TICKETS[language];
    const { subject, question, answer, thanks } = texts[nth % texts.length] ?? texts[0];
    const isDone = ago > 20;
    const date = context.day(-ago);
    const requester = nth < 4 ? context.userIdOf('client') : null;
    const staff = context.userIdOf(language === 'fr' ? 'analyst' : 'analystUk');
    const ticket = row(`ticket-${nth}`, {
      number: numbering.next(language, 'support_ticket', 'T', date),
      ...{
        subject,
        description: question,
        company: company.id,
        contact: contactsOf(company)[0]?.id ?? null,
        requester,
      },
      ...{
        status: isDone ? 'resolved' : nth % 2 === 0 ? 'open' : 'in_progress',
        priority: nth % 5 === 0 ? 'high' : 'normal',
      },
      ...{
        category: nth % 3 === 0 ? 'incident' : 'question',
        channel: requester ? 'portal' : 'email',
        assigned_to: staff,
      },
      ...{ due_at: context.moment(-ago + 3), first_answer_at: context.moment(-ago, 14 * 60) },
      ...{ resolved_at: isDone ? context.moment(-ago + 2) : null, satisfaction: isDone ? 3 + (nth % 3) : null },
      ...{ team: teamOf(language), date_created: context.moment(-ago, 9 * 60 + nth) },
    });
    const say = (place: number, author: string | null, body: string) =>
      row(`ticket-${nth}-message-${place}`, {
        ...{ ticket: ticket.id, author, body, internal: false, date_created: context.moment(-ago + place, 14 * 60) },
      });
    return { ticket, messages: [say(0, staff, answer), ...(isDone ? [say(1, requester, thanks)] : [])] };
  });
  return [
    { table: 'support_tickets', rows: tickets.map((each) => each.ticket) },
    { table: 'ticket_messages', rows: tickets.flatMap((each) => each.messages) },
  ];
}

function planProject(deal: DemoDeal, context: BusinessContext, numbering: Numbering) {
  const { key, company, contact, id, amount, closedAgo = 0, offer, owner } = deal;
  const { language } = company;
  const random = createRandom(`project-${key}`);
  const isDone = closedAgo > 150;
  const date = context.day(-closedAgo + 5);
  const project = row(`project-${key}`, {
    number: numbering.next(language, 'project', 'P', date),
    name: `${offer.offer.charAt(0).toUpperCase()}${offer.offer.slice(1)} · ${company.name}`,
    ...{ status: isDone ? 'completed' : 'active', progress: isDone ? 100 : Math.min(90, 15 + closedAgo) },
    health: isDone ? 'on_track' : random.pick(['on_track', 'on_track', 'at_risk', 'late'] as const),
    ...{ company: company.id, contact: contact.id, entity: ENTITIES[language].id, deal: id, start_date: date },
    ...{ due_date: context.day(-closedAgo + 110), completed_at: isDone ? context.moment(-closedAgo + 105) : null },
    ...{ billing: 'fixed', budget: amount, currency: ENTITIES[language].currency, budget_hours: cents(amount / 110) },
    ...{ cost: cents(amount * 0.55), owner: context.userIdOf(owner), team: teamOf(language) },
  });
  const people = language === 'fr' ? (['manager', 'analyst'] as const) : (['analystUk'] as const);
  const members = people.map((person, place) =>
    row(`member-${key}-${person}`, {
      ...{ project: project.id, user: context.userIdOf(person), role: place === 0 ? 'lead' : 'member' },
      ...{ hourly_rate: 125, hourly_cost: 68 },
    }),
  );
  const names = MILESTONES[language];
  const milestones = names.map((name, position) => {
    const due = -closedAgo + 30 + position * 35;
    return row(`milestone-${key}-${position}`, {
      ...{ project: project.id, name, position, due_date: context.day(due), amount: cents(amount / names.length) },
      ...{
        status: due < 0 ? 'reached' : position === 0 ? 'active' : 'planned',
        completed_at: due < 0 ? context.moment(due) : null,
      },
    });
  });
  const deliverables = names.slice(0, 2).map((name, position) => {
    const due = -closedAgo + 28 + position * 35;
    const status = due < -20 ? 'approved' : due < 15 ? 'submitted' : 'in_progress';
    return row(`deliverable-${key}-${position}`, {
      ...{
        project: project.id,
        milestone: demoId(`milestone-${key}-${position}`),
        mission: null,
        name,
        status,
        revision: 1,
      },
      ...{
        due_date: context.day(due),
        submitted_at: status === 'in_progress' ? null : context.moment(Math.min(due - 2, -1)),
      },
      decided_at: status === 'approved' ? context.moment(due + 3) : null,
    });
  });
  return { project, members, milestones, deliverables, time: planTime(deal, project.id, context) };
}

/** The first weeks of a project, a few hours at a time. */
function planTime({ key, company, closedAgo = 0 }: DemoDeal, project: string, context: BusinessContext): Fields[] {
  const { language } = company;
  const random = createRandom(`time-${key}`);
  return Array.from({ length: 8 }, (_, nth) => {
    const ago = closedAgo - 8 - nth * 6;
    const person = language === 'en' ? 'analystUk' : nth % 3 === 0 ? 'manager' : 'analyst';
    return { nth, ago, person } as const;
  })
    .filter(({ ago }) => ago > 0)
    .map(({ nth, ago, person }) =>
      row(`time-${key}-${nth}`, {
        ...{
          user: context.userIdOf(person),
          date: context.day(-ago),
          hours: random.between(4, 15) / 2,
          project,
          mission: null,
        },
        ...{ company: null, status: ago > 14 ? 'approved' : 'submitted', description: random.pick(WORK[language]) },
        ...{ billable: true, hourly_rate: 125, hourly_cost: 68, team: teamOf(language) },
      }),
    );
}

function planMission(nth: number, context: BusinessContext, numbering: Numbering) {
  const { company } = OUTSIDERS.Contractor;
  const language: Language = 'fr';
  const french = WON.filter(({ company: { language: spoken } }) => spoken === 'fr');
  const deal = french[(french.length - 1 - nth * 2 + french.length) % french.length];
  if (!deal) throw new Error('the demo has no won deals');
  const ago = 150 - nth * 28;
  const date = context.day(-ago);
  const status = ago > 60 ? 'completed' : ago > 15 ? 'active' : 'proposed';
  const mission = row(`mission-${nth}`, {
    number: numbering.next(language, 'mission', 'M', date),
    title: `Renfort technique, ${deal.company.name}`,
    ...{
      status,
      company: company.id,
      contact: contactsOf(company)[0]?.id ?? null,
      project: demoId(`project-${deal.key}`),
    },
    ...{ start_date: date, end_date: context.day(-ago + 45), days_planned: 12, daily_rate: 460, daily_price: 780 },
    ...{ currency: 'EUR', description: 'Paramétrage, reprise des données et assistance au démarrage.' },
    ...{ owner: context.userIdOf('manager'), team: teamOf(language) },
  });
  const order = row(`order-${nth}`, {
    number: numbering.next(language, 'purchase_order', 'C', date),
    ...{
      status: status === 'completed' ? 'invoiced' : 'sent',
      entity: ENTITIES.fr.id,
      company: company.id,
      mission: mission.id,
    },
    ...{
      project: demoId(`project-${deal.key}`),
      issue_date: date,
      expected_on: context.day(-ago + 45),
      currency: 'EUR',
    },
    ...{
      total_net: 5_520,
      total_vat: 1_104,
      total_gross: 6_624,
      owner: context.userIdOf('manager'),
      team: teamOf(language),
    },
  });
  const line = row(`order-${nth}-line`, {
    ...{
      purchase_order: order.id,
      description: 'Journées de renfort technique',
      quantity: 12,
      unit_code: 'DAY',
      unit_price: 460,
    },
    ...{ discount_percent: 0, tax_rate: taxOf('fr'), vat_rate: 20, line_net: 5_520, line_vat: 1_104, position: 0 },
    received_quantity: status === 'completed' ? 12 : 0,
  });
  const deliverable = row(`mission-${nth}-deliverable`, {
    ...{ project: demoId(`project-${deal.key}`), milestone: null, mission: mission.id, name: 'Rapport de paramétrage' },
    ...{ status: status === 'completed' ? 'approved' : 'in_progress', revision: 1, due_date: context.day(-ago + 40) },
    ...{ submitted_at: status === 'completed' ? context.moment(-ago + 38) : null, decided_at: null },
  });
  const time = Array.from({ length: status === 'proposed' ? 0 : 8 }, (_, day) => day)
    .filter((day) => ago - day * 3 > 0)
    .map((day) =>
      row(`mission-${nth}-time-${day}`, {
        ...{ user: context.userIdOf('contractor'), date: context.day(-ago + day * 3), hours: 7, company: company.id },
        ...{ project: demoId(`project-${deal.key}`), mission: mission.id, status: day < 6 ? 'approved' : 'submitted' },
        ...{ description: WORK.fr[day % WORK.fr.length] ?? '', billable: true, hourly_rate: null, hourly_cost: 66 },
        team: teamOf(language),
      }),
    );
  return { mission, order, line, deliverable, time };
}
