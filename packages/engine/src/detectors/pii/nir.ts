import nirNumber from 'stdnum/lib/cjs/fr/nir.js';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { characters, collect } from '../../scan/collect.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';

/** Sex (1, 2; 3, 4 and 7, 8 while provisional), year, month (20 and above when unknown), then place, order and key. */
const HEAD =
  /(?<![\w]|\d[ .,/-])[123478](?=[ .\-_]{0,3}\d[ .\-_]{0,3}\d[ .\-_]{0,3}(?:0[ .\-_]{0,3}[1-9]|1[ .\-_]{0,3}[0-2]|[2-9][ .\-_]{0,3}\d))/g;
const WITHOUT_KEY = 13;
/** Sex, year, month, then a department or a country and the order of birth: what a number without key is known by. */
const BODY = /^\d{5}(?:0[1-9]|[1-8]\d|9[0-9]|2[AB])\d{6}$/;
/** What is said before a number whose key is left out, in plain text and with no other digit between. */
const ANNOUNCING =
  /(?<![a-z])(?:nir|nss|n ?[°o]?\.? ?(?:de )?ss|numero ss|insee|social security|assure(?:e|s)?)(?![a-z])|secu(?:rite sociale)?(?![a-z])|vitale|immatricul/;
/** How far ahead, in characters. */
const AHEAD = 56;
/** The key apart from its number: "clé 91", "(clé : 91)", "| 91". */
const KEY_APART = /^(?:[\s,;/(-]{0,3}(?:cle|key)[\s:=]{0,3}|\s?\|\s?)(\d{2})(?!\d)/;
/** More of the same number. */
const GOES_ON = /^[ .\-_/]{0,3}\d/;

/** The head, before the letter of a Corsican place. */
const SHAPE: NumberShape = { digits: 5, before: 3, after: 3 };

export const nir: Detector = {
  id: 'nir',
  category: 'pii',
  types: ['nir'],
  severity: 'high',
  title: { en: 'French social security number (NIR)', fr: 'Numéro de sécurité sociale (NIR)' },
  covers: {
    en: 'The 15 characters with a valid key, Corsica (2A, 2B), overseas and provisional numbers included; the 13 without key where words speak of one.',
    fr: 'Les 15 caractères avec une clé valide, Corse (2A, 2B), outre-mer et numéros provisoires compris ; les 13 sans clé là où des mots en parlent.',
  },
  legalBasis: ['RGPD Art. 87', 'Loi 78-17 Art. 30', 'Décret 2019-341'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  validate: ({ value }) => value !== undefined && (value.length === WITHOUT_KEY || nirNumber.validate(value).isValid),
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

function* candidates(view: View): Generator<Match> {
  const { text, digits } = view;
  for (const { index: start } of matchNumbers(text, digits, SHAPE, HEAD)) {
    const taken = collect(text, start, 15, isOfNir);
    const value = taken?.value.toUpperCase();
    if (taken && value && /^\d{5}(?:\d{2}|2[AB])\d{8}$/.test(value))
      yield { type: 'nir', start, end: taken.end, confidence: 0.97, evidence: ['valid key'], value };
    else yield* withKeyApart(view, start);
  }
}

function* withKeyApart({ text, plain }: View, start: number): Generator<Match> {
  const taken = collect(text, start, WITHOUT_KEY, isOfNir);
  const value = taken?.value.toUpperCase();
  if (!taken || !value || !BODY.test(value)) return;
  const { end } = taken;
  const rest = plain.slice(end, end + 16);
  const key = KEY_APART.exec(rest);
  if (key)
    yield {
      type: 'nir',
      start,
      end: end + key[0].length,
      confidence: 0.97,
      evidence: ['valid key'],
      value: value + key[1],
    };
  else if (!GOES_ON.test(rest) && isAnnounced(plain, start))
    yield { type: 'nir', start, end, confidence: 0.8, evidence: ['words before it'], value };
}

function isAnnounced(plain: string, start: number): boolean {
  const ahead = plain.slice(Math.max(0, start - AHEAD), start).split(/\d/);
  return ANNOUNCING.test(ahead.at(-1) ?? '');
}
