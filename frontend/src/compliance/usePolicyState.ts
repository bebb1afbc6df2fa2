import { useQuery } from '@tanstack/vue-query';
import { policyState } from '@novacrm/sdk';
import { useApi } from '../api/api.ts';

/** The rules in force, looked at again once a minute. */
export function usePolicyState() {
  const api = useApi();
  return useQuery({
    queryKey: ['policy-state'],
    queryFn: () => api.request(policyState()),
    refetchInterval: 60_000,
    staleTime: 30_000,
  });
}
