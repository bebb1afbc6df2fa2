import type { Action, AuditSummary } from '@novacrm/contracts';
import { ACTIONS } from '../verdict/actions.ts';

export interface ActionShare {
  action: Action;
  count: number;
  /** 0 to 1; 0 for every action when there is no decision. */
  share: number;
}

/** Every action from mild to strict with its part of all decisions. */
export function computeShares(byAction: AuditSummary['byAction']): ActionShare[] {
  const total = ACTIONS.reduce((sum, action) => sum + byAction[action], 0);
  return ACTIONS.map((action) => {
    const count = byAction[action];
    return { action, count, share: total === 0 ? 0 : count / total };
  });
}
