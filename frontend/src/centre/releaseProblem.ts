import { readNovaError } from '@novacrm/sdk';
import { problemKey } from '../api/problem.ts';

/** Which sentence says why a request or a decision was not taken. */
export function releaseProblem(reason: unknown) {
  const { kind, code } = readNovaError(reason);
  if (code === 'OWN_CASE') return 'ask.ownCase';
  if (code === 'ALREADY_DECIDED') return 'ask.alreadyDecided';
  if (code === 'NOTHING_TO_RELEASE') return 'ask.nothing';
  if (kind === 'refused') return 'ask.reasonRefused';
  return problemKey(kind);
}
