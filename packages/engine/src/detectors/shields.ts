import siret from 'stdnum/lib/cjs/fr/siret.js';
import type { Shield } from '../shield.ts';

const NUMBERS = ['phone', 'payment_card', 'bank_account', 'national_id', 'geo'] as const;

/** SIRET: 14 digits with a valid check digit. */
const SIRET = /(?<!\w)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?!\w)/g;
/** SIREN, SIRET and VAT numbers behind their names. */
const NAMED =
  /\b(?:siren|siret|rcs(?: [a-z-]{2,30})?|tva(?: intracommunautaire| intracom)?|vat(?: (?:number|no\.?|id|reg))?|naf|ape|eori|duns|kbis)\b[\s:=.n°o#]{0,8}(?:[a-z]{2} ?[0-9a-z]{2} ?)?\d(?:[ .]?\d){4,14}/g;

/** What only looks like a finding: company identifiers are not personal data. */
export const shields: readonly Shield[] = [
  {
    id: 'siret',
    shape: 'digit',
    protects: NUMBERS,
    spans: ({ plain }) =>
      [...plain.matchAll(SIRET)]
        .filter(({ 0: written }) => siret.validate(written.replace(/\D/g, '')).isValid)
        .map(({ 0: written, index }) => ({ start: index, end: index + written.length })),
  },
  {
    id: 'company_number',
    shape: 'digit',
    protects: NUMBERS,
    spans: ({ plain }) =>
      [...plain.matchAll(NAMED)].map(({ 0: written, index }) => ({ start: index, end: index + written.length })),
  },
];
