import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';
import { queryFields, type RecordRow } from '../records/definition.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import { byDay } from './byDay.ts';

/** What the reader has to do, by when. */
export function useMyTasks() {
  const api = useApi();
  const tasks = useQuery({
    queryKey: ['records', 'tasks', 'mine'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows('tasks', {
            fields: queryFields(DEFINITIONS.tasks, ['status', 'priority', 'due_at', 'company', 'contact', 'deal']),
            filter: { _and: [{ owner: { _eq: '$CURRENT_USER' } }, { status: { _in: ['todo', 'doing'] } }] },
            sort: ['due_at', 'id'],
            limit: 300,
          }),
          signal,
        ),
      ),
  });
  const open = computed<RecordRow[]>(() =>
    (tasks.data.value ?? []).filter(({ status }) => status === 'todo' || status === 'doing'),
  );
  return { tasks, open, sections: computed(() => byDay(open.value, new Date())) };
}
