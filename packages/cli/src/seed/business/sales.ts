import { composeText } from '../compose-text.ts';
import { demoId } from '../people.ts';
import { createRandom } from '../random.ts';
import { DEALS, type DemoDeal } from '../rows/deals.ts';
import { ENTITIES, taxOf, teamOf, type BusinessContext, type Numbering } from './context.ts';
import { cents, row, sum, type Fields, type TableRows } from './table.ts';

/** An invoice with what others need to pay it. */
export interface DemoInvoice {
  id: string;
  deal: DemoDeal;
  number: string;
  issuedAgo: number;
  gross: number;
  paid: number;
  row: Fields;
}

interface Line {
  description: string;
  net: number;
}

/** Quotes of all deals that came so far, invoices of the won ones, credit notes for a few. */
export function planSales(
  context: BusinessContext,
  numbering: Numbering,
): { tables: TableRows[]; invoices: DemoInvoice[] } {
  const quotes = DEALS.filter(({ stage }) => stage !== 'qualify' && stage !== 'demo' && stage !== 'prepare')
    .toSorted((a, b) => b.startedAgo - a.startedAgo)
    .map((deal) => planQuote(deal, context, numbering));
  const invoices = DEALS.filter(({ stage }) => stage === 'won')
    .flatMap(invoicesOf)
    .filter(({ issuedAgo }) => issuedAgo >= 0)
    .toSorted((a, b) => b.issuedAgo - a.issuedAgo)
    .map((draft) => planInvoice(draft, context, numbering));
  const credits = invoices
    .filter((_, index) => index % 29 === 7)
    .map(({ invoice }) => planCredit(invoice, context, numbering));
  return {
    invoices: invoices.map(({ invoice }) => invoice),
    tables: [
      { table: 'quotes', rows: quotes.map((each) => each.quote) },
      { table: 'quote_lines', rows: quotes.flatMap((each) => each.lines) },
      { table: 'client_invoices', rows: invoices.map((each) => each.invoice.row) },
      { table: 'client_invoice_lines', rows: invoices.flatMap((each) => each.lines) },
      { table: 'credit_notes', rows: credits.map((each) => each.note) },
      { table: 'credit_note_lines', rows: credits.map((each) => each.line) },
    ],
  };
}

const STATUS: Partial<Record<DemoDeal['stage'], string>> = { won: 'invoiced', lost: 'refused' };

function planQuote(deal: DemoDeal, context: BusinessContext, numbering: Numbering) {
  const { key, id, company, contact, amount, startedAgo, stage, offer, users } = deal;
  const { language } = company;
  const entity = ENTITIES[language];
  const ago = Math.max(startedAgo - 10, 1);
  const date = context.day(-ago);
  const lines = cutAmount(deal, amount);
  const number = numbering.next(language, 'quote', 'D', date);
  const quote = row(`quote-${key}`, {
    number,
    status: STATUS[stage] ?? 'sent',
    title: composeText(offer.titles[0] ?? '', { users: String(users), city: company.city }, 0),
    ...{ entity: entity.id, company: company.id, contact: contact.id, deal: id, currency: entity.currency },
    ...{ issue_date: date, valid_until: context.day(-ago + 45), sent_at: context.moment(-ago, 11 * 60) },
    ...totalsOf(lines, entity.vat),
    owner: context.userIdOf(deal.owner),
    team: teamOf(language),
  });
  return { quote, lines: planLines(`quote-${key}`, 'quote', quote.id, lines, language) };
}

/** A large deal is invoiced in four parts, a small one in three. */
function invoicesOf(deal: DemoDeal) {
  const closedAgo = deal.closedAgo ?? 0;
  const shares = deal.amount > 8_000 ? [0.3, 0.25, 0.25, 0.2] : [0.4, 0.35, 0.25];
  return shares.map((share, nth) => ({ deal, share, nth, of: shares.length, issuedAgo: closedAgo - 6 - nth * 32 }));
}

