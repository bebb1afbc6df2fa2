import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose } from 'vue';
import { useLive } from './useLive.ts';

/** Milliseconds that changes are gathered for: an import changes many rows at once. */
const GATHER = 700;

/**
 * Follows a collection: what others make, change and remove is read anew where it is in sight, with the reader's own filters and
 * order, and so is what `others` hold, which the server works out from these rows. Behind another tab nothing is read until the
 * reader comes back.
 */
export function useLiveRows(collection: string, ...others: string[]): void {
  const queryClient = useQueryClient();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    for (const each of [collection, ...others]) void queryClient.invalidateQueries({ queryKey: ['records', each] });
  };
  let first = true;
  let missed = false;
  const schedule = () => {
    missed = document.visibilityState !== 'visible';
    if (!missed) timer ??= setTimeout(refresh, GATHER);
  };
  const comeBack = () => missed && schedule();
  useLive(
    () => ({ collection, query: { fields: ['id'], limit: 1 } }),
    ({ event }) => {
      // A line that was lost and is back: what happened meanwhile is not told.
      if (event !== 'init' || !first) schedule();
      first = false;
    },
  );
  document.addEventListener('visibilitychange', comeBack);
  onScopeDispose(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', comeBack);
  });
}
