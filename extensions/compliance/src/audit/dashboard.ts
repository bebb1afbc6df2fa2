import type { Action, ComplianceDashboard } from '@novacrm/contracts';
import type { Knex } from '@novacrm/runtime';

/** Rules, findings and times are read from the latest decisions only: their shares are what matters, and a million rows are not read. */
const SAMPLE = 20_000;
const SHOWN = 8;

interface DashboardOptions {
  database: Knex;
  /** Decisions the reader may see, not older than `since`. */
  rows: () => Knex.QueryBuilder;
  since: Date;
  days: number;
  /** Whether the reader answers for all of them, and so for what waits too. */
  seesAll: boolean;
}

/** The figures of a period, in one round of queries. */
export async function readDashboard(options: DashboardOptions): Promise<ComplianceDashboard> {
  const { database, since, days, seesAll } = options;
  const [perDay, times, rules, findings, waiting] = await Promise.all([
    countPerDay(options),
    readTimes(options),
    countRules(options),
    countFindings(options),
    seesAll
      ? countWaiting(database, since)
      : { heldWrong: 0, openIncidents: 0, requestedExceptions: 0, activeExceptions: 0 },
  ]);
  const byAction = noActions();
  for (const { action, count } of perDay) byAction[action] += Number(count);
  const byDay = new Map<string, Record<Action, number>>(daysSince(since, days).map((day) => [day, noActions()]));
  for (const { day, action, count } of perDay) {
    const counts = byDay.get(day);
    if (counts) counts[action] += Number(count);
  }
  return {
    since: since.toISOString(),
    total: Object.values(byAction).reduce((sum, count) => sum + count, 0),
    byAction,
    perDay: [...byDay].map(([day, counts]) => ({ day, counts })),
    latency: { p50_us: Math.round(Number(times?.p50 ?? 0)), p95_us: Math.round(Number(times?.p95 ?? 0)) },
    sampled: Number(times?.count ?? 0),
    topRules: rules.map(({ key, count, stopped }) => ({ key, count: Number(count), stopped: Number(stopped) })),
    topFindings: findings.map(({ type, category, count }) => ({ type, category, count: Number(count) })),
    ...waiting,
  };
}

function countPerDay({ rows, database }: DashboardOptions) {
  return rows()
    .select(database.raw(`to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day`), 'action')
    .count({ count: '*' })
    .groupBy('day', 'action') as unknown as Promise<{ day: string; action: Action; count: string }[]>;
}

function sample({ rows }: DashboardOptions, ...columns: string[]): Knex.QueryBuilder {
  return rows().select(columns).orderBy('occurred_at', 'desc').limit(SAMPLE);
}

function readTimes(options: DashboardOptions) {
  const { database } = options;
  return database
    .from(sample(options, 'duration_us').as('recent'))
    .select(
      database.raw('count(*) as count'),
      database.raw('percentile_cont(0.5) within group (order by duration_us) as p50'),
      database.raw('percentile_cont(0.95) within group (order by duration_us) as p95'),
    )
    .first() as unknown as Promise<{ count: string; p50: number | null; p95: number | null } | undefined>;
}

function countRules(options: DashboardOptions) {
  const { database } = options;
  return database
    .with('recent', sample(options, 'rules', 'action'))
    .from(database.raw(`recent, jsonb_array_elements(recent.rules::jsonb) as rule`))
    .select(
      database.raw(`rule->>'key' as key`),
      database.raw('count(*) as count'),
      database.raw(`count(*) filter (where recent.action in ('block', 'escalate')) as stopped`),
    )
    .groupByRaw(`rule->>'key'`)
    .orderBy('count', 'desc')
    .limit(SHOWN) as unknown as Promise<{ key: string; count: string; stopped: string }[]>;
}

function countFindings(options: DashboardOptions) {
  const { database } = options;
  return database
    .with('recent', sample(options, 'findings'))
    .from(database.raw(`recent, jsonb_array_elements(recent.findings::jsonb) as finding`))
    .select(
      database.raw(`finding->>'type' as type`),
      database.raw(`finding->>'category' as category`),
      database.raw('count(*) as count'),
    )
    .groupByRaw(`finding->>'type', finding->>'category'`)
    .orderBy('count', 'desc')
    .limit(SHOWN) as unknown as Promise<
    { type: string; category: ComplianceDashboard['topFindings'][number]['category']; count: string }[]
  >;
}

async function countWaiting(database: Knex, since: Date) {
  const number = async (rows: Knex.QueryBuilder) => {
    const [row] = (await rows.count({ count: '*' })) as { count: string }[];
    return Number(row?.count ?? 0);
  };
  const exceptions = () => database('compliance_exceptions');
  const [heldWrong, openIncidents, requestedExceptions, activeExceptions] = await Promise.all([
    number(
      database('ai_feedback').where({ rating: 'wrong' }).whereNotNull('decision').where('date_created', '>=', since),
    ),
    number(database('compliance_incidents').where({ status: 'open' })),
    number(exceptions().where({ status: 'requested' })),
    number(
      exceptions()
        .where({ status: 'active' })
        .where('expires_at', '>', database.fn.now())
        .whereRaw('(uses is null or used < uses)'),
    ),
  ]);
  return { heldWrong, openIncidents, requestedExceptions, activeExceptions };
}

function noActions(): Record<Action, number> {
  return { allow: 0, warn: 0, redact: 0, escalate: 0, block: 0 };
}

/** Every day of the period in UTC, also those on which nothing happened. */
function daysSince(since: Date, days: number): string[] {
  return Array.from({ length: days + 1 }, (_, at) =>
    new Date(since.getTime() + at * 86_400_000).toISOString().slice(0, 10),
  );
}
