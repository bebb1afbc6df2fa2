import type { GatewayUsage } from '@novacrm/contracts';
import type { Knex } from '@novacrm/runtime';

export interface UsageOptions {
  days: number;
  currency: string;
  now: Date;
}

interface Row {
  key: string;
  calls: string;
  tokens: string | null;
  cost: string | null;
  refused: string;
  p50: number | null;
  p95: number | null;
}

/** What calls have cost and how long they took, by day of UTC, provider and AI system. */
export async function readUsage(database: Knex, { days, currency, now }: UsageOptions): Promise<GatewayUsage> {
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - days + 1));
  const by = (key: string): Promise<Row[]> =>
    database('ai_calls')
      .where('occurred_at', '>=', since)
      .groupByRaw('1')
      .orderBy('key')
      .select(
        database.raw(`${key} as key`),
        database.raw('count(*) as calls'),
        database.raw('sum(coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0)) as tokens'),
        database.raw('sum(cost) as cost'),
        database.raw(`count(*) filter (where status in ('refused', 'withheld', 'limited')) as refused`),
        database.raw(
          `percentile_cont(0.5) within group (order by duration_ms) filter (where status = 'answered') as p50`,
        ),
        database.raw(
          `percentile_cont(0.95) within group (order by duration_ms) filter (where status = 'answered') as p95`,
        ),
      );
  const [perDay, perProvider, perPurpose] = await Promise.all([
    by(`to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD')`),
    by(`coalesce(provider, '')`),
    by(`coalesce(purpose, '')`),
  ]);
  return {
    since: since.toISOString(),
    currency,
    days: perDay.map(({ key, calls, cost, refused, p50 }) => ({
      day: key,
      calls: Number(calls),
      cost: Number(cost ?? 0),
      refused: Number(refused),
      p50,
    })),
    byProvider: perProvider.filter(({ key }) => key !== '').map(toUsage),
    byPurpose: perPurpose.filter(({ key }) => key !== '').map(toUsage),
  };
}

function toUsage({ key, calls, tokens, cost, p50, p95 }: Row): GatewayUsage['byProvider'][number] {
  return { key, calls: Number(calls), tokens: Number(tokens ?? 0), cost: Number(cost ?? 0), p50, p95 };
}
