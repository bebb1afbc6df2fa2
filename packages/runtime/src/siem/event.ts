import type { AuditEntry, ChangeView, Severity } from '@novacrm/contracts';
import { toHex } from '@novacrm/ledger';
import type { Leaf } from '../ledger/read-entries.ts';

export type Decision = Omit<AuditEntry, 'leaf_hash'>;
export type Change = Omit<ChangeView, 'actor'> & { kind: 'change'; transaction_id: string };
/** `none` is everyday work. */
export type EventSeverity = 'none' | Severity;
export const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'] as const satisfies readonly EventSeverity[];

/** A sealed entry on its way out. It carries what the ledger holds and nothing that was looked up beside it. */
export interface LedgerEvent {
  /** Number of the leaf. */
  index: number;
  leafHash: string;
  /** Canonical JSON: what the leaf hash covers. */
  text: string;
  entry: Decision | Change;
  severity: EventSeverity;
}

export function readEvent({ index, leafHash }: Leaf, canonical: Uint8Array): LedgerEvent {
  const text = new TextDecoder().decode(canonical);
  const entry = JSON.parse(text) as Decision | Change;
  return { index, leafHash: toHex(leafHash), text, entry, severity: severityOf(entry) };
}

export const isChange = (entry: Decision | Change): entry is Change => 'kind' in entry;

/** The strictest rule that acted says it, or else the risk; a change behind the product's back is grave by itself. */
function severityOf(entry: Decision | Change): EventSeverity {
  if (isChange(entry)) return entry.actor_ref === 'unattributed' ? 'high' : 'none';
  if (entry.action === 'allow') return 'none';
  const grades = entry.rules.flatMap(({ shadow, severity }) => (shadow ? [] : SEVERITIES.indexOf(severity)));
  return SEVERITIES[Math.max(...grades)] ?? entry.risk_level;
}
