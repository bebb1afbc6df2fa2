import { z } from 'zod';
import { ledgerAddresses } from './addresses.ts';
import { route } from './route.ts';

/** Where an entry stands in the sealed log. */
export const Seal = z.strictObject({
  /** Number of the leaf, from 0. */
  index: z.int(),
  /** Size of the first checkpoint that covers it. */
  size: z.int(),
  sealed_at: z.iso.datetime(),
});
export type Seal = z.infer<typeof Seal>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Size = z.coerce.number().int().min(1);

/** Proof that an entry is in the log (RFC 9162, section 2.1.3). */
export const EntryProof = z.strictObject({
  id: z.guid(),
  index: z.int(),
  size: z.int(),
  leaf_hash: Hash,
  /** From the leaf's sibling up. */
  hashes: z.array(Hash),
  /** Signed note (C2SP tlog-checkpoint). */
  checkpoint: z.string(),
  /** Canonical JSON (RFC 8785) of the entry as it stands in the database now: what the leaf hash has to cover. */
  entry: z.string(),
  /** False when the entry does not give its leaf hash any more: it was changed after it was sealed. */
  intact: z.boolean(),
});
export type EntryProof = z.infer<typeof EntryProof>;

export const CheckpointView = z.strictObject({
  size: z.int(),
  root_hash: Hash,
  sealed_at: z.iso.datetime(),
  /** Signed note (C2SP tlog-checkpoint). */
  note: z.string(),
  /** Verifier keys of the log, the newest last. To be compared over another channel, never trusted from here. */
  keys: z.array(z.string()),
});
export type CheckpointView = z.infer<typeof CheckpointView>;

/** Proof that one checkpoint continues another (RFC 9162, section 2.1.4). */
export const ConsistencyProof = z.strictObject({ first: z.int(), second: z.int(), hashes: z.array(Hash) });

/** A captured change of a row: no value in clear. */
export const ChangeView = z.strictObject({
  id: z.guid(),
  occurred_at: z.iso.datetime(),
  /** Keyed hash of the user id, or `nobody`, `system`, `unattributed`: the last is plain SQL. */
  actor_ref: z.string(),
  actor: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  request_id: z.string(),
  /** `destroy_key`: the key of a person; `retire`: content of entries, before the place that `item` names. */
  operation: z.enum(['insert', 'update', 'delete', 'truncate', 'destroy_key', 'retire']),
  collection: z.string(),
  /** Key of the row; a keyed reference where the row is a person. */
  item: z.string(),
  /** Keyed hash of each new value by column; null where the column was emptied. Of `retire`, until when and what is held back. */
  changes: z.record(z.string(), z.string().nullable()),
});
export type ChangeView = z.infer<typeof ChangeView>;

export const ChangeQuery = z.strictObject({
  collection: z.string().max(64).optional(),
  /** Key of the row; with it `collection` is required. */
  item: z.string().max(255).optional(),
  actor: z.guid().optional(),
  /** Only changes that plain SQL made. */
  unattributed: z.enum(['true', 'false']).optional(),
  operation: ChangeView.shape.operation.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Opaque: the `next` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ChangeQuery = z.input<typeof ChangeQuery>;

export const ChangePage = z.strictObject({ entries: z.array(ChangeView), next: z.string().nullable() });
export type ChangePage = z.infer<typeof ChangePage>;

export const ledgerRoutes = {
  readProof: route({
    ...ledgerAddresses.readProof,
    input: z.strictObject({
      id: z.guid(),
      /** `tlog-proof` answers with the file (C2SP tlog-proof) instead of JSON. */
      format: z.enum(['json', 'tlog-proof']).default('json'),
    }),
    output: EntryProof,
  }),
  readCheckpoint: route({
    ...ledgerAddresses.readCheckpoint,
    /** Without a size the newest one. */
    input: z.strictObject({ size: Size.optional() }),
    output: CheckpointView,
  }),
  readConsistency: route({
    ...ledgerAddresses.readConsistency,
    input: z.strictObject({ first: Size, second: Size }),
    output: ConsistencyProof,
  }),
  listChanges: route({ ...ledgerAddresses.listChanges, input: ChangeQuery, output: ChangePage }),
  exportLedger: route({
    ...ledgerAddresses.exportLedger,
    /** First entry of the file; those before it are stood for by the frontier of their tree. */
    input: z.strictObject({ start: z.coerce.number().int().min(0).default(0) }),
    output: z.string(),
    produces: 'application/jsonl',
  }),
} as const;
