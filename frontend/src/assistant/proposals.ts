import type { ContactField } from '../contacts/useContact.ts';

/** A value that an answer names for a field of the record; nothing is written until a person accepts it. */
export interface Proposal {
  field: ContactField;
  value: string;
}

/** Labels that answers use, in both languages, lower case and without accents. */
const LABELS: Record<string, ContactField> = {
  prenom: 'first_name',
  'first name': 'first_name',
  nom: 'last_name',
  'last name': 'last_name',
  fonction: 'job_title',
  poste: 'job_title',
  role: 'job_title',
  'job title': 'job_title',
  'e-mail': 'email',
  'e-mails': 'email',
  email: 'email',
  emails: 'email',
  courriel: 'email',
  'adresse e-mail': 'email',
  'adresses e-mail': 'email',
  'email address': 'email',
  'email addresses': 'email',
  'e-mail addresses': 'email',
  telephone: 'phone',
  telephones: 'phone',
  phone: 'phone',
  phones: 'phone',
  'phone number': 'phone',
  'phone numbers': 'phone',
  'numeros de telephone': 'phone',
  mobile: 'mobile',
  portable: 'mobile',
  ville: 'city',
  city: 'city',
};

const MOST = 200;

/** What an answer says about the record, line by line (`label: value`), where it differs from what is known. */
export function readProposals(answer: string, known: Partial<Record<ContactField, string | null>>): Proposal[] {
  const proposals = new Map<ContactField, Proposal>();
  for (const line of answer.split('\n')) {
    const match = /^[\s*\-•]*([^:*]{2,40})\**\s*:\s*\**\s*(.+)$/u.exec(line);
    const field = LABELS[fold(match?.[1] ?? '')];
    const value = (match?.[2] ?? '').split(/\s;\s/)[0]?.replaceAll(/[*`]/g, '').trim() ?? '';
    if (!field || proposals.has(field) || !isValue(field, value) || same(value, known[field])) continue;
    proposals.set(field, { field, value: field === 'email' ? value.toLowerCase() : value });
  }
  return [...proposals.values()];
}

function isValue(field: ContactField, value: string): boolean {
  if (value === '' || value.length > MOST || /[[\]<>]/.test(value)) return false;
  if (field === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  if (field === 'phone' || field === 'mobile') return value.replaceAll(/\D/g, '').length >= 8;
  return /\p{L}/u.test(value);
}

function same(value: string, known: string | null | undefined): boolean {
  if (!known) return false;
  const digits = (text: string) => text.replaceAll(/\D/g, '').replace(/^(?:33|44)?0?/, '');
  return fold(value) === fold(known) || (/^[\d\s.+()-]+$/.test(value) && digits(value) === digits(known));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
