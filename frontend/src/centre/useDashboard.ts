import { readItems } from '@directus/sdk';
import { complianceDashboard } from '@novacrm/sdk';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { PERSON_FIELDS, type PersonRef } from './person.ts';

/** Figures of the last days, asked for again while they are on the screen. */
export function useDashboard(days: MaybeRefOrGetter<number>) {
  const api = useApi();
  return useQuery({
    queryKey: computed(() => ['compliance-dashboard', toValue(days)]),
    queryFn: ({ signal }) => api.request(abortable(complianceDashboard({ days: toValue(days) }), signal)),
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  });
}

export interface PolicyVersion {
  id: string;
  version: number;
  status: 'draft' | 'active' | 'superseded';
  hash: string;
  published_at: string | null;
  published_by: PersonRef | null;
}

export function usePolicyVersions() {
  const api = useApi();
  return useQuery({
    queryKey: ['policy-versions'],
    queryFn: async ({ signal }) => {
      const fields = ['id', 'version', 'status', 'hash', 'published_at', { published_by: PERSON_FIELDS }] as const;
      const rows = await api.request(
        abortable(readItems('compliance_policies', { fields: [...fields], sort: ['-version'], limit: 10 }), signal),
      );
      return rows as unknown as PolicyVersion[];
    },
    refetchInterval: 60_000,
  });
}

export interface RegisteredSystem {
  id: string;
  key: string;
  name: string;
  status: 'draft' | 'active' | 'suspended' | 'retired';
  risk_class: 'prohibited' | 'high' | 'limited' | 'minimal' | null;
  reassess_on: string | null;
}

export function useAiSystems() {
  const api = useApi();
  return useQuery({
    queryKey: ['ai-systems'],
    queryFn: async ({ signal }) => {
      const rows = await api.request(
        abortable(
          readItems('ai_systems', {
            fields: ['id', 'key', 'name', 'status', 'risk_class', 'reassess_on'],
            filter: { status: { _neq: 'retired' } },
            sort: ['name'],
            limit: 50,
          }),
          signal,
        ),
      );
      return rows as RegisteredSystem[];
    },
  });
}
