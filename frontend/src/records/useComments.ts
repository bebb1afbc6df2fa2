import { comments as readComments, type Schema } from '@novacrm/sdk';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { createRow, deleteRows, readRows, updateRow } from '../api/rows.ts';
import { nameOf, type CollectionName } from './definition.ts';
import type { Person } from './mentions.ts';

const COLLECTION = 'directus_comments';

/** What colleagues wrote under a record, and the ways to write, change and take back one's own words. */
export function useComments(collection: CollectionName, id: MaybeRefOrGetter<string>) {
  const api = useApi();
  const queryClient = useQueryClient();
  const queryKey = computed(() => ['comments', collection, toValue(id)]);

  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.request(abortable(readComments<Schema>({ collection, id: toValue(id) }), signal)),
  });

  async function settle(write: Promise<unknown>): Promise<void> {
    await write;
    await queryClient.invalidateQueries({ queryKey: queryKey.value });
  }

  return {
    query,
    add: (comment: string) => settle(api.request(createRow(COLLECTION, { collection, item: toValue(id), comment }))),
    change: (comment: string, text: string) => settle(api.request(updateRow(COLLECTION, comment, { comment: text }))),
    remove: (comment: string) => settle(api.request(deleteRows(COLLECTION, [comment]))),
  };
}

/** Colleagues that can be mentioned. */
export function useColleagues(wanted: MaybeRefOrGetter<boolean>) {
  const api = useApi();
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: async ({ signal }): Promise<Person[]> => {
      const show = ['first_name', 'last_name'];
      const query = { fields: ['id', ...show], sort: ['first_name'], limit: 200 };
      const rows = await api.request(abortable(readRows('directus_users', query), signal));
      return rows.map((row) => ({ id: row.id, name: nameOf(row, show) })).filter(({ name }) => name !== '');
    },
    enabled: computed(() => toValue(wanted)),
    staleTime: 300_000,
  });
}
