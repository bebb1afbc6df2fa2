import siret from 'stdnum/lib/cjs/fr/siret.js';
import { matchNumbers, type NumberShape } from '../scan/digits.ts';
import type { Shield } from '../shield.ts';

const NUMBERS = ['phone', 'payment_card', 'bank_account', 'national_id', 'geo'] as const;

/** SIRET: 14 digits with a valid check digit. */
const SIRET = /(?<!\w)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?!\w)/g;
const SIRET_SHAPE: NumberShape = { digits: 14, before: 1, after: 1 };
/** SIREN, SIRET and VAT numbers behind their names. */
const NAMED_SHAPE: NumberShape = { digits: 5, before: 72, after: 0 };
const NAMED =
  /\b(?:siren|siret|rcs(?: [a-z-]{2,30})?|tva(?: intracommunautaire| intracom)?|vat(?: (?:number|no\.?|id|reg))?|naf|ape|eori|duns|kbis)\b[\s:=.n°o#]{0,8}(?:[a-z]{2} ?[0-9a-z]{2} ?)?\d(?:[ .]?\d){4,14}/g;

/** What only looks like a finding: company identifiers are not personal data. */
export const shields: readonly Shield[] = [
  {
    id: 'siret',
    shape: 'digit',
    protects: NUMBERS,
    spans: ({ plain, digits }) =>
      matchNumbers(plain, digits, SIRET_SHAPE, SIRET)
        .filter(({ 0: written }) => siret.validate(written.replace(/\D/g, '')).isValid)
        .map(({ 0: written, index }) => ({ start: index, end: index + written.length })),
  },
  {
    id: 'company_number',
    shape: 'digit',
    protects: NUMBERS,
    spans: ({ plain, digits }) =>
      matchNumbers(plain, digits, NAMED_SHAPE, NAMED).map(({ 0: written, index }) => ({
        start: index,
        end: index + written.length,
      })),
  },
];
