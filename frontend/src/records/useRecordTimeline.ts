import { timeline, type Schema } from '@novacrm/sdk';
import type { Timeline } from '@novacrm/contracts';
import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';

const PAGE = 20;

export type HistoryEntry = Timeline['entries'][number];

/** What happened with a company or a deal, the latest first. */
export function useRecordTimeline(collection: 'companies' | 'deals', id: MaybeRefOrGetter<string>) {
  const api = useApi();

  const pages = useInfiniteQuery({
    queryKey: computed(() => ['timeline', collection, toValue(id)]),
    queryFn: ({ pageParam, signal }): Promise<Timeline> =>
      collection === 'companies' ? readCompany(pageParam, signal) : readDeal(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

  function readCompany(cursor: string, signal: AbortSignal): Promise<Timeline> {
    const input = { collection: 'companies' as const, id: toValue(id), limit: PAGE, ...(cursor && { cursor }) };
    return api.request(abortable(timeline<Schema>(input), signal));
  }

  /** The route knows companies and contacts; a deal's history is its interactions. */
  async function readDeal(cursor: string, signal: AbortSignal): Promise<Timeline> {
    const offset = Number(cursor) || 0;
    const rows = await api.request(
      abortable(
        readRows<Interaction>('interactions', {
          fields: ['id', 'kind', 'subject', 'body', 'occurred_at'],
          filter: { deal: { _eq: toValue(id) } },
          sort: ['-occurred_at', '-id'],
          limit: PAGE,
          offset,
        }),
        signal,
      ),
    );
    return {
      entries: rows.map(({ id: own, kind, subject, body, occurred_at: at }) => ({
        collection: 'interactions',
        id: own,
        at,
        title: subject || body || '',
        kind,
        status: null,
        amount: null,
        currency: null,
      })),
      next: rows.length < PAGE ? null : String(offset + PAGE),
    };
  }

  return { pages, entries: computed(() => pages.data.value?.pages.flatMap(({ entries }) => entries) ?? []) };
}

interface Interaction {
  id: string;
  kind: string;
  subject: string | null;
  body: string | null;
  occurred_at: string;
}
