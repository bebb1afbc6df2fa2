import { readItem, updateItem } from '@directus/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

export const CONTACT_FIELDS = ['first_name', 'last_name', 'job_title', 'email', 'phone', 'mobile', 'city'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export interface ContactCompany {
  id: string;
  name: string | null;
  website: string | null;
  industry: string | null;
  city: string | null;
}

export interface ContactRecord {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  job_title: string | null;
  date_created: string | null;
  date_updated: string | null;
  mobile: string | null;
  city: string | null;
  company: ContactCompany | null;
}

export interface FieldChange {
  field: ContactField;
  value: string | null;
}

/** One contact, and the way to change a field of it: shown at once, taken back when the server says no. */
export function useContact(id: MaybeRefOrGetter<string>) {
  const api = useApi();
  const queryClient = useQueryClient();
  const queryKey = computed(() => ['contact', toValue(id)]);

  const contact = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readItem('contacts', toValue(id), {
            fields: [
              'id',
              ...CONTACT_FIELDS,
              'date_created',
              'date_updated',
              { company: ['id', 'name', 'website', 'industry', 'city'] },
            ],
          }),
          signal,
        ),
      ),
  });

  const change = useMutation({
    mutationFn: ({ field, value }: FieldChange) =>
      api.request(updateItem('contacts', toValue(id), { [field]: value }, { fields: ['id', 'date_updated'] })),
    onMutate: async ({ field, value }) => {
      await queryClient.cancelQueries({ queryKey: queryKey.value });
      const before = queryClient.getQueryData<ContactRecord>(queryKey.value);
      if (before) queryClient.setQueryData(queryKey.value, { ...before, [field]: value });
      return { before, key: queryKey.value };
    },
    onError: (_reason, _change, context) => {
      if (context?.before) queryClient.setQueryData(context.key, context.before);
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: queryKey.value });
      void queryClient.invalidateQueries({ queryKey: ['records', 'contacts'] });
    },
  });

  return { contact, change };
}