function planInvoice(draft: ReturnType<typeof invoicesOf>[number], context: BusinessContext, numbering: Numbering) {
  const { deal, share, nth, of, issuedAgo } = draft;
  const { company, contact, amount, key } = deal;
  const { language } = company;
  const entity = ENTITIES[language];
  const random = createRandom(`invoice-${key}-${nth}`);
  const date = context.day(-issuedAgo);
  const number = numbering.next(language, 'client_invoice', 'F', date);
  const lines = cutAmount(deal, cents(amount * share));
  const totals = totalsOf(lines, entity.vat);
  const isDue = issuedAgo > 30 && random.next() < 0.92;
  const isPartly = !isDue && issuedAgo > 25 && random.next() < 0.5;
  const paid = isDue ? totals.total_gross : isPartly ? cents(totals.total_gross / 2) : 0;
  const status = paid === totals.total_gross ? 'paid' : paid > 0 ? 'partly_paid' : issuedAgo < 2 ? 'issued' : 'sent';
  const id = demoId(`invoice-${key}-${nth}`);
  const fields = {
    ...{ id, number, status, kind: nth === 0 ? 'deposit' : nth === of - 1 ? 'balance' : 'invoice' },
    ...{ entity: entity.id, company: company.id, contact: contact.id, deal: deal.id, quote: demoId(`quote-${key}`) },
    project: nth === 0 ? null : demoId(`project-${key}`),
    ...{ issue_date: date, due_date: context.day(-issuedAgo + 30), currency: entity.currency, ...totals },
    ...{ amount_paid: paid, amount_due: cents(totals.total_gross - paid) },
    ...{ payment_means: 'sepa_transfer', facturx_profile: 'en16931', bank_account: demoId(`bank-${language}`) },
    ...{
      issued_at: context.moment(-issuedAgo, 10 * 60),
      sent_at: issuedAgo < 2 ? null : context.moment(-issuedAgo, 615),
    },
    paid_at: status === 'paid' ? context.moment(-issuedAgo + 29, 14 * 60) : null,
    reminders: issuedAgo > 40 && paid === 0 ? 1 : 0,
    owner: context.userIdOf(deal.owner),
    team: teamOf(language),
  };
  const invoice: DemoInvoice = { id, deal, number, issuedAgo, gross: totals.total_gross, paid, row: fields };
  return { invoice, lines: planLines(`invoice-${key}-${nth}`, 'invoice', id, lines, language) };
}

function planCredit(
  { id, deal, issuedAgo, number: corrected }: DemoInvoice,
  context: BusinessContext,
  numbering: Numbering,
) {
  const { language } = deal.company;
  const entity = ENTITIES[language];
  const date = context.day(-Math.max(issuedAgo - 8, 0));
  const net = 150;
  const reason =
    language === 'fr' ? `Geste commercial sur la facture ${corrected}` : `Goodwill on invoice ${corrected}`;
  const lines: Line[] = [{ description: reason, net }];
  const note = row(`credit-${id}`, {
    number: numbering.next(language, 'credit_note', 'A', date),
    ...{ status: 'issued', invoice: id, entity: entity.id, company: deal.company.id, contact: deal.contact.id, reason },
    ...{ issue_date: date, currency: entity.currency, ...totalsOf(lines, entity.vat) },
    ...{ amount_due: cents(net * (1 + entity.vat / 100)), issued_at: context.moment(-Math.max(issuedAgo - 8, 0)) },
    team: teamOf(language),
  });
  const [line] = planLines(`credit-${id}`, 'credit_note', note.id, lines, language);
  return { note, line: line ?? {} };
}

/** Two thirds for the work, the rest for what goes with it. */
function cutAmount({ company: { language }, offer }: DemoDeal, amount: number): Line[] {
  const main = cents(Math.round((amount * 2) / 3));
  const words = language === 'fr' ? 'Accompagnement et suivi' : 'Guidance and follow-up';
  const name = `${offer.offer.charAt(0).toUpperCase()}${offer.offer.slice(1)}`;
  return [
    { description: name, net: main },
    { description: words, net: cents(amount - main) },
  ];
}

/** VAT is rounded once for the whole rate, as EN 16931 asks (BR-CO-17). */
function totalsOf(lines: readonly Line[], vat: number) {
  const net = sum(lines.map((line) => line.net));
  const tax = cents((net * vat) / 100);
  return { total_net: net, total_vat: tax, total_gross: cents(net + tax) };
}

function planLines(key: string, parent: string, id: string, lines: readonly Line[], language: 'fr' | 'en'): Fields[] {
  const { vat } = ENTITIES[language];
  return lines.map(({ description, net }, position) =>
    row(`${key}-line-${position}`, {
      ...{ [parent]: id, description, quantity: 1, unit_code: 'C62', unit_price: net, discount_percent: 0, position },
      ...{ tax_rate: taxOf(language), vat_rate: vat, line_net: net, line_vat: cents((net * vat) / 100) },
    }),
  );
}
