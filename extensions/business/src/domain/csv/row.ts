import type { ImportCollection, ImportProblem } from '@novacrm/contracts';
import { normaliseEmail, normalisePhone } from '../identity-keys.ts';
import { restore } from './neutralise.ts';
import { IMPORT_FIELDS, type ImportField } from './fields.ts';

export interface ReadRow {
  values: Record<string, string>;
  /** Empty when the row can be imported. */
  problems: Pick<ImportProblem, 'field' | 'code'>[];
}

/** Values of one line, cleaned; what is wrong with them names the field and never repeats the value. */
export function readRow(
  collection: ImportCollection,
  mapping: readonly (string | null)[],
  record: readonly string[],
): ReadRow {
  const fields = IMPORT_FIELDS[collection];
  const values: Record<string, string> = {};
  const problems: ReadRow['problems'] = [];
  mapping.forEach((name, column) => {
    const field = name === null ? undefined : fields[name];
    const text = restore((record[column] ?? '').trim());
    if (name === null || !field || text === '') return;
    const value = readValue(field, text);
    if (value === undefined) problems.push({ field: name, code: `not_a_${field.kind}` });
    else if (value.length > field.length) problems.push({ field: name, code: 'too_long' });
    else if (value.includes('\u0000') || !value.isWellFormed()) problems.push({ field: name, code: 'not_text' });
    else values[name] = value;
  });
  const named =
    collection === 'companies' ? values['name'] : (values['last_name'] ?? values['first_name'] ?? values['email']);
  if (named === undefined && problems.length === 0)
    problems.push({ field: collection === 'companies' ? 'name' : 'last_name', code: 'missing' });
  return { values, problems };
}

function readValue({ kind }: ImportField, text: string): string | undefined {
  switch (kind) {
    case 'email':
      return normaliseEmail(text) === undefined ? undefined : text.toLowerCase();
    case 'phone':
      return normalisePhone(text);
    case 'country':
      return readCountry(text);
    case 'siren': {
      const digits = text.replace(/\s/g, '');
      return /^\d{9}$/.test(digits) ? digits : undefined;
    }
    case 'url':
      return URL.canParse(text) ? text : URL.canParse(`https://${text}`) ? `https://${text}` : undefined;
    default:
      return text;
  }
}

const COUNTRIES: Readonly<Record<string, string>> = namesOfCountries();

function readCountry(text: string): string | undefined {
  return /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : COUNTRIES[text.toLowerCase()];
}

/** Names in both languages, as the runtime knows them (CLDR). */
function namesOfCountries(): Record<string, string> {
  const names: Record<string, string> = {};
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const locale of ['fr', 'en']) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second);
        if (name) names[name.toLowerCase()] ??= first + second;
      }
  }
  return names;
}
