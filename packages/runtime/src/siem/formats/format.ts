import type { LedgerEvent } from '../event.ts';
import { formatCef } from './cef.ts';
import { toEcs } from './ecs.ts';
import { formatJsonLine } from './json-lines.ts';
import { toOcsf } from './ocsf.ts';

export const FORMATS = ['jsonl', 'cef', 'ecs', 'ocsf'] as const;
export type SiemFormat = (typeof FORMATS)[number];

/** One event as one line of text, without its end. */
export const formatEvent: Record<SiemFormat, (event: LedgerEvent) => string> = {
  jsonl: formatJsonLine,
  cef: formatCef,
  ecs: (event) => JSON.stringify(toEcs(event)),
  ocsf: (event) => JSON.stringify(toOcsf(event)),
};
