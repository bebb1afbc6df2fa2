import { hashLeaf } from '@novacrm/ledger';
import { encodeChange, type ChangeRow } from './change-entry.ts';
import type { Query } from './tree-store.ts';

/** Tables that entries come from; the numbers are stored with each leaf. */
export const SOURCES = { decision: 1, change: 2 } as const;

/** An entry that has no place in the tree yet. */
export interface Candidate {
  source: number;
  entry: string;
  transaction: string;
  leafHash: Uint8Array;
}

/** A snapshot of PostgreSQL in its text form `xmin:xmax:xip,…`: which transactions were over at that moment. */
export type Snapshot = string;

/** What is to be sealed next: everything that `target` sees and `sealed` did not. */
export interface Gap {
  /** Null: nothing is known, so every entry without a leaf is to be sealed, in whatever order `limit` cuts it. */
  sealed: Snapshot | null;
  target: Snapshot;
  /** Last entry of this gap that has been sealed already. */
  after: { transaction: string; entry: string } | null;
}

/**
 * The next entries of a gap, in the order of their transactions. A transaction that was open when the last ones were sealed is
 * found once it is over, however long it takes, and nobody waits for it.
 */
export async function readCandidates(query: Query, gap: Gap, limit: number): Promise<Candidate[]> {
  if (gap.sealed === null) return (await query<CandidateRow>(WITHOUT_LEAF, [limit])).map(readRow);
  const [, end = '0', open = ''] = gap.sealed.split(':');
  const after = gap.after ?? { transaction: '-1', entry: FIRST };
  const begun = { transaction: String(BigInt(end) - 1n), entry: LAST };
  const since = BigInt(after.transaction) > BigInt(begun.transaction) ? after : begun;
  const values = [gap.target, limit, since.transaction, since.entry];
  const opened = [open === '' ? [] : open.split(','), after.transaction, after.entry];
  return (await query<CandidateRow>(SINCE, [...values, ...opened])).map(readRow);
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface CandidateRow extends ChangeRow {
  source: number;
  leaf_hash: string | null;
  position: string;
}

function readRow(row: CandidateRow): Candidate {
  const leafHash = row.leaf_hash === null ? hashLeaf(encodeChange(row)) : readHash(row.leaf_hash);
  return { source: row.source, entry: row.id, transaction: row.position, leafHash };
}

/** A row that was put there by hand may state no hash at all: it is sealed too, and verifies as altered. */
function readHash(stated: string): Uint8Array {
  return /^[0-9a-f]{64}$/.test(stated) ? Buffer.from(stated, 'hex') : hashLeaf(Buffer.from(stated));
}

const DECISIONS = `select ${SOURCES.decision} as source, id, transaction_id, leaf_hash, null::timestamptz as occurred_at,
  null as actor_ref, null as request_id, null as operation, null as collection, null as item, null::jsonb as changes
  from compliance_audit`;
const CHANGES = `select ${SOURCES.change} as source, id, transaction_id, null as leaf_hash, occurred_at, actor_ref, request_id,
  operation, collection, item, changes from nova_ledger.changes`;

const VISIBLE = 'pg_visible_in_snapshot(transaction_id::text::xid8, $1::pg_snapshot)';
const ORDER = 'order by transaction_id, id limit $2';

/**
 * Each part runs along its own index; one condition with "or" would read the whole table. A second lower bound beside that of
 * the pair would too: PostgreSQL begins at whichever it meets first, and the other may be the first entry of all.
 */
const SINCE = `select *, transaction_id::text as position from (
  ${[DECISIONS, CHANGES]
    .flatMap((source) => [
      `(${source} where (transaction_id, id) > ($3::bigint, $4::uuid) and ${VISIBLE} ${ORDER})`,
      `(${source} where transaction_id = any($5::bigint[]) and (transaction_id, id) > ($6::bigint, $7::uuid) and ${VISIBLE} ${ORDER})`,
    ])
    .join('\n  union all\n  ')}
) gap ${ORDER}`;

/** The whole of both tables: only at the very first and where the database came from another server. */
const WITHOUT_LEAF = `select *, coalesce(transaction_id, 0)::text as position from (
  ${[DECISIONS, CHANGES].join('\n  union all\n  ')}
) entries
where not exists (select from nova_ledger.leaves where leaves.entry = entries.id)
order by coalesce(transaction_id, 0), id limit $1`;
