import { search, type Schema } from '@novacrm/sdk';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { DEFINITIONS } from '../records/definitions.ts';

/** The server wants two characters at least. */
const SHORTEST = 2;

/** Records of every collection that a text finds, as far as the reader may see them. */
export function useRecordSearch(text: MaybeRefOrGetter<string>) {
  const api = useApi();
  const term = computed(() => toValue(text).trim().slice(0, 100));
  return useQuery({
    queryKey: computed(() => ['search', term.value]),
    queryFn: ({ signal }) =>
      api.request(
        abortable(search<Schema>({ q: term.value, limit: 5, collections: Object.keys(DEFINITIONS).join(',') }), signal),
      ),
    enabled: computed(() => term.value.length >= SHORTEST),
    placeholderData: keepPreviousData,
  });
}
