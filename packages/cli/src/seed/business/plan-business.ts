import { startOfDay } from '../calendar.ts';
import { demoId, PEOPLE, type Person } from '../people.ts';
import { planCatalogue } from './catalogue.ts';
import { createContext, Numbering } from './context.ts';
import { planProjects, planTickets } from './delivery.ts';
import { planGovernance } from './governance.ts';
import { planAccounts, planMoney } from './money.ts';
import { planContactLife, planMail, planResellers } from './relations.ts';
import { planSales } from './sales.ts';
import type { TableRows } from './table.ts';

/**
 * What the demo company has besides its CRM: sales documents, money, projects, tickets, mail and registers, as of `now`.
 * Written in the order given; the same day and users give the same rows.
 */
export function planBusiness(now: Date, userIds: ReadonlyMap<string, string>): TableRows[] {
  const context = createContext(startOfDay(now), (person: Person) => {
    const id = userIds.get(PEOPLE[person].email);
    if (!id) throw new Error(`the user ${PEOPLE[person].email} is missing`);
    return id;
  });
  const numbering = new Numbering();
  const sales = planSales(context, numbering);
  const [quotes, quoteLines, ...invoices] = sales.tables;
  const projects = planProjects(context, numbering);
  const tickets = planTickets(context, numbering);
  const tables = [
    ...planCatalogue(context),
    planAccounts(context),
    ...[quotes, quoteLines].flatMap((each) => each ?? []),
    ...projects,
    ...invoices,
    ...planMoney(context, sales.invoices),
    ...tickets,
    ...planResellers(context, sales.invoices),
    ...planMail(context),
    ...planContactLife(context),
    ...planGovernance(context),
  ];
  const sequences = numbering.sequences().map((each) => ({
    id: demoId(`sequence-${each.entity}-${each.document}-${each.fiscal_year}`),
    ...each,
  }));
  return [...tables, { table: 'number_sequences', rows: sequences }];
}
