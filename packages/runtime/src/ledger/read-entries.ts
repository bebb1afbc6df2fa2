import { canonicalize, type Json } from '@novacrm/ledger';
import { AuditEntry } from '@novacrm/contracts';
import { SOURCES } from './candidates.ts';
import { encodeChange, type ChangeRow } from './change-entry.ts';
import type { Query } from './tree-store.ts';

export interface Leaf {
  index: number;
  source: number;
  entry: string;
  leafHash: Buffer;
}

/** Leaves from `start` up to, but without, `end`. */
export async function readLeaves(query: Query, start: number, end: number): Promise<Leaf[]> {
  const rows = await query<{ leaf_index: string; source: number; entry: string; leaf_hash: Buffer }>(
    `select leaf_index, source, entry, leaf_hash from nova_ledger.leaves
     where leaf_index >= $1 and leaf_index < $2 order by leaf_index`,
    [start, end],
  );
  return rows.map((row) => ({
    index: Number(row.leaf_index),
    source: row.source,
    entry: row.entry,
    leafHash: row.leaf_hash,
  }));
}

/** Canonical JSON of the entries behind these leaves, by id, made of the rows as they are now; without those that are gone. */
export async function readEntries(query: Query, leaves: readonly Leaf[]): Promise<Map<string, Uint8Array>> {
  const idsOf = (source: number) => leaves.filter((leaf) => leaf.source === source).map(({ entry }) => entry);
  const [decisions, changes] = await Promise.all([
    query<Record<string, unknown>>('select * from compliance_audit where id = any($1::uuid[])', [
      idsOf(SOURCES.decision),
    ]),
    query<ChangeRow>('select * from nova_ledger.changes where id = any($1::uuid[])', [idsOf(SOURCES.change)]),
  ]);
  return new Map([
    ...decisions.map((row): [string, Uint8Array] => [String(row['id']), encodeDecision(row)]),
    ...changes.map((row): [string, Uint8Array] => [row.id, encodeChange(row)]),
  ]);
}

const COLUMNS = Object.keys(AuditEntry.shape).filter((column) => column !== 'leaf_hash');

/** Canonical JSON of a stored decision. Nothing is checked: a changed row has to show as what it is. */
export function encodeDecision(row: Readonly<Record<string, unknown>>): Uint8Array {
  const entry: Record<string, unknown> = {};
  for (const column of COLUMNS) entry[column] = row[column];
  const { occurred_at: at } = row;
  return canonicalize({ ...entry, occurred_at: at instanceof Date ? at.toISOString() : at } as Json);
}
