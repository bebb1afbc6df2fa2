import type { Run } from './name-run.ts';

export interface NamedPerson extends Run {
  readonly confidence: number;
  readonly evidence: string;
}
