import type { Pipeline } from '@novacrm/contracts';
import type { Row, Rows } from '../api/rows.ts';
import { fromCents, toCents } from '../domain/cents.ts';

/** Sums of the open deals that the reader sees, by stage and currency; amounts of two currencies are never added. */
export async function readPipeline(
  { pipeline, owner }: { pipeline?: string | undefined; owner?: string | undefined },
  rows: Rows,
): Promise<Pipeline> {
  const filter = {
    status: { _eq: 'open' },
    ...(pipeline && { pipeline: { _eq: pipeline } }),
    ...(owner && { owner: { _eq: owner } }),
  };
  const [sums, stages] = await Promise.all([
    rows.find('deals', {
      aggregate: { count: ['*'], sum: ['amount', 'weighted_amount'] },
      group: ['stage', 'currency'],
      filter,
      limit: -1,
    }),
    rows.find('pipeline_stages', { fields: ['id', 'name', 'probability', 'position'], sort: ['position'], limit: -1 }),
  ]);
  const byId = new Map(stages.map((stage, place) => [stage['id'], { ...stage, place } as Row & { place: number }]));
  const placeOf = (sum: Row) => byId.get(sum['stage'])?.place ?? -1;
  const counted = sums.toSorted((a, b) => placeOf(a) - placeOf(b)).map((sum) => describe(sum, byId.get(sum['stage'])));
  const currencies = [...new Set(counted.map(({ currency }) => currency))].sort();
  return {
    stages: counted,
    totals: currencies.map((currency) => {
      const ours = counted.filter((sum) => sum.currency === currency);
      const add = (of: 'amount' | 'weighted') => fromCents(ours.reduce((all, sum) => all + toCents(sum[of]), 0n));
      const deals = ours.reduce((all, sum) => all + sum.deals, 0);
      return { currency, deals, amount: add('amount'), weighted: add('weighted') };
    }),
  };
}

function describe(sum: Row, stage: Row | undefined): Pipeline['stages'][number] {
  const { amount, weighted_amount } = sum['sum'] as { amount: unknown; weighted_amount: unknown };
  const count = sum['count'];
  return {
    stage: stage ? String(stage['id']) : null,
    name: stage ? String(stage['name']) : null,
    probability: stage ? Number(stage['probability']) : null,
    currency: String(sum['currency']),
    deals: Number(typeof count === 'object' && count !== null ? Object.values(count)[0] : count),
    amount: fromCents(toCents(amount)),
    weighted: fromCents(toCents(weighted_amount)),
  };
}
