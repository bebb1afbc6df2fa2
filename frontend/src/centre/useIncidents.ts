import { readItems } from '@directus/sdk';
import type { Channel, Finding, IncidentDecisionInput, Severity } from '@novacrm/contracts';
import { decideIncident } from '@novacrm/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { PERSON_FIELDS, type PersonRef } from './person.ts';

/** As many as a board can show; older ones are in the audit. */
const SHOWN = 200;

export interface IncidentCase {
  id: string;
  status: 'open' | 'approved' | 'refused';
  severity: Severity;
  rule: string;
  opened_at: string;
  resolved_at: string | null;
  resolution: string | null;
  actor: PersonRef | null;
  resolved_by: PersonRef | null;
  audit: {
    id: string;
    channel: Channel;
    collection: string | null;
    purpose: string | null;
    provider: string | null;
    findings: Finding[];
  } | null;
}

/** The latest incidents with what they are about, looked at again while the board is open. */
export function useIncidents() {
  const api = useApi();
  const queryClient = useQueryClient();
  const list = useQuery({
    queryKey: ['incidents'],
    queryFn: async ({ signal }) => {
      const rows = await api.request(
        abortable(
          readItems('compliance_incidents', {
            fields: [
              'id',
              'status',
              'severity',
              'rule',
              'opened_at',
              'resolved_at',
              'resolution',
              { actor: PERSON_FIELDS, resolved_by: PERSON_FIELDS },
              { audit: ['id', 'channel', 'collection', 'purpose', 'provider', 'findings'] },
            ],
            sort: ['-opened_at'],
            limit: SHOWN,
          }),
          signal,
        ),
      );
      return rows as unknown as IncidentCase[];
    },
    refetchInterval: 15_000,
  });
  const decide = useMutation({
    mutationFn: (input: IncidentDecisionInput) => api.request(decideIncident(input)),
    // Also after a refusal: somebody else may have been first.
    onSettled: () => invalidateReleases(queryClient),
  });
  return { list, decide };
}

export function invalidateReleases(queryClient: ReturnType<typeof useQueryClient>): Promise<unknown> {
  const keys = ['incidents', 'exceptions', 'own-releases'];
  return Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}
