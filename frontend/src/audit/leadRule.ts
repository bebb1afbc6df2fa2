import type { AuditEntry } from '@novacrm/contracts';

/** The rule that decided: the first one that acted as the decision says. */
export function leadRule({
  action,
  rules,
}: Pick<AuditEntry, 'action' | 'rules'>): AuditEntry['rules'][number] | undefined {
  return rules.find((rule) => !rule.shadow && rule.action === action) ?? rules[0];
}
