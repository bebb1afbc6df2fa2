import { watch } from 'vue';
import { useQueryClient } from '@tanstack/vue-query';
import { queryFields, type RecordDefinition, type RecordRow } from './definition.ts';
import { useLive } from './useLive.ts';
import { useRecordAccess } from './useRecordAccess.ts';

/** Follows a record: what somebody else changes stands in the page at once. */
export function useLiveRecord(definition: RecordDefinition, id: () => string): void {
  const queryClient = useQueryClient();
  const { collection } = definition;
  const { readable } = useRecordAccess(definition);
  const fields = queryFields(
    definition,
    readable.map(({ name }) => name),
  );
  const { again } = useLive(
    // With the item named the server reads nothing when others change.
    () => ({ collection, event: 'update', item: id(), query: { fields } }),
    ({ event, data }) => {
      if (event === 'update' && data && !Array.isArray(data) && data.id === id()) merge(data);
    },
  );

  function merge(row: RecordRow): void {
    queryClient.setQueryData<RecordRow>(['records', collection, 'one', row.id], (known) =>
      known ? { ...known, ...row } : known,
    );
    void queryClient.invalidateQueries({ queryKey: ['records', collection, 'versions', row.id] });
  }

  watch(id, again);
}
