import { readNovaError } from '@novacrm/sdk';
import { problemKey } from '../api/problem.ts';

/** Which sentence says why a request or a decision was not taken. */
export function releaseProblem(reason: unknown) {
  const { kind, code } = readNovaError(reason);
  if (code === 'OWN_CASE') return 'centre.release.ownCase';
  if (code === 'ALREADY_DECIDED') return 'centre.release.alreadyDecided';
  if (code === 'NOTHING_TO_RELEASE') return 'centre.release.nothing';
  if (kind === 'refused') return 'centre.release.reasonRefused';
  return problemKey(kind);
}
