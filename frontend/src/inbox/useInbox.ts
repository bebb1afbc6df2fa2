import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows, updateRows } from '../api/rows.ts';
import { readNotice, type StoredNotice } from './readNotice.ts';

const COLLECTION = 'directus_notifications';
const KEY = ['inbox'];
/** Notices that are shown; older ones are in the studio. */
const MOST = 100;

/** What colleagues and the product told the reader, newest first. */
export function useInbox() {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      const fields = ['id', 'timestamp', 'status', 'subject', 'message', 'collection', 'item'];
      const rows = await api.request(
        abortable(
          readRows<StoredNotice>(COLLECTION, {
            fields: [...fields, 'sender.first_name', 'sender.last_name'],
            filter: { recipient: { _eq: '$CURRENT_USER' } },
            sort: ['-timestamp'],
            limit: MOST,
          }),
          signal,
        ),
      );
      return rows.map(readNotice);
    },
    refetchInterval: 60_000,
  });
  const unread = computed(() => (query.data.value ?? []).filter((notice) => notice.unread).map(({ id }) => id));
  return {
    query,
    unread,
    async markRead(ids: readonly string[]): Promise<void> {
      if (ids.length > 0) await api.request(updateRows(COLLECTION, ids, { status: 'archived' }));
      await queryClient.invalidateQueries({ queryKey: KEY });
    },
  };
}
