import type { RecordField, RecordRow } from '../records/definition.ts';

/** A value that an answer names for a field of the record; nothing is written until a person accepts it. */
export interface Proposal {
  field: RecordField;
  value: string;
}

/** Other words for a field that answers use, in both languages, lower case and without accents. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  first_name: ['prenom', 'first name'],
  last_name: ['nom', 'last name'],
  job_title: ['fonction', 'poste', 'role', 'job title'],
  email: [
    'e-mail',
    'e-mails',
    'email',
    'emails',
    'courriel',
    'adresse e-mail',
    'adresses e-mail',
    'email address',
    'email addresses',
    'e-mail addresses',
  ],
  phone: ['telephone', 'telephones', 'phone', 'phones', 'phone number', 'phone numbers', 'numeros de telephone'],
  mobile: ['mobile', 'portable'],
  city: ['ville', 'city'],
  website: ['site web', 'site', 'website'],
  industry: ['secteur', 'industry'],
};

const MOST = 200;

/**
 * What an answer says about the record, line by line (`label: value`), where it differs from what is known. `fields` are
 * those that may be changed, `label` names them in the reader's language.
 */
export function readProposals(
  answer: string,
  fields: readonly RecordField[],
  row: RecordRow,
  label: (field: RecordField) => string,
): Proposal[] {
  const byWord = new Map<string, RecordField>();
  for (const field of fields) {
    if (field.long || !(field.kind === 'text' || field.kind === 'email' || field.kind === 'phone')) continue;
    for (const word of [label(field), ...(SYNONYMS[field.name] ?? [])]) byWord.set(fold(word), field);
  }
  const proposals = new Map<string, Proposal>();
  for (const line of answer.split('\n')) {
    const match = /^[\s*\-•]*([^:*]{2,40})\**\s*:\s*\**\s*(.+)$/u.exec(line);
    const field = byWord.get(fold(match?.[1] ?? ''));
    const value = (match?.[2] ?? '').split(/\s;\s/)[0]?.replaceAll(/[*`]/g, '').trim() ?? '';
    if (!field || proposals.has(field.name) || !isValue(field, value) || same(value, row[field.name])) continue;
    proposals.set(field.name, { field, value: field.kind === 'email' ? value.toLowerCase() : value });
  }
  return [...proposals.values()];
}

function isValue({ kind }: RecordField, value: string): boolean {
  if (value === '' || value.length > MOST || /[[\]<>]/.test(value)) return false;
  if (kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  if (kind === 'phone') return value.replaceAll(/\D/g, '').length >= 8;
  return /\p{L}/u.test(value);
}

function same(value: string, known: unknown): boolean {
  if (typeof known !== 'string' || !known) return false;
  const digits = (text: string) => text.replaceAll(/\D/g, '').replace(/^(?:33|44)?0?/, '');
  return fold(value) === fold(known) || (/^[\d\s.+()-]+$/.test(value) && digits(value) === digits(known));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
