import type { AuditPage, AuditQuery, AuditView } from '@novacrm/contracts';
import { computed, shallowRef, type Ref } from 'vue';
import type { Problem } from '../api/problem.ts';
import { useLoaded } from '../api/use-loaded.ts';

/** Decisions, newest first, one page after the other. */
export interface Decisions {
  entries: Readonly<Ref<readonly AuditView[]>>;
  /** All that match, on every page; null until the first page is there. */
  total: Readonly<Ref<number | null>>;
  hasMore: Readonly<Ref<boolean>>;
  loading: Readonly<Ref<boolean>>;
  loadingMore: Readonly<Ref<boolean>>;
  problem: Readonly<Ref<Problem | null>>;
  /** Why older decisions could not be read; those read before stay. */
  problemOfMore: Readonly<Ref<Problem | null>>;
  reload(): Promise<void>;
  loadMore(): Promise<void>;
}

/** `ask` says what to read and is called once per `reload`: all pages of a reading share one question. */
export function useDecisions(
  read: (query: AuditQuery, signal: AbortSignal) => Promise<AuditPage>,
  ask: () => AuditQuery,
): Decisions {
  let question = ask();
  const entries = shallowRef<readonly AuditView[]>([]);
  const next = shallowRef<string | null>(null);

  const first = useLoaded(async (signal) => {
    const page = await read(question, signal);
    if (!signal.aborted) show([], page);
    return page;
  });
  const more = useLoaded(async (signal) => {
    const page = await read({ ...question, ...(next.value && { cursor: next.value }) }, signal);
    if (!signal.aborted) show(entries.value, page);
    return page;
  });

  function show(newer: readonly AuditView[], page: AuditPage) {
    entries.value = [...newer, ...page.entries];
    next.value = page.next;
  }

  return {
    entries,
    total: computed(() => first.body.value?.total ?? null),
    hasMore: computed(() => next.value !== null),
    loading: first.loading,
    loadingMore: more.loading,
    problem: first.problem,
    problemOfMore: more.problem,
    async reload() {
      more.clear();
      question = ask();
      await first.reload();
    },
    async loadMore() {
      if (next.value !== null && !more.loading.value && !first.loading.value) await more.reload();
    },
  };
}
