import { AuditEntry } from '@novacrm/contracts';

/** As the driver returns it. */
export interface AuditRow {
  id: string;
  occurred_at: Date;
  actor_ref: string;
  [column: string]: unknown;
}

/** A stored row as the contract's entry, columns unknown to it left out. */
export function toEntry(row: AuditRow): AuditEntry {
  const entry: Record<string, unknown> = {};
  for (const column of Object.keys(AuditEntry.shape)) entry[column] = row[column];
  return AuditEntry.parse({ ...entry, occurred_at: row.occurred_at.toISOString() });
}
