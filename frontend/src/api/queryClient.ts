import { QueryClient } from '@tanstack/vue-query';
import { readNovaError, type NovaErrorKind } from '@novacrm/sdk';

/** What can get better by itself. */
const RETRIED: NovaErrorKind[] = ['network', 'unavailable'];

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, reason) => failures < 2 && RETRIED.includes(readNovaError(reason).kind),
      },
    },
  });
}
