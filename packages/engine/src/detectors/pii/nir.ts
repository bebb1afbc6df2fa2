import nirNumber from 'stdnum/lib/cjs/fr/nir.js';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { characters, collect } from '../../scan/collect.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';

/** Sex (1, 2; 3, 4 and 7, 8 while provisional), year, month (20 and above when unknown), then place, order and key. */
const HEAD =
  /(?<![\w]|\d[ .,/-])[123478](?=[ .\-_]{0,3}\d[ .\-_]{0,3}\d[ .\-_]{0,3}(?:0[ .\-_]{0,3}[1-9]|1[ .\-_]{0,3}[0-2]|[2-9][ .\-_]{0,3}\d))/g;
/** The head, before the letter of a Corsican place. */
const SHAPE: NumberShape = { digits: 5, before: 3, after: 3 };

export const nir: Detector = {
  id: 'nir',
  category: 'pii',
  types: ['nir'],
  severity: 'high',
  title: { en: 'French social security number (NIR)', fr: 'Numéro de sécurité sociale (NIR)' },
  covers: {
    en: 'The 15 characters with a valid key, Corsica (2A, 2B), overseas and provisional numbers included.',
    fr: 'Les 15 caractères avec une clé valide, Corse (2A, 2B), outre-mer et numéros provisoires compris.',
  },
  legalBasis: ['RGPD Art. 87', 'Loi 78-17 Art. 30', 'Décret 2019-341'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  validate: ({ value }) => value !== undefined && nirNumber.validate(value).isValid,
  examples: {
    hit: hits('nir', {
      fr: [
        'N° de sécu : ⟦1 85 05 78 006 084 91⟧',
        'NIR ⟦292016912345669⟧',
        'née en Corse : ⟦2 87 05 2A 004 321 01⟧',
        'provisoire ⟦7 85 05 99 123 456 95⟧ en attente',
        'Immatriculée sous le ⟦2.54.07.63.220.005.21⟧.',
        'outre-mer : ⟦1 78 03 97 411 222 17⟧',
      ],
      en: [
        'French social security number ⟦1 85 05 78 006 084 91⟧',
        'NIR: ⟦169109934107844⟧',
        'Her number is ⟦2 92 01 69 123 456 69⟧.',
        'born in Corsica: ⟦1 95 11 2B 033 123 80⟧',
        'please register ⟦1-78-03-97-411-222-17⟧',
      ],
    }),
    miss: misses({
      fr: [
        'NIR faux : 1 85 05 78 006 084 92',
        'Le numéro de sécurité sociale compte 15 caractères.',
        'SIRET 552 100 554 00013',
        'NIR 1 85 05 ** *** *** **',
        'Commande 185057800608490',
      ],
      en: [
        'Wrong key: 1 85 05 78 006 084 92',
        'The French number has 13 digits and a two-digit key.',
        'Tracking 185057800608492',
        'Batch 2 92 01 69 123 456 68',
        'Serial 123456789012345',
      ],
    }),
  },
};

const isOfNir = characters('0123456789ABab');

function* candidates({ text, digits }: View): Generator<Match> {
  for (const { index: start } of matchNumbers(text, digits, SHAPE, HEAD)) {
    const taken = collect(text, start, 15, isOfNir);
    const value = taken?.value.toUpperCase();
    if (!taken || !value || !/^\d{5}(?:\d{2}|2[AB])\d{8}$/.test(value)) continue;
    yield { type: 'nir', start, end: taken.end, confidence: 0.97, evidence: ['valid key'], value };
  }
}
