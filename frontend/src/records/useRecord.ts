import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRow } from '../api/rows.ts';
import { queryFields, type RecordDefinition } from './definition.ts';
import { useRecordAccess } from './useRecordAccess.ts';

/** One record with every field its reader may see. */
export function useRecord(definition: RecordDefinition, id: MaybeRefOrGetter<string>) {
  const api = useApi();
  const { readable } = useRecordAccess(definition);
  const fields = queryFields(
    definition,
    readable.map(({ name }) => name),
  );
  return useQuery({
    queryKey: computed(() => ['records', definition.collection, 'one', toValue(id)]),
    queryFn: ({ signal }) => api.request(abortable(readRow(definition.collection, toValue(id), fields), signal)),
  });
}
