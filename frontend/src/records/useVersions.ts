import { history, type Schema } from '@novacrm/sdk';
import type { History } from '@novacrm/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';
import { fieldOf, nameOf, type RecordDefinition, type RelationField } from './definition.ts';

export type VersionEntry = History['entries'][number];

/** The versions of a record, the latest first, and the names of the records that their relations point at. */
export function useVersions(definition: RecordDefinition, id: MaybeRefOrGetter<string>) {
  const api = useApi();
  const { collection } = definition;

  const pages = useInfiniteQuery({
    queryKey: computed(() => ['records', collection, 'versions', toValue(id)]),
    queryFn: ({ pageParam, signal }): Promise<History> =>
      api.request(
        abortable(
          history<Schema>({ collection, id: toValue(id), limit: 20, ...(pageParam !== null && { cursor: pageParam }) }),
          signal,
        ),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const entries = computed(() => pages.data.value?.pages.flatMap((page) => page.entries) ?? []);

  /** Ids that entries mention, by the collection they live in. */
  const pointers = computed(() => {
    const found = new Map<string, { field: RelationField; ids: Set<string> }>();
    for (const { changes, values } of entries.value) {
      const named = [
        ...changes.flatMap(({ field, before, after }) => [[field, before] as const, [field, after] as const]),
      ];
      for (const [name, value] of [...named, ...Object.entries(values)]) {
        const field = fieldOf(definition, name);
        if (field?.kind !== 'relation' || typeof value !== 'string') continue;
        const group = found.get(field.to) ?? { field, ids: new Set<string>() };
        found.set(field.to, { field, ids: group.ids.add(value) });
      }
    }
    return [...found].map(([to, { field, ids }]) => ({ to, show: field.show, ids: [...ids].sort() }));
  });
  const names = useQuery({
    queryKey: computed(() => ['names', pointers.value]),
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        pointers.value.map(async ({ to, show, ids }) => {
          const query = { fields: ['id', ...show], filter: { id: { _in: ids } }, limit: ids.length };
          // Who may not read the others at all sees that there were some.
          const rows = await api.request(abortable(readRows(to, query), signal)).catch(() => []);
          return rows.map((row) => [row.id, nameOf(row, show)] as const);
        }),
      );
      return Object.fromEntries(lists.flat());
    },
    enabled: computed(() => pointers.value.length > 0),
    staleTime: 60_000,
  });

  return { pages, entries, names: computed<Readonly<Record<string, string>>>(() => names.data.value ?? {}) };
}
