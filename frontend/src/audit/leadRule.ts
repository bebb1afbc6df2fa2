import type { AuditEntry } from '@novacrm/contracts';
import { acts } from '../compliance/acts.ts';

/** The rule that decided: the first one that acted as the decision says. */
export function leadRule({
  action,
  rules,
}: Pick<AuditEntry, 'action' | 'rules'>): AuditEntry['rules'][number] | undefined {
  return rules.find((rule) => acts(rule) && rule.action === action) ?? rules[0];
}
