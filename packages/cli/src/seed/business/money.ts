import type { Language } from '../data/company.ts';
import { demoId } from '../people.ts';
import { createRandom } from '../random.ts';
import { companyOf, ENTITIES, taxOf, teamOf, type BusinessContext } from './context.ts';
import type { DemoInvoice } from './sales.ts';
import { cents, row, type Fields, type TableRows } from './table.ts';

/** Lines of bank statements that the demo has in all. */
const BANK_LINES = 600;

interface Movement {
  language: Language;
  ago: number;
  amount: number;
  counterparty: string;
  label: string;
  status: 'open' | 'reconciled' | 'ignored';
  company?: string;
  /** Key of the payment that it settles. */
  payment?: string;
}

/** Everyday lines of a bank account: whom, what for, how much, every how many days. */
const HABITS: Readonly<Record<Language, readonly (readonly [string, string, number, number])[]>> = {
  fr: [
    ['Salaires', 'VIR SALAIRES', -24_300, 30],
    ['URSSAF', 'PRLV URSSAF', -9_850, 30],
    ['SCI des Tilleuls', 'LOYER BUREAUX', -3_200, 30],
    ['Nébulor', 'PRLV HEBERGEMENT', -640, 15],
    ['Carte bancaire', 'CB DEPLACEMENT', -87.4, 4],
    ['Carte bancaire', 'CB RESTAURANT', -42.9, 6],
    ['Banque', 'FRAIS DE TENUE DE COMPTE', -18.5, 30],
  ],
  en: [
    ['Payroll', 'SALARIES', -12_900, 30],
    ['HMRC', 'PAYE AND NIC', -4_150, 30],
    ['Kettlewick', 'OFFICE RENT', -1_850, 30],
    ['Card', 'TRAVEL', -64.2, 5],
    ['Card', 'MEALS', -31.6, 8],
  ],
};

/** Money in and out: payments of invoices, invoices of suppliers, and the bank's lines with what they belong to. */
export function planMoney(context: BusinessContext, invoices: readonly DemoInvoice[]): TableRows[] {
  const incoming = invoices.filter(({ paid }) => paid > 0).map((invoice) => planReceipt(invoice, context));
  const purchases = planPurchases(context);
  const movements = [
    ...incoming.map(({ movement }) => movement),
    ...purchases.flatMap(({ movement }) => movement ?? []),
  ];
  const habits = planHabits(BANK_LINES - movements.length);
  const lines = [...movements, ...habits].map((movement, index) => planLine(movement, index, context));
  return [
    { table: 'supplier_invoices', rows: purchases.map((each) => each.invoice) },
    { table: 'supplier_invoice_lines', rows: purchases.map((each) => each.line) },
    {
      table: 'payments',
      rows: [...incoming.map((each) => each.payment), ...purchases.flatMap((each) => each.payment ?? [])],
    },
    {
      table: 'payment_allocations',
      rows: [...incoming.map((each) => each.allocation), ...purchases.flatMap((each) => each.allocation ?? [])],
    },
    { table: 'bank_transactions', rows: lines },
    {
      table: 'reconciliations',
      rows: movements.flatMap((movement, index) =>
        movement.payment === undefined ? [] : [planReconciliation(movement, movement.payment, index, context)],
      ),
    },
  ];
}

/** The accounts stand before the invoices, which name the one to pay to. */
export function planAccounts(context: BusinessContext): TableRows {
  const account = (language: Language, name: string, iban: string, bic: string, balance: number) =>
    row(`bank-${language}`, {
      ...{ name, iban, bic, balance, company: ENTITIES[language].id, currency: ENTITIES[language].currency },
      ...{ bank_name: 'Banque de démonstration', status: 'active', balance_at: context.moment(-1, 18 * 60) },
    });
  return {
    table: 'bank_accounts',
    rows: [
      account('fr', 'Compte courant', 'FR7630006000011234567890189', 'AGRIFRPP', 148_230.55),
      account('en', 'Current account', 'GB29NWBK60161331926819', 'NWBKGB2L', 61_904.1),
    ],
  };
}

function planReceipt({ id, deal, number, issuedAgo, paid }: DemoInvoice, context: BusinessContext) {
  const { company } = deal;
  const { language } = company;
  const key = `payment-${id}`;
  const ago = Math.max(issuedAgo - 29, 1);
  const payment = row(key, {
    ...{ direction: 'in', status: 'settled', date: context.day(-ago), amount: paid, unallocated: 0 },
    ...{ currency: ENTITIES[language].currency, method: 'sepa_transfer', reference: number },
    ...{ entity: ENTITIES[language].id, company: company.id, bank_account: demoId(`bank-${language}`) },
    team: teamOf(language),
  });
  const allocation = row(`allocation-${id}`, {
    payment: payment.id,
    client_invoice: id,
    supplier_invoice: null,
    amount: paid,
  });
  const label = `VIR ${company.name} ${number}`;
  const movement: Movement = {
    ...{ language, ago, amount: paid, counterparty: company.name, label },
    ...{ status: 'reconciled', company: company.id, payment: key },
  };
  return { payment, allocation, movement };
}

