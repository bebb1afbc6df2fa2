import { z } from 'zod';
import { businessAddresses } from './addresses.ts';
import { LocalizedText } from './exchange.ts';
import { historyRoutes } from './history.ts';
import { route } from './route.ts';

/** A decimal with two places, as text: JSON numbers would lose digits. */
const Money = z.string().regex(/^-?\d+\.\d{2}$/);
const Currency = z.string().length(3);

/** Documents that get a number of a sequence without gaps when they are issued. */
export const NumberedCollection = z.enum(['quotes', 'client_invoices', 'credit_notes', 'purchase_orders']);
export type NumberedCollection = z.infer<typeof NumberedCollection>;

export const IssueInput = z.strictObject({
  collection: NumberedCollection,
  id: z.guid(),
  /** Today in Paris when absent. */
  issue_date: z.iso.date().optional(),
});
export type IssueInput = z.infer<typeof IssueInput>;

export const Issued = z.object({
  id: z.guid(),
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
  stage: z.guid().nullable(),
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

/** A GET carries a list as one text with commas. */
const List = z
  .string()
  .max(400)
  .transform((text) => text.split(',').filter(Boolean))
  .optional();

export const SearchInput = z.strictObject({
  q: z.string().trim().min(2, 'give at least two characters').max(100),
  /** Hits of each collection. */
  limit: z.coerce.number().int().min(1).max(20).default(5),
  collections: List,
});
export type SearchInput = z.infer<typeof SearchInput>;

const SearchHit = z.strictObject({
  id: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  /** The higher, the better; comparable within one answer. */
  score: z.number(),
});

export const SearchResult = z.strictObject({
  /** The collection with the best hit first. */
  groups: z.array(z.strictObject({ collection: z.string(), hits: z.array(SearchHit) })),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const TimelineInput = z.strictObject({
  collection: z.enum(['companies', 'contacts']),
  id: z.guid(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** `next` of the page before. */
  cursor: z.string().max(200).optional(),
  /** Collections whose entries are wanted. */
  only: List,
});
export type TimelineInput = z.infer<typeof TimelineInput>;

const TimelineEntry = z.strictObject({
  collection: z.string(),
  id: z.string(),
  at: z.iso.datetime(),
  title: z.string(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
});

export const Timeline = z.strictObject({ entries: z.array(TimelineEntry), next: z.string().nullable() });
export type Timeline = z.infer<typeof Timeline>;

export const MergeCollection = z.enum(['contacts', 'companies']);
export type MergeCollection = z.infer<typeof MergeCollection>;

const Duplicate = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** How probably it is the same, 0 to 1. */
  score: z.number(),
  reasons: z.array(
    z.enum(['email', 'phone', 'name', 'similar_name', 'company', 'domain', 'siren', 'vat_number', 'city']),
  ),
});

export const Duplicates = z.strictObject({ candidates: z.array(Duplicate) });
export type Duplicates = z.infer<typeof Duplicates>;

export const MergeInput = z.strictObject({
  collection: MergeCollection,
  /** The record that stays. */
  kept: z.guid(),
  /** The record that is archived; what points at it points at the other one then. */
  merged: z.guid(),
  /** Fields that come from the archived one although the other has a value of its own. */
  take: z.array(z.string().max(60)).max(60).default([]),
});
export type MergeInput = z.infer<typeof MergeInput>;

export const Merged = z.strictObject({
  /** To undo it, within 30 days. */
  id: z.guid(),
  kept: z.guid(),
  merged: z.guid(),
  /** Rows that point elsewhere now, by table. */
  moved: z.record(z.string(), z.int()),
});
export type Merged = z.infer<typeof Merged>;

export const ImportCollection = z.enum(['contacts', 'companies']);
export type ImportCollection = z.infer<typeof ImportCollection>;

const CsvFormat = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250']),
  separator: z.enum([';', ',', '\t', '|']),
});

/** Field of each column, in their order; null leaves a column out. */
const Mapping = z.array(z.string().max(60).nullable()).min(1).max(200);

export const ImportInput = z.strictObject({
  /** A file that was uploaded before. */
  file: z.guid(),
  collection: ImportCollection,
  /** Found out when absent. */
  format: CsvFormat.optional(),
  mapping: Mapping.optional(),
});
export type ImportInput = z.infer<typeof ImportInput>;

export const ImportProblem = z.strictObject({
  /** Line of the file, the header being the first. */
  line: z.int(),
  field: z.string().nullable(),
  /** `missing`, `too_long`, `not_a_email` …, or the code of the error that a line was refused with. */
  code: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportPreview = z.strictObject({
  format: z.strictObject({ encoding: z.string(), separator: z.string() }),
  headers: z.array(z.string()),
  mapping: z.array(z.string().nullable()),
  /** The first lines as they were read. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  refused: z.int(),
  problems: z.array(ImportProblem),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const StartImportInput = ImportInput.required({ mapping: true }).extend({
  /** What becomes of a line whose address, registration or name is there already. */
  duplicates: z.enum(['skip', 'update', 'create']).default('skip'),
  /** Team that new rows belong to; the permissions of the person decide otherwise. */
  team: z.guid().optional(),
});
export type StartImportInput = z.infer<typeof StartImportInput>;

export const ImportRun = z.strictObject({
  id: z.guid(),
  status: z.enum(['draft', 'running', 'done', 'failed', 'cancelled']),
  rows_done: z.int(),
  rows_created: z.int(),
  rows_updated: z.int(),
  rows_refused: z.int(),
  problems: z.array(ImportProblem),
});
export type ImportRun = z.infer<typeof ImportRun>;

export const ExportInput = z.strictObject({
  collection: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  fields: z
    .array(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/))
    .min(1)
    .max(60),
  /** Filter of Directus. */
  filter: z.record(z.string(), z.unknown()).optional(),
  sort: z
    .array(z.string().regex(/^-?[a-z][a-z0-9_]{0,59}$/))
    .max(5)
    .default([]),
  format: z.enum(['csv', 'xlsx']),
  separator: z.enum([';', ',', '\t']).default(';'),
});
export type ExportInput = z.infer<typeof ExportInput>;

const RunInput = z.strictObject({ id: z.guid() });

export const businessRoutes = {
  ...historyRoutes,
  /** Answers the file. */
  exportRows: route({ ...businessAddresses.exportRows, input: ExportInput, output: z.string() }),
  previewImport: route({ ...businessAddresses.previewImport, input: ImportInput, output: ImportPreview }),
  startImport: route({ ...businessAddresses.startImport, input: StartImportInput, output: ImportRun }),
  readImport: route({ ...businessAddresses.readImport, input: RunInput, output: ImportRun }),
  cancelImport: route({ ...businessAddresses.cancelImport, input: RunInput, output: ImportRun }),
  duplicates: route({
    ...businessAddresses.duplicates,
    input: z.strictObject({ collection: MergeCollection, id: z.guid() }),
    output: Duplicates,
  }),
  merge: route({ ...businessAddresses.merge, input: MergeInput, output: Merged }),
  undoMerge: route({ ...businessAddresses.undoMerge, input: z.strictObject({ id: z.guid() }), output: Merged }),
  search: route({ ...businessAddresses.search, input: SearchInput, output: SearchResult }),
  timeline: route({ ...businessAddresses.timeline, input: TimelineInput, output: Timeline }),
  issueDocument: route({ ...businessAddresses.issueDocument, input: IssueInput, output: Issued }),
  documentTotals: route({
    ...businessAddresses.documentTotals,
    input: z.strictObject({
      collection: z.enum([...NumberedCollection.options, 'supplier_invoices']),
      id: z.guid(),
    }),
    output: DocumentTotals,
  }),
  vatTreatment: route({
    ...businessAddresses.vatTreatment,
    input: z.strictObject({ entity: z.guid(), company: z.guid(), supply: z.enum(['goods', 'services']) }),
    output: VatTreatment,
  }),
  /** Open deals by stage, as far as the reader sees them. */
  pipeline: route({
    ...businessAddresses.pipeline,
    input: z.strictObject({ pipeline: z.guid().optional(), owner: z.guid().optional() }),
    output: Pipeline,
  }),
} as const;
