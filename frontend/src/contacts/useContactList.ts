import { aggregate, readItems } from '@directus/sdk';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

const PAGE = 50;

const FIELDS = [
  'id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'job_title',
  'date_created',
  'date_updated',
  { company: ['id', 'name'] },
] as const;

export const SORT_COLUMNS = ['last_name', 'company.name', 'job_title', 'email', 'date_updated'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type Sort = SortColumn | `-${SortColumn}`;

/** The sort of an address, the default when it names none of ours. */
export function readSort(value: unknown): Sort {
  const column = typeof value === 'string' ? value.replace(/^-/, '') : '';
  return SORT_COLUMNS.some((known) => known === column) ? (value as Sort) : 'last_name';
}

export interface ContactRow {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  job_title: string | null;
  date_created: string | null;
  date_updated: string | null;
  company: { id: string; name: string | null } | null;
}

interface ContactListOptions {
  search: MaybeRefOrGetter<string>;
  sort: MaybeRefOrGetter<Sort>;
}

/** Contacts page by page, searched and sorted by the server. */
export function useContactList({ search, sort }: ContactListOptions) {
  const api = useApi();
  const term = computed(() => toValue(search).trim());

  const list = useInfiniteQuery({
    queryKey: computed(() => ['contacts', { search: term.value, sort: toValue(sort) }]),
    queryFn: ({ pageParam, signal }) =>
      api.request(
        abortable(
          readItems('contacts', {
            fields: [...FIELDS],
            // The SDK's types know no sort by a related field, the server does. The id settles equal values, so that no
            // row appears on two pages.
            sort: [toValue(sort) as 'last_name', 'id'],
            limit: PAGE,
            offset: pageParam,
            ...(term.value && { search: term.value }),
          }),
          signal,
        ),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE ? undefined : pages.length * PAGE),
    placeholderData: keepPreviousData,
  });

  const total = useQuery({
    queryKey: computed(() => ['contacts', 'count', term.value]),
    queryFn: async ({ signal }) => {
      const query = term.value ? { search: term.value } : {};
      const [row] = await api.request(abortable(aggregate('contacts', { aggregate: { count: '*' }, query }), signal));
      return Number(row?.count ?? 0);
    },
    placeholderData: keepPreviousData,
  });

  return { list, total: total.data, rows: computed(() => list.data.value?.pages.flat() ?? []) };
}
