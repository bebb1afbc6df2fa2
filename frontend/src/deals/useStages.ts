import { useQuery } from '@tanstack/vue-query';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';

export interface Stage {
  id: string;
  name: string;
  outcome: 'open' | 'won' | 'lost';
  probability: number;
  color: string | null;
  position: number | null;
  pipeline: { id: string; name: string };
}

/** The stages of all pipelines, in their order. */
export function useStages() {
  const api = useApi();
  return useQuery({
    queryKey: ['stages'],
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows<Stage>('pipeline_stages', {
            fields: ['id', 'name', 'outcome', 'probability', 'color', 'position', 'pipeline.id', 'pipeline.name'],
            sort: ['pipeline.name', 'position'],
            limit: -1,
          }),
          signal,
        ),
      ),
    staleTime: 300_000,
  });
}
