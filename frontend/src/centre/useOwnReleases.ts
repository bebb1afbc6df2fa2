import type { ExceptionRequestInput } from '@novacrm/contracts';
import { ownReleases, requestException } from '@novacrm/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { invalidateReleases } from './useIncidents.ts';

/** One's own incidents and requests; asked for again soon while somebody waits for an answer. */
export function useOwnReleases(wanted: MaybeRefOrGetter<boolean> = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['own-releases'],
    queryFn: ({ signal }) => api.request(abortable(ownReleases(), signal)),
    enabled: computed(() => toValue(wanted)),
    refetchInterval: ({ state }) => {
      const { exceptions = [], incidents = [] } = state.data ?? {};
      const waiting =
        exceptions.some(({ status }) => status === 'requested') || incidents.some(({ status }) => status === 'open');
      return waiting ? 4_000 : 60_000;
    },
  });
}

export function useAskException() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: ExceptionRequestInput) => api.request(requestException(input)),
    onSuccess: () => invalidateReleases(queryClient),
  });
}
