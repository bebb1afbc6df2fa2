import { createItem, readItems } from '@directus/sdk';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/vue-query';
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

interface NewNote {
  body: string;
  company: string | null;
}

/** What happened with a contact, the latest first, and the way to add a note. */
export function useTimeline(contact: MaybeRefOrGetter<string>) {
  const api = useApi();
  const queryClient = useQueryClient();
  const queryKey = computed(() => ['timeline', toValue(contact)]);

  const timeline = useInfiniteQuery({
    queryKey,
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

  const addNote = useMutation({
    mutationFn: ({ body, company }: NewNote) =>
      api.request(
        createItem(
          'interactions',
          { kind: 'note', body, contact: toValue(contact), company, occurred_at: new Date().toISOString() },
          { fields: ['id', 'body'] },
        ),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey.value }),
  });

  return { timeline, addNote, entries: computed(() => timeline.data.value?.pages.flat() ?? []) };
}
