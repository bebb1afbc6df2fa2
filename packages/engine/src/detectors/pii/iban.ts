import { getCountrySpecifications } from 'ibantools';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { collect, isLetterOrDigit } from '../../scan/collect.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';

const HEAD = /(?<![A-Za-z0-9])[A-Za-z] ?[A-Za-z][ -]?\d ?\d(?=[ .-]{0,2}[A-Za-z0-9])/g;
const SHAPE: NumberShape = { digits: 2, before: 5, after: 3 };
const COUNTRIES = getCountrySpecifications();

export const iban: Detector = {
  id: 'iban',
  category: 'pii',
  types: ['iban'],
  severity: 'high',
  title: { en: 'IBAN', fr: 'IBAN' },
  covers: {
    en: 'International bank account numbers with valid length and check digits.',
    fr: 'Numéros de compte bancaire internationaux dont la longueur et la clé sont valides.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'RGPD Art. 32'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  validate: ({ value }) => value !== undefined && isWellFormed(value) && remainder(value) === 1,
  examples: {
    hit: hits('iban', {
      fr: [
        'IBAN : ⟦FR76 3000 6000 0112 3456 7890 189⟧',
        'Virement sur ⟦FR7630006000011234567890189⟧ svp',
        'compte belge ⟦BE68 5390 0754 7034⟧',
        'Salaire – ⟦PL87 1140 1114 1296 4702 0765 7293⟧ – payé',
        'iban ⟦fr14 2004 1010 0505 0001 3m02 606⟧',
        'Le RIB est le ⟦FR76-3000-6000-0112-3456-7890-189⟧.',
      ],
      en: [
        'IBAN: ⟦GB29 NWBK 6016 1331 9268 19⟧',
        'Please pay to ⟦DE89370400440532013000⟧.',
        'my iban is ⟦gb29nwbk60161331926819⟧',
        'Irish account ⟦IE29 AIBK 9311 5212 3456 78⟧ today',
        'Refund on ⟦ES91 2100 0418 4502 0005 1332⟧',
      ],
    }),
    miss: misses({
      fr: [
        'FR76 3000 6000 0112 3456 7890 188 est faux',
        'IBAN : FR76 **** **** **** **** **** 189',
        'TVA FR40303265045',
        'Le BIC est BNPAFRPPXXX.',
        'Référence AB12 3456 7890',
      ],
      en: [
        'GB29 NWBK 6016 1331 9268 18 has a typo',
        'IBAN ending in 6819',
        'VAT GB123456789',
        'Product DE89 3704 0044',
        'The IBAN has up to 34 characters.',
      ],
    }),
  },
};

function* candidates({ text, digits }: View): Generator<Match> {
  for (const { 0: head, index } of matchNumbers(text, digits, SHAPE, HEAD)) {
    const country = head.replace(/[^A-Za-z]/g, '').toUpperCase();
    const length = COUNTRIES[country]?.chars;
    if (!length) continue;
    const taken = collect(text, index, length, isLetterOrDigit);
    if (!taken) continue;
    const value = taken.value.toUpperCase();
    yield { type: 'iban', start: index, end: taken.end, confidence: 0.98, evidence: ['valid check digits'], value };
  }
}

function isWellFormed(value: string): boolean {
  const form = COUNTRIES[value.slice(0, 2)]?.bban_regexp;
  return typeof form === 'string' && new RegExp(form).test(value.slice(4));
}

/**
 * Remainder of ISO 7064 MOD 97-10, 1 for valid check digits. Keys that a country puts inside of its account numbers are not
 * asked: not all of its banks keep to them.
 */
function remainder(value: string): number {
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const digit = parseInt(char, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return rest;
}
