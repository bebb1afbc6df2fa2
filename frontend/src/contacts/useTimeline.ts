import { readItems } from '@directus/sdk';
import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

const PAGE = 20;

export interface TimelineEntry {
  id: string;
  kind: string;
  subject: string | null;
  body: string | null;
  occurred_at: string | null;
  author: { id: string; first_name: string | null; last_name: string | null } | null;
}

/** What happened with a contact, word for word, the latest first. */
export function useTimeline(contact: MaybeRefOrGetter<string>) {
  const api = useApi();

  const timeline = useInfiniteQuery({
    queryKey: computed(() => ['timeline', 'contacts', toValue(contact)]),
    queryFn: ({ pageParam, signal }) =>
      api.request(
        abortable(
          readItems('interactions', {
            fields: ['id', 'kind', 'subject', 'body', 'occurred_at', { author: ['id', 'first_name', 'last_name'] }],
            filter: { contact: { _eq: toValue(contact) } },
            sort: ['-occurred_at', '-id'],
            limit: PAGE,
            offset: pageParam,
          }),
          signal,
        ),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE ? undefined : pages.length * PAGE),
  });

  return { timeline, entries: computed(() => timeline.data.value?.pages.flat() ?? []) };
}
