import { PIPELINES } from '../data/pipelines.ts';
import { demoId } from '../people.ts';
import { planRow, type PlannedRow } from './planned-row.ts';

export function planPipelines(): { pipelines: PlannedRow[]; stages: PlannedRow[] } {
  return {
    pipelines: PIPELINES.map(({ key, name }, position) =>
      planRow('pipelines', `pipeline-${key}`, 'admin', { name, active: true, position }),
    ),
    stages: PIPELINES.flatMap((pipeline) =>
      pipeline.stages.map(({ key, ...stage }, position) =>
        planRow('pipeline_stages', `stage-${pipeline.key}-${key}`, 'admin', {
          ...stage,
          pipeline: demoId(`pipeline-${pipeline.key}`),
          position,
        }),
      ),
    ),
  };
}
