import type { Condition } from './rule.ts';

/** The types that a rule's own patterns find. */
export function patternNames(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(patternNames);
  if ('any' in condition) return condition.any.flatMap(patternNames);
  if ('not' in condition) return patternNames(condition.not);
  return 'pattern' in condition ? [condition.pattern.name] : [];
}
