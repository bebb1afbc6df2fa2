import type { Action, Channel } from '@novacrm/contracts';

/** From mild to strict, as the contracts order them; the browser cannot import their values. */
export const ACTIONS = ['allow', 'warn', 'redact', 'escalate', 'block'] as const satisfies readonly Action[];
export const CHANNELS = ['prompt', 'completion', 'write', 'export', 'tool_call'] as const satisfies readonly Channel[];

/** Colour never speaks alone: the icon stands beside it. The colours are those of the collections' own choices. */
export const ACTION_ICONS: Record<Action, string> = {
  allow: 'check_circle',
  warn: 'warning',
  redact: 'visibility_off',
  escalate: 'flag',
  block: 'block',
};
