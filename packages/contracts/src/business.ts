import { z } from 'zod';
import { LocalizedText } from './exchange.ts';
import { route } from './route.ts';

/** A decimal with two places, as text: JSON numbers would lose digits. */
const Money = z.string().regex(/^-?\d+\.\d{2}$/);
const Currency = z.string().length(3);

/** Documents that get a number of a sequence without gaps when they are issued. */
export const NumberedCollection = z.enum(['quotes', 'client_invoices', 'credit_notes', 'purchase_orders']);
export type NumberedCollection = z.infer<typeof NumberedCollection>;

export const IssueInput = z.strictObject({
  collection: NumberedCollection,
  id: z.uuid(),
  /** Today in Paris when absent. */
  issue_date: z.iso.date().optional(),
});
export type IssueInput = z.infer<typeof IssueInput>;

export const Issued = z.object({
  id: z.uuid(),
  number: z.string(),
  issue_date: z.string(),
  status: z.string(),
  total_net: Money,
  total_vat: Money,
  total_gross: Money,
  /** Words that must be printed about VAT; null when none must. */
  vat_mention: z.string().nullable(),
});
export type Issued = z.infer<typeof Issued>;

/** Category of UNTDID 5305 as EN 16931 uses it. */
export const VatTreatment = z.strictObject({
  treatment: z.enum(['domestic', 'franchise', 'reverse_charge', 'intra_community', 'export', 'outside_scope']),
  category: z.enum(['S', 'E', 'AE', 'K', 'G', 'O']),
  /** Rates in percent that may be charged. */
  rates: z.array(z.string()),
  mention: LocalizedText.nullable(),
});
export type VatTreatment = z.infer<typeof VatTreatment>;

/** Net, VAT and gross of one rate of a document. */
const RateTotal = z.strictObject({
  rate: Money,
  category: z.string().nullable(),
  net: Money,
  vat: Money,
  gross: Money,
});

export const DocumentTotals = z.strictObject({ rates: z.array(RateTotal), net: Money, vat: Money, gross: Money });
export type DocumentTotals = z.infer<typeof DocumentTotals>;

const StageTotal = z.strictObject({
  stage: z.uuid().nullable(),
  name: z.string().nullable(),
  /** Of the stage, in percent. */
  probability: z.number().nullable(),
  currency: Currency,
  deals: z.int(),
  amount: Money,
  /** Each deal's amount by its own probability, or by that of the stage. */
  weighted: Money,
});

export const Pipeline = z.strictObject({
  stages: z.array(StageTotal),
  totals: z.array(z.strictObject({ currency: Currency, deals: z.int(), amount: Money, weighted: Money })),
});
export type Pipeline = z.infer<typeof Pipeline>;

export const businessRoutes = {
  issueDocument: route({
    method: 'POST',
    path: '/business/v1/documents/:collection/:id/issue',
    input: IssueInput,
    output: Issued,
  }),
  documentTotals: route({
    method: 'GET',
    path: '/business/v1/documents/:collection/:id/totals',
    input: z.strictObject({
      collection: z.enum([...NumberedCollection.options, 'supplier_invoices']),
      id: z.uuid(),
    }),
    output: DocumentTotals,
  }),
  vatTreatment: route({
    method: 'GET',
    path: '/business/v1/vat-treatment',
    input: z.strictObject({ entity: z.uuid(), company: z.uuid(), supply: z.enum(['goods', 'services']) }),
    output: VatTreatment,
  }),
  /** Open deals by stage, as far as the reader sees them. */
  pipeline: route({
    method: 'GET',
    path: '/business/v1/pipeline',
    input: z.strictObject({ pipeline: z.uuid().optional(), owner: z.uuid().optional() }),
    output: Pipeline,
  }),
} as const;
