import { readEntries, readLeaves } from '../ledger/read-entries.ts';
import type { Query } from '../ledger/tree-store.ts';
import type { DeliveryCode } from './error.ts';
import { readEvent, type LedgerEvent } from './event.ts';

/** How far delivery to one destination came. The sealed ledger is the outbox: a place in it is all that has to be kept. */
export interface Position {
  destination: string;
  /** Number of entries that are done with: the index of the next one. */
  delivered: number;
  /** Failures in a row. */
  attempts: number;
  due: boolean;
}

export interface DestinationRow extends Record<string, unknown> {
  id: string;
  name: string;
}

/** Destinations that are switched on, each with its position; one that is new gets its first. */
export async function readDestinations(query: Query): Promise<{ row: DestinationRow; position: Position }[]> {
  await query(
    `insert into siem_deliveries (id, destination, delivered_until, state)
     select id, id, case when begin_with = 'first' then 0 else (${SIZE_THEN}) end, 'idle' from siem_destinations
     where active and not exists (select from siem_deliveries where destination = siem_destinations.id)
     on conflict do nothing`,
    [],
  );
  const rows = await query<DestinationRow & { delivered_until: string; attempts: number; due: boolean }>(
    `select d.*, delivered_until, attempts, coalesce(next_attempt_at <= now(), true) as due
     from siem_destinations d join siem_deliveries on destination = d.id where active`,
    [],
  );
  return rows.map(({ delivered_until, attempts, due, ...row }) => ({
    row,
    position: { destination: row.id, delivered: Number(delivered_until), attempts, due },
  }));
}

/** Number of entries that were sealed when the destination was made. */
const SIZE_THEN =
  'select coalesce(max(size), 0) from compliance_checkpoints where sealed_at <= siem_destinations.date_created';
const SIZE = 'select coalesce(max(size), 0) from nova_ledger.seals';

/** Number of sealed entries. */
export async function readSize(query: Query): Promise<number> {
  const [row] = await query<{ size: string }>(`select (${SIZE}) as size`, []);
  return Number(row?.size ?? 0);
}

/** Sealed entries from `start` on, in the order of the ledger; without those whose row is gone. */
export async function readEvents(query: Query, start: number, end: number): Promise<LedgerEvent[]> {
  const leaves = await readLeaves(query, start, end);
  const entries = await readEntries(query, leaves);
  return leaves.flatMap((leaf) => {
    const canonical = entries.get(leaf.entry);
    return canonical ? [readEvent(leaf, canonical)] : [];
  });
}

/** Moves on from `from` to `to`. False when somebody else moved it meanwhile: this server must not go on. */
export async function advance(query: Query, id: string, from: number, to: number): Promise<boolean> {
  const rows = await query(
    `update siem_deliveries set delivered_until = $3, delivered_at = now(), attempts = 0, next_attempt_at = null,
       error_code = null, state = case when $3 >= (${SIZE}) then 'idle' else 'delivering' end
     where destination = $1 and delivered_until = $2 returning id`,
    [id, from, to],
  );
  return rows.length === 1;
}

/** Notes why it did not work, and when it is tried again. */
export async function postpone(query: Query, id: string, code: DeliveryCode, seconds: number): Promise<void> {
  await query(
    `update siem_deliveries set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $3),
       error_code = $2, state = 'failing' where destination = $1`,
    [id, code, seconds],
  );
}

/** What a person wants to know about one destination: nothing secret. */
export interface DeliveryState {
  name: string;
  active: boolean;
  transport: string;
  format: string;
  /** Null before the first look at it. */
  delivered: number | null;
  deliveredAt: Date | null;
  state: string | null;
  code: string | null;
}

export async function readStates(query: Query): Promise<DeliveryState[]> {
  const rows = await query<Omit<DeliveryState, 'delivered'> & { delivered: string | null }>(
    `select name, active, transport, format, delivered_until as delivered, delivered_at as "deliveredAt", state,
       error_code as code
     from siem_destinations d left join siem_deliveries on destination = d.id order by name`,
    [],
  );
  return rows.map((row) => ({ ...row, delivered: row.delivered === null ? null : Number(row.delivered) }));
}
