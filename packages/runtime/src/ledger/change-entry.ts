import { canonicalize } from '@novacrm/ledger';

/** A row of `nova_ledger.changes` as the driver returns it. */
export interface ChangeRow {
  id: string;
  occurred_at: Date;
  actor_ref: string;
  request_id: string;
  operation: string;
  collection: string;
  item: string;
  changes: Record<string, string | null>;
  transaction_id: string;
}

/** Canonical JSON of a captured change: what its leaf hash covers. */
export function encodeChange(row: ChangeRow): Uint8Array {
  return canonicalize({
    kind: 'change',
    id: row.id,
    occurred_at: row.occurred_at.toISOString(),
    actor_ref: row.actor_ref,
    request_id: row.request_id,
    operation: row.operation,
    collection: row.collection,
    item: row.item,
    changes: row.changes,
    transaction_id: String(row.transaction_id),
  });
}
