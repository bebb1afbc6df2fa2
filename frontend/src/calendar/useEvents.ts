import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';
import { kindOf } from '../contacts/kinds.ts';
import type { RecordRow } from '../records/definition.ts';
import { useSession } from '../session/sessionStore.ts';
import { addDays, keyOf } from './grid.ts';

export interface CalendarEvent {
  id: string;
  page: 'task' | 'interaction';
  title: string;
  at: Date;
  icon: string;
  done: boolean;
  late: boolean;
}

/** More of one kind in one view is better read as a list. */
const MOST = 500;

/** Tasks and interactions of some days, by day. */
export function useEvents(days: Ref<Date[]>) {
  const api = useApi();
  const session = useSession();
  const { t } = useI18n();

  const events = useQuery({
    queryKey: computed(() => ['records', 'calendar', days.value[0]?.getTime(), days.value.length]),
    queryFn: async ({ signal }) => {
      const from = days.value[0] ?? new Date();
      const until = addDays(days.value.at(-1) ?? from, 1);
      const read = (collection: string, at: string, fields: string[]) =>
        session.may('read', collection)
          ? api.request(
              abortable(
                readRows(collection, {
                  fields: ['id', at, ...fields],
                  filter: { [at]: { _gte: from.toISOString(), _lt: until.toISOString() } },
                  sort: [at],
                  limit: MOST,
                }),
                signal,
              ),
            )
          : [];
      const [tasks, interactions] = await Promise.all([
        read('tasks', 'due_at', ['title', 'status']),
        read('interactions', 'occurred_at', ['subject', 'kind']),
      ]);
      return { tasks, interactions };
    },
    placeholderData: keepPreviousData,
  });

  const byDay = computed(() => {
    const days = new Map<string, CalendarEvent[]>();
    const { tasks = [], interactions = [] } = events.data.value ?? {};
    const all = [...tasks.map(toTask), ...interactions.map(toInteraction)];
    for (const event of all.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      const key = keyOf(event.at);
      days.set(key, [...(days.get(key) ?? []), event]);
    }
    return days;
  });

  function toTask(row: RecordRow): CalendarEvent {
    const at = new Date(String(row['due_at']));
    const done = row['status'] === 'done' || row['status'] === 'cancelled';
    return {
      id: row.id,
      page: 'task',
      title: String(row['title'] ?? ''),
      at,
      icon: done ? 'i-lucide-circle-check' : 'i-lucide-circle',
      done,
      late: !done && at.getTime() < Date.now(),
    };
  }

  function toInteraction(row: RecordRow): CalendarEvent {
    const kind = kindOf(String(row['kind']));
    return {
      id: row.id,
      page: 'interaction',
      title: String(row['subject'] || t(`contact.kinds.${kind.name}`)),
      at: new Date(String(row['occurred_at'])),
      icon: kind.icon,
      done: false,
      late: false,
    };
  }

  return { events, byDay };
}