const SUPPLIERS = [
  ['nebulor', 'Hébergement et sauvegardes', 640],
  ['passerelune', 'Passerelle de messagerie', 320],
  ['clairval-proprete', 'Régie technique', 1_840],
  ['comptes-vaubrun', 'Tenue comptable', 450],
  ['papeterie-lorvanne', 'Fournitures de bureau', 118],
] as const;

/** Eight months of invoices of each supplier; the latest are still to be paid. */
function planPurchases(context: BusinessContext) {
  return SUPPLIERS.flatMap(([key, description, net], place) =>
    Array.from({ length: 8 }, (_, month) => {
      const supplier = companyOf(key);
      const ago = 12 + month * 30 + place * 2;
      const isPaid = month > 0;
      const vat = cents(net * 0.2);
      const gross = cents(net + vat);
      const name = `purchase-${key}-${month}`;
      const invoice = row(name, {
        number: `${key.slice(0, 3).toUpperCase()}-${2100 + 8 - month}`,
        status: isPaid ? 'paid' : month === 0 && place % 2 === 0 ? 'to_approve' : 'approved',
        ...{ entity: ENTITIES.fr.id, company: supplier.id, currency: 'EUR', received_on: context.day(-ago + 1) },
        ...{ issue_date: context.day(-ago), due_date: context.day(-ago + 30), total_net: net, total_vat: vat },
        ...{ total_gross: gross, amount_paid: isPaid ? gross : 0, amount_due: isPaid ? 0 : gross },
        mission: key === 'clairval-proprete' ? demoId(`mission-${month % 6}`) : null,
        purchase_order: key === 'clairval-proprete' ? demoId(`order-${month % 6}`) : null,
        ...{ owner: context.userIdOf('manager'), team: teamOf('fr') },
      });
      const line = row(`${name}-line`, {
        ...{ supplier_invoice: invoice.id, description, quantity: 1, unit_code: 'C62', unit_price: net, position: 0 },
        ...{ discount_percent: 0, tax_rate: taxOf('fr'), vat_rate: 20, line_net: net, line_vat: vat },
      });
      if (!isPaid) return { invoice, line };
      const paidAgo = Math.max(ago - 28, 1);
      const payment = row(`payment-${name}`, {
        ...{ direction: 'out', status: 'settled', date: context.day(-paidAgo), amount: gross, unallocated: 0 },
        ...{ currency: 'EUR', method: 'sepa_transfer', reference: String(invoice['number']), team: teamOf('fr') },
        ...{ entity: ENTITIES.fr.id, company: supplier.id, bank_account: demoId('bank-fr') },
      });
      const allocation = row(`allocation-${name}`, {
        ...{ payment: payment.id, client_invoice: null, supplier_invoice: invoice.id, amount: gross },
      });
      const movement: Movement = {
        ...{ language: 'fr', ago: paidAgo, amount: -gross, counterparty: supplier.name, label: `VIR ${supplier.name}` },
        ...{ status: 'reconciled', company: supplier.id, payment: `payment-${name}` },
      };
      return { invoice, line, payment, allocation, movement };
    }),
  );
}

function planHabits(count: number): Movement[] {
  const all = (['fr', 'en'] as const).flatMap((language) =>
    HABITS[language].flatMap(([counterparty, label, amount, every], place) => {
      const random = createRandom(`habit-${language}-${place}`);
      const times = Math.floor(540 / every);
      return Array.from({ length: times }, (_, nth): Movement => {
        const varied = Math.abs(amount) < 200 ? cents(amount * (0.5 + random.next())) : amount;
        const status = nth * every > 20 ? 'ignored' : 'open';
        return { language, ago: nth * every + place + 1, amount: varied, counterparty, label, status };
      });
    }),
  );
  return all.toSorted((a, b) => a.ago - b.ago).slice(0, count);
}

function planLine(movement: Movement, index: number, context: BusinessContext): Fields {
  const { language, ago, amount, counterparty, label, status, company = null } = movement;
  return row(`bank-line-${index}`, {
    ...{ bank_account: demoId(`bank-${language}`), currency: ENTITIES[language].currency, amount, counterparty, label },
    ...{ booked_on: context.day(-ago), value_date: context.day(-ago), status, company, external_id: `demo-${index}` },
  });
}

function planReconciliation(
  { amount, ago }: Movement,
  payment: string,
  index: number,
  context: BusinessContext,
): Fields {
  return row(`reconciliation-${index}`, {
    ...{ bank_transaction: demoId(`bank-line-${index}`), payment: demoId(payment), amount: Math.abs(amount) },
    ...{ status: 'confirmed', method: 'reference', confidence: 0.98, decided_by: context.userIdOf('manager') },
    decided_at: context.moment(-ago + 1, 9 * 60),
  });
}
