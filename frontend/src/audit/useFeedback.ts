import { createItem, readItems } from '@directus/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { PERSON_FIELDS, type PersonRef } from '../centre/person.ts';

export interface Objection {
  id: string;
  finding: string | null;
  rule: string | null;
  comment: string | null;
  date_created: string | null;
  user: PersonRef | null;
}

/** What people hold to be wrong in one decision: their own words, or everybody's for whoever may read them. */
export function useObjections(decision: MaybeRefOrGetter<string>) {
  const api = useApi();
  return useQuery({
    queryKey: computed(() => ['objections', toValue(decision)]),
    queryFn: async ({ signal }) => {
      const rows = await api.request(
        abortable(
          readItems('ai_feedback', {
            fields: ['id', 'finding', 'rule', 'comment', 'date_created', { user: [...PERSON_FIELDS] }],
            filter: { decision: { _eq: toValue(decision) }, rating: { _eq: 'wrong' } },
            sort: ['-date_created'],
            limit: 20,
          }),
          signal,
        ),
      );
      return rows as unknown as Objection[];
    },
  });
}

export interface NewObjection {
  decision: string;
  finding: string;
  rule: string | null;
  comment: string;
}

export function useObject() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (objection: NewObjection) =>
      api.request(createItem('ai_feedback', { rating: 'wrong', ...objection }, { fields: ['id'] })),
    onSuccess: (_answer, { decision }) => queryClient.invalidateQueries({ queryKey: ['objections', decision] }),
  });
}
