import type { AuditQuery } from '@novacrm/contracts';
import { auditSummary, explainAudit, listAudit, readAudit } from '@novacrm/sdk';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useI18n } from 'vue-i18n';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

export type AuditFilter = Omit<AuditQuery, 'cursor' | 'limit'>;

/** Decisions, the latest first, page after page. */
export function useAuditList(filter: MaybeRefOrGetter<AuditFilter>) {
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: computed(() => ['audit', 'list', toValue(filter)]),
    queryFn: ({ pageParam, signal }) =>
      api.request(
        abortable(listAudit({ ...toValue(filter), limit: 50, ...(pageParam && { cursor: pageParam }) }), signal),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    list,
    entries: computed(() => list.data.value?.pages.flatMap((page) => page.entries) ?? []),
    total: computed(() => list.data.value?.pages[0]?.total),
    /** False when there are more than `total` says. */
    counted: computed(() => list.data.value?.pages[0]?.counted ?? true),
  };
}

export function useAuditEntry(id: MaybeRefOrGetter<string>) {
  const api = useApi();
  return useQuery({
    queryKey: computed(() => ['audit', 'entry', toValue(id)]),
    queryFn: ({ signal }) => api.request(abortable(readAudit(toValue(id)), signal)),
    // An entry never changes; whether it is intact is asked anew each time it is opened.
    staleTime: 0,
  });
}

/** Why it was decided so, in the reader's language. */
export function useExplanation(id: MaybeRefOrGetter<string>) {
  const api = useApi();
  const { locale } = useI18n({ useScope: 'global' });
  return useQuery({
    queryKey: computed(() => ['audit', 'explanation', toValue(id), locale.value]),
    queryFn: ({ signal }) => api.request(abortable(explainAudit({ id: toValue(id), language: locale.value }), signal)),
    staleTime: Infinity,
  });
}

export function useAuditSummary(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['audit', 'summary', days],
    queryFn: ({ signal }) => api.request(abortable(auditSummary({ days }), signal)),
  });
}
