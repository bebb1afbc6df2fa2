import { AuditEntry } from '@novacrm/contracts';

/** As the driver returns it. */
export interface AuditRow {
  id: string;
  occurred_at: Date;
  actor_ref: string;
  [column: string]: unknown;
}

export interface ReadRow {
  entry: AuditEntry;
  /** False when a column holds what the product never writes: somebody went past it, and the entry shows the least in its place. */
  isOurs: boolean;
}

/** What stands for a column that cannot be read. */
const UNREADABLE: Record<Exclude<keyof AuditEntry, 'id' | 'occurred_at'>, unknown> = {
  request_id: '',
  mode: 'enforce',
  channel: 'write',
  action: 'block',
  actor_ref: '',
  actor_roles: [],
  collection: null,
  item: null,
  purpose: null,
  provider: null,
  region: null,
  policy_version: 0,
  policy_hash: '',
  rules: [],
  findings: [],
  risk_score: 0,
  risk_level: 'none',
  content_ref: '',
  content_length: 0,
  duration_us: 0,
  leaf_hash: '',
};

/** A stored row as the contract's entry, columns unknown to it left out. One that was tampered with hides no other. */
export function readRow(row: AuditRow): ReadRow {
  const entry: Record<string, unknown> = { id: row.id, occurred_at: row.occurred_at.toISOString() };
  let isOurs = true;
  for (const [column, least] of Object.entries(UNREADABLE)) {
    const parsed = AuditEntry.shape[column as keyof typeof UNREADABLE].safeParse(row[column]);
    entry[column] = parsed.success ? parsed.data : least;
    isOurs &&= parsed.success;
  }
  return { entry: entry as AuditEntry, isOurs };
}
