import type { PolicyState } from '@novacrm/contracts';
import { ComplianceUnavailableError, type Nova } from '@novacrm/runtime';

export function readPolicyState({ policies }: Nova): PolicyState {
  const state = policies.state();
  if (!state) throw new ComplianceUnavailableError();
  return state;
}
