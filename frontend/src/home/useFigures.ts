import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';
import { useStages } from '../deals/useStages.ts';
import { queryFields } from '../records/definition.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import { useSession } from '../session/sessionStore.ts';
import { lastMonths } from './months.ts';

const MONTHS = 12;

/** Open deals that should close within a month, or should have. */
const CLOSING = { _and: [{ status: { _eq: 'open' } }, { expected_close: { _lte: '$NOW(+30 days)' } }] };

/** A group of an aggregate, as the database counts and adds it. */
interface Sums {
  countDistinct: { id: string | number };
  sum: Readonly<Record<string, string | number | null>>;
}

/** What the start page says about sales, as far as the reader sees the deals. One currency at a time: the commonest. */
export function useFigures() {
  const api = useApi();
  const session = useSession();
  const stages = useStages();
  const enabled = session.may('read', 'deals');

  const pipeline = useQuery({
    queryKey: ['figures', 'pipeline'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows<Sums & { stage: string | null; currency: string }>('deals', {
            aggregate: { countDistinct: 'id', sum: ['amount', 'weighted_amount'] },
            groupBy: ['stage', 'currency'],
            filter: { status: { _eq: 'open' } },
            limit: -1,
          }),
          signal,
        ),
      ),
    enabled,
  });

  const won = useQuery({
    queryKey: ['figures', 'won'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows<Sums & { closed_at_year: number; closed_at_month: number; currency: string }>('deals', {
            aggregate: { countDistinct: 'id', sum: ['amount'] },
            groupBy: ['year(closed_at)', 'month(closed_at)', 'currency'],
            filter: { _and: [{ status: { _eq: 'won' } }, { closed_at: { _gte: '$NOW(-366 days)' } }] },
            limit: -1,
          }),
          signal,
        ),
      ),
    enabled,
  });

  const closing = useQuery({
    queryKey: ['records', 'deals', 'closing'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows('deals', {
            fields: queryFields(DEFINITIONS.deals, ['company', 'amount', 'expected_close', 'status']),
            filter: CLOSING,
            sort: ['expected_close'],
            limit: 6,
          }),
          signal,
        ),
      ),
    enabled,
  });

  const closingCount = useQuery({
    queryKey: ['figures', 'closing'],
    queryFn: async ({ signal }) => {
      const query = { aggregate: { countDistinct: 'id' }, filter: CLOSING };
      const [row] = await api.request(abortable(readRows<Pick<Sums, 'countDistinct'>>('deals', query), signal));
      return Number(row?.countDistinct.id ?? 0);
    },
    enabled,
  });

  const recent = useQuery({
    queryKey: ['records', 'interactions', 'recent'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows('interactions', {
            fields: queryFields(DEFINITIONS.interactions, ['kind', 'occurred_at', 'company', 'contact', 'author']),
            filter: { occurred_at: { _lte: '$NOW' } },
            sort: ['-occurred_at'],
            limit: 7,
          }),
          signal,
        ),
      ),
    enabled: session.may('read', 'interactions'),
  });

  const currency = computed(() => {
    const counts = new Map<string, number>();
    for (const row of pipeline.data.value ?? [])
      counts.set(row.currency, (counts.get(row.currency) ?? 0) + Number(row.countDistinct.id));
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'EUR';
  });
  const ours = computed(() => (pipeline.data.value ?? []).filter((row) => row.currency === currency.value));

  /** Open stages that have deals, by pipeline and position. */
  const byStage = computed(() => {
    const several =
      new Set(
        (stages.data.value ?? [])
          .filter(({ id }) => ours.value.some(({ stage }) => stage === id))
          .map(({ pipeline: { id } }) => id),
      ).size > 1;
    return (stages.data.value ?? []).flatMap((stage) => {
      const groups = ours.value.filter((row) => row.stage === stage.id);
      if (groups.length === 0) return [];
      return [
        {
          key: stage.id,
          label: stage.name,
          hint: several ? stage.pipeline.name : '',
          value: groups.reduce((sum, row) => sum + Number(row.sum['amount'] ?? 0), 0),
          part: groups.reduce((sum, row) => sum + Number(row.sum['weighted_amount'] ?? 0), 0),
          count: groups.reduce((sum, row) => sum + Number(row.countDistinct.id), 0),
        },
      ];
    });
  });

  const wonByMonth = computed(() => {
    const known = (won.data.value ?? [])
      .filter((row) => row.currency === currency.value)
      .map((row) => ({
        year: Number(row.closed_at_year),
        month: Number(row.closed_at_month),
        value: Number(row.sum['amount'] ?? 0),
      }));
    return lastMonths(known, MONTHS, new Date());
  });

  return { enabled, pipeline, won, closing, closingCount, recent, currency, byStage, wonByMonth };
}
