import type { ImportCollection } from '@novacrm/contracts';
import { fold } from '../fold.ts';
import { IMPORT_FIELDS } from './fields.ts';

/** The field that each column probably is, or null; no field is given to two columns. */
export function suggestMapping(collection: ImportCollection, headers: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  const names = headers.map((header) =>
    fold(header)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  const fields = Object.entries(IMPORT_FIELDS[collection]);
  const take = (field: string | undefined) => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const exact = names.map((name) =>
    take(fields.find(([key, { headers }]) => key.replaceAll('_', ' ') === name || headers.includes(name))?.[0]),
  );
  // Then what begins with a known word: "Email professionnel", "Ville de naissance" is nobody's city.
  return names.map(
    (name, nth) =>
      exact[nth] ?? take(fields.find(([, { headers }]) => headers.some((known) => isMoreOf(name, known)))?.[0]),
  );
}

/** Words that may follow or precede a known header without changing what it means. */
const DECORATION =
  /^(?:(?:du|de|la|le|the|pro|professionnel|professionnelle|work|business|main|principal|principale|contact|client|1|n|no|numero)\s?)+$/;

function isMoreOf(name: string, known: string): boolean {
  if (name.startsWith(`${known} `)) return DECORATION.test(name.slice(known.length + 1));
  return name.endsWith(` ${known}`) && DECORATION.test(name.slice(0, -known.length).trim());
}
