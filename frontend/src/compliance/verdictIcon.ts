import type { Action } from '@novacrm/contracts';

/** The picture beside the word and the colour of a verdict. */
export const VERDICT_ICON: Record<Action, string> = {
  allow: 'i-lucide-circle-check',
  warn: 'i-lucide-triangle-alert',
  redact: 'i-lucide-eye-off',
  escalate: 'i-lucide-siren',
  block: 'i-lucide-octagon-x',
};
