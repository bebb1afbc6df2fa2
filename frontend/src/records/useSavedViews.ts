import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { createRow, deleteRows, readRows, updateRow } from '../api/rows.ts';
import { useSession } from '../session/sessionStore.ts';
import type { RecordDefinition } from './definition.ts';
import { readView, type View } from './view.ts';

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  /** Only its owner changes it. */
  own: boolean;
  view: View;
}

interface StoredView {
  id: string;
  name: string;
  visibility: string;
  user: string;
  columns: unknown;
  sorting: unknown;
  filter: unknown;
  grouping: unknown;
}

/** One's own views of a collection, and those that colleagues share with the team. */
export function useSavedViews(definition: RecordDefinition) {
  const api = useApi();
  const session = useSession();
  const queryClient = useQueryClient();
  const queryKey = ['saved-views', definition.collection];

  const stored = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows<StoredView>('saved_views', {
            fields: ['id', 'name', 'visibility', 'user', 'columns', 'sorting', 'filter', 'grouping'],
            filter: { collection: { _eq: definition.collection }, layout: { _eq: 'table' } },
            sort: ['name'],
            limit: 100,
          }),
          signal,
        ),
      ),
    enabled: session.may('read', 'saved_views'),
    staleTime: 60_000,
  });

  const views = computed<SavedView[]>(() =>
    (stored.data.value ?? []).map((row) => ({
      id: row.id,
      name: row.name,
      shared: row.visibility === 'team',
      own: row.user === session.user?.id,
      view: readView(definition, row),
    })),
  );

  async function create(name: string, view: View, shared: boolean): Promise<string> {
    const team = shared ? await readTeam() : null;
    const { id } = await api.request(
      createRow('saved_views', {
        name,
        collection: definition.collection,
        layout: 'table',
        visibility: team ? 'team' : 'private',
        ...(team && { team }),
        ...toRow(view),
      }),
    );
    await queryClient.invalidateQueries({ queryKey });
    return id;
  }

  async function update(id: string, view: View): Promise<void> {
    await api.request(updateRow('saved_views', id, toRow(view)));
    await queryClient.invalidateQueries({ queryKey });
  }

  async function remove(id: string): Promise<void> {
    await api.request(deleteRows('saved_views', [id]));
    await queryClient.invalidateQueries({ queryKey });
  }

  /** The first team one belongs to: views are shared with the people one works with. */
  async function readTeam(): Promise<string | null> {
    const filter = { user: { _eq: '$CURRENT_USER' } };
    const [member] = await api.request(
      readRows<{ team: string }>('team_members', { fields: ['team'], filter, limit: 1 }),
    );
    return member?.team ?? null;
  }

  return { views, ready: computed(() => !stored.isLoading.value), create, update, remove };
}

function toRow({ columns, sort, conditions, group }: View): Record<string, unknown> {
  return { columns, sorting: [sort], filter: conditions, grouping: group };
}
