import type { RuleMatch } from '@novacrm/contracts';

/** Whether a rule that matched counts: neither in shadow nor lifted by an exception. */
export function acts({
  shadow,
  exceptedBy,
  excused,
}: Pick<RuleMatch, 'shadow' | 'exceptedBy'> & Partial<Pick<RuleMatch, 'excused'>>): boolean {
  return !shadow && (exceptedBy === undefined || excused !== undefined);
}
