import { readItems } from '@directus/sdk';
import type { Channel, ExceptionDecisionInput, Finding } from '@novacrm/contracts';
import { decideException } from '@novacrm/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { PERSON_FIELDS, type PersonRef } from './person.ts';
import { invalidateReleases } from './useIncidents.ts';

const SHOWN = 200;

export interface ExceptionCase {
  id: string;
  status: 'requested' | 'active' | 'refused' | 'revoked';
  rule: string;
  reason: string;
  decision_note: string | null;
  date_created: string;
  decided_at: string | null;
  expires_at: string;
  uses: number | null;
  used: number;
  purpose: string | null;
  collection: string | null;
  actor: PersonRef | null;
  owner: PersonRef | null;
  incident: string | null;
  audit: { id: string; channel: Channel; findings: Finding[] } | null;
}

export function useExceptions() {
  const api = useApi();
  const queryClient = useQueryClient();
  const list = useQuery({
    queryKey: ['exceptions'],
    queryFn: async ({ signal }) => {
      const rows = await api.request(
        abortable(
          readItems('compliance_exceptions', {
            fields: [
              'id',
              'status',
              'rule',
              'reason',
              'decision_note',
              'date_created',
              'decided_at',
              'expires_at',
              'uses',
              'used',
              'purpose',
              'collection',
              'incident',
              { actor: PERSON_FIELDS, owner: PERSON_FIELDS },
              { audit: ['id', 'channel', 'findings'] },
            ],
            sort: ['-date_created'],
            limit: SHOWN,
          }),
          signal,
        ),
      );
      return rows as unknown as ExceptionCase[];
    },
    refetchInterval: 15_000,
  });
  const decide = useMutation({
    mutationFn: (input: ExceptionDecisionInput) => api.request(decideException(input)),
    onSettled: () => invalidateReleases(queryClient),
  });
  return { list, decide };
}
