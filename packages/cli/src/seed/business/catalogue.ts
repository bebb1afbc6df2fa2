import { demoId } from '../people.ts';
import { COMPANIES } from '../rows/companies.ts';
import { ENTITIES, OUTSIDERS, teamOf, type BusinessContext } from './context.ts';
import { contactsOf } from '../rows/contacts.ts';
import { cents, row, type TableRows } from './table.ts';

const TAXES = [
  ['fr-20', 'TVA 20 %', 'FR', 20, 'S'],
  ['fr-10', 'TVA 10 %', 'FR', 10, 'S'],
  ['fr-55', 'TVA 5,5 %', 'FR', 5.5, 'S'],
  ['fr-ae', 'Autoliquidation', 'FR', 0, 'AE'],
  ['fr-k', 'Livraison intracommunautaire', 'FR', 0, 'K'],
  ['fr-g', 'Exportation', 'FR', 0, 'G'],
  ['gb-20', 'VAT 20%', 'GB', 20, 'S'],
  ['gb-0', 'Zero-rated', 'GB', 0, 'Z'],
] as const;

const EXEMPTIONS: Readonly<Record<string, { exemption_code: string; exemption_text: string }>> = {
  AE: { exemption_code: 'VATEX-EU-AE', exemption_text: 'Autoliquidation, article 283-2 du CGI' },
  K: { exemption_code: 'VATEX-EU-IC', exemption_text: 'Exonération de TVA, article 262 ter I du CGI' },
  G: { exemption_code: 'VATEX-EU-G', exemption_text: 'Exonération de TVA, article 262 I du CGI' },
};

/** Code, French name, English name, kind, unit, price, cost. */
const PRODUCTS = [
  ['LIC-STD', 'Licence NovaCRM Standard', 'subscription', 'MON', 29, 6],
  ['LIC-PRO', 'Licence NovaCRM Pro', 'subscription', 'MON', 49, 9],
  ['MOD-IA', 'Module conformité IA', 'subscription', 'MON', 15, 3],
  ['SUP-OR', 'Support prioritaire', 'subscription', 'MON', 190, 60],
  ['DEP-JR', 'Journée de déploiement', 'service', 'DAY', 980, 520],
  ['FOR-JR', 'Journée de formation', 'service', 'DAY', 1150, 480],
  ['INT-JR', 'Journée d’intégration', 'service', 'DAY', 1050, 560],
  ['REP-FX', 'Reprise de données', 'service', 'C62', 2400, 1100],
  ['AUD-FX', 'Audit des pratiques', 'service', 'C62', 3900, 1600],
  ['CON-HR', 'Heure de conseil', 'service', 'HUR', 140, 70],
] as const;

export const productId = (code: string): string => demoId(`product-${code}`);

/** What is sold and at which price, how our entities are registered, and which company the people from outside belong to. */
export function planCatalogue({ userIdOf }: BusinessContext): TableRows[] {
  const list = row('price-list-resellers', { name: 'Revendeurs', currency: 'EUR', active: true });
  const resellers = COMPANIES.filter(({ kind }) => kind === 'reseller');
  return [
    {
      table: 'tax_rates',
      rows: TAXES.map(([key, name, country, rate, category], position) =>
        row(`tax-${key}`, {
          ...{ name, country, rate, category, position, active: true },
          exemption_code: EXEMPTIONS[category]?.exemption_code ?? null,
          exemption_text: EXEMPTIONS[category]?.exemption_text ?? null,
        }),
      ),
    },
    {
      table: 'products',
      rows: PRODUCTS.map(([code, name, kind, unit, price, cost], position) =>
        row(`product-${code}`, {
          ...{ code, name, kind, price, cost, position },
          unit_code: unit,
          currency: 'EUR',
          status: 'active',
          tax_rate: demoId('tax-fr-20'),
        }),
      ),
    },
    { table: 'price_lists', rows: [list] },
    {
      table: 'price_list_items',
      rows: PRODUCTS.map(([code, , , , price]) =>
        row(`price-${code}`, {
          price_list: list.id,
          product: productId(code),
          price: cents(price * 0.8),
          min_quantity: 1,
        }),
      ),
    },
    {
      table: 'companies',
      update: true,
      rows: Object.values(ENTITIES).map(({ id, code }) => ({ id, code, fiscal_year_start: 1, payment_terms_days: 30 })),
    },
    { table: 'companies', update: true, rows: resellers.map(({ id }) => ({ id, price_list: list.id })) },
    {
      table: 'directus_users',
      update: true,
      rows: Object.values(OUTSIDERS).map(({ company, login }) => ({
        id: userIdOf(PEOPLE_FROM_OUTSIDE[login]),
        company: company.id,
        contact: contactsOf(company)[0]?.id ?? null,
        team: teamOf(company.language),
      })),
    },
  ];
}

const PEOPLE_FROM_OUTSIDE = {
  'client@example.com': 'client',
  'contractor@example.com': 'contractor',
  'reseller@example.com': 'reseller',
} as const;
