import type { Finding } from '@novacrm/contracts';
import { nameOfSecret } from '@novacrm/contracts/secret-names';
import type { Messages } from '../i18n/en.ts';

export interface FindingType {
  type: string;
  name: string;
  /** How often it was found. */
  count: number;
}

/** What was found, each type once, most frequent first. */
export function countFindingTypes(findings: readonly Pick<Finding, 'type'>[], words: Messages): FindingType[] {
  const counts = new Map<string, number>();
  for (const { type } of findings) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, name: nameFindingType(type, words), count }))
    .sort((one, other) => other.count - one.count);
}

/** Detectors grow faster than words: a secret is named after its vendor, any other type shows its code. */
export function nameFindingType(type: string, words: Messages): string {
  const names: Record<string, string> = words.finding;
  const name = Object.hasOwn(names, type) ? names[type] : nameOfSecret(type, words.locale);
  return name ?? type.replaceAll('_', ' ');
}
