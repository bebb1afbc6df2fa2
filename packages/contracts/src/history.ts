import { z } from 'zod';
import { historyAddresses } from './addresses.ts';
import { route } from './route.ts';

/** Collections whose records have a page, with their history and comments. */
export const RecordCollection = z.enum([
  'companies',
  'contacts',
  'deals',
  'tasks',
  'interactions',
  'products',
  'quotes',
  'client_invoices',
]);
export type RecordCollection = z.infer<typeof RecordCollection>;

/** The name is null when the reader may not see that person. */
const Person = z.strictObject({ id: z.string(), name: z.string().nullable() });

/** A value of a field as it was stored; relations are ids. */
const Stored = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const FieldChange = z.strictObject({
  field: z.string(),
  /** Absent when the version before was never kept. */
  before: Stored.optional(),
  after: Stored,
});

const HistoryEntry = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  action: z.enum(['create', 'update']),
  /** Null when the product did it by itself. */
  by: Person.nullable(),
  changes: z.array(FieldChange),
  /** The record as it stood after this change, for the fields that the reader may see. */
  values: z.record(z.string(), Stored),
});

export const History = z.strictObject({ entries: z.array(HistoryEntry), next: z.int().nullable() });
export type History = z.infer<typeof History>;

const HistoryInput = z.strictObject({
  collection: RecordCollection,
  id: z.guid(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** `next` of the page before. */
  cursor: z.coerce.number().int().positive().optional(),
});
export type HistoryInput = z.infer<typeof HistoryInput>;

export const Comments = z.strictObject({
  comments: z.array(
    z.strictObject({
      id: z.string(),
      at: z.iso.datetime(),
      by: Person.nullable(),
      /** Persons mentioned stand in it as `@` and their id. */
      text: z.string(),
      changed: z.boolean(),
    }),
  ),
  /** Everybody who is mentioned. */
  mentioned: z.array(Person),
});
export type Comments = z.infer<typeof Comments>;

const CommentsInput = z.strictObject({ collection: RecordCollection, id: z.guid() });
export type CommentsInput = z.infer<typeof CommentsInput>;

/** Directus keeps both for all records alike and cannot tell whose records they are about; these routes can. */
export const historyRoutes = {
  history: route({ ...historyAddresses.history, input: HistoryInput, output: History }),
  comments: route({ ...historyAddresses.comments, input: CommentsInput, output: Comments }),
} as const;
