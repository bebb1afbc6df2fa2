import { setTimeout as wait } from 'node:timers/promises';
import { SOURCES } from './candidates.ts';
import type { Query } from './tree-store.ts';

/** Something that retirement may not go past, and how far that is. */
export interface RetirementLimit {
  name: string;
  /** Index of the first entry that has to stay. */
  until: number;
}

export interface RetirementPlan {
  /** Entries before this index lose their content. */
  until: number;
  /** Number of entries of the log. */
  size: number;
  /** Entries among them that still have their content and are to lose it. */
  removable: number;
  /** Entries before `until` that keep it: incidents and exceptions point at them, or they speak of the ledger itself. */
  held: number[];
  /** What ends it where it ends. */
  limit: RetirementLimit;
}

/** Leaves that are looked at, and so entries that are removed, in one transaction. */
const BATCH = 10_000;
/** Milliseconds to wait for the seal of a retirement, and between two looks. */
const SEAL = { timeout: 30_000, pause: 200 } as const;

/**
 * How far content can go that is older than `before`: the log is retired from its beginning up to the first entry that is younger,
 * that a SIEM destination did not get, or that one of `limits` holds.
 */
export async function planRetirement(
  query: Query,
  before: Date,
  limits: readonly RetirementLimit[],
): Promise<RetirementPlan> {
  const [{ size } = { size: '0' }] = await query<{ size: string }>(
    'select coalesce(max(size), 0) as size from compliance_checkpoints',
    [],
  );
  const [young] = await query<{ until: string | null }>(FIRST_YOUNGER, [before]);
  const destinations = await query<{ name: string; until: string }>(
    `select name, coalesce(delivered_until, 0) as until
     from siem_destinations d left join siem_deliveries on destination = d.id`,
    [],
  );
  const limit = [
    { name: 'the date', until: Number(young?.until ?? size) },
    { name: 'the newest checkpoint', until: Number(size) },
    ...destinations.map(({ name, until }) => ({ name: `SIEM destination "${name}"`, until: Number(until) })),
    ...limits,
  ].reduce((least, each) => (each.until < least.until ? each : least));
  const held = await query<{ leaf_index: string }>(HELD, [limit.until]);
  const plan = { until: limit.until, size: Number(size), held: held.map((row) => Number(row.leaf_index)), limit };
  const [{ count } = { count: '0' }] = await query<{ count: string }>(`select count(*) ${REMOVABLE}`, [
    0,
    plan.until,
    plan.held,
  ]);
  return { ...plan, removable: Number(count) };
}

/** Writes the entry that retires others. Runs as an administrator of the database. Returns its id. */
export async function announceRetirement(
  query: Query,
  { until, held }: Pick<RetirementPlan, 'until' | 'held'>,
  before: Date,
): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into nova_ledger.changes
       (id, occurred_at, actor_ref, request_id, operation, collection, item, changes, transaction_id)
     values (nova_ledger.new_id(), clock_timestamp(), 'system', '', 'retire', 'nova_ledger', $1, $2,
       pg_current_xact_id()::text::bigint) returning id`,
    [String(until), JSON.stringify({ before: before.toISOString(), held: held.join(',') })],
  );
  if (!row) throw new Error('the retirement was not written');
  return row.id;
}

/** True once the entry is part of the signed tree, false when no server sealed it in time. */
export async function waitForSeal(query: Query, entry: string, { timeout = SEAL.timeout } = {}): Promise<boolean> {
  for (let waited = 0; waited < timeout; waited += SEAL.pause) {
    const [leaf] = await query('select from nova_ledger.leaves where entry = $1', [entry]);
    if (leaf) return true;
    await wait(SEAL.pause);
  }
  return false;
}

/**
 * Removes the content that a sealed retirement allows to be removed; the database refuses everything else. Runs on one connection
 * of an administrator, in transactions of some thousand entries. Returns how many it removed.
 */
export async function removeRetired(query: Query, { until, held }: RetirementPlan): Promise<number> {
  let removed = 0;
  for (let from = 0; from < until; from += BATCH) {
    const rows = await query<{ source: number; entry: string }>(`select source, entry ${REMOVABLE}`, [
      from,
      Math.min(from + BATCH, until),
      held,
    ]);
    if (rows.length === 0) continue;
    const idsOf = (source: number) => rows.filter((row) => row.source === source).map(({ entry }) => entry);
    await query('begin', []);
    try {
      await query('set local role nova_ledger_owner', []);
      await query(`grant delete on ${TABLES} to nova_ledger_owner`, []);
      await query('delete from public.compliance_audit where id = any ($1::uuid[])', [idsOf(SOURCES.decision)]);
      await query('delete from nova_ledger.changes where id = any ($1::uuid[])', [idsOf(SOURCES.change)]);
      await query(`revoke delete on ${TABLES} from nova_ledger_owner`, []);
      await query('commit', []);
    } catch (error) {
      await query('rollback', []);
      throw error;
    }
    removed += rows.length;
  }
  return removed;
}

const TABLES = 'public.compliance_audit, nova_ledger.changes';

const FIRST_YOUNGER = `select least(
  (select min(leaf_index) from compliance_audit a join nova_ledger.leaves on entry = a.id where a.occurred_at >= $1),
  (select min(leaf_index) from nova_ledger.changes c join nova_ledger.leaves on entry = c.id where c.occurred_at >= $1)
) as until`;

const HELD = `select leaf_index from nova_ledger.leaves where leaf_index < $1 and entry in (
  select audit from compliance_incidents union select audit from compliance_exceptions
  union select id from nova_ledger.changes where operation in ('retire', 'destroy_key')
) order by leaf_index`;

/** A decision that a row of ai_calls points at goes after that row. */
const REMOVABLE = `from nova_ledger.leaves where leaf_index >= $1 and leaf_index < $2 and leaf_index <> all ($3::bigint[]) and (
  source = ${SOURCES.change} and exists (select from nova_ledger.changes where id = entry)
  or source = ${SOURCES.decision} and exists (select from compliance_audit where id = entry)
    and not exists (select from ai_calls where prompt_audit = entry)
    and not exists (select from ai_calls where completion_audit = entry)
)`;
