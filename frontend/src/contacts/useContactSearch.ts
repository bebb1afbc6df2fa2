import { readItems } from '@directus/sdk';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

/** The first few contacts a search finds; asks nothing for an empty search. */
export function useContactSearch(search: MaybeRefOrGetter<string>) {
  const api = useApi();
  const term = computed(() => toValue(search).trim());
  return useQuery({
    queryKey: computed(() => ['contacts', 'palette', term.value]),
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readItems('contacts', {
            fields: ['id', 'first_name', 'last_name', { company: ['id', 'name'] }],
            search: term.value,
            limit: 6,
          }),
          signal,
        ),
      ),
    enabled: computed(() => term.value !== ''),
    placeholderData: keepPreviousData,
  });
}
