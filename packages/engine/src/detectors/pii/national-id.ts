import nino from 'stdnum/lib/cjs/gb/nino.js';
import ssn from 'stdnum/lib/cjs/us/ssn.js';
import codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import nationalNumber from 'stdnum/lib/cjs/be/nn.js';
import ahv from 'stdnum/lib/cjs/ch/ssn.js';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { near } from '../../scan/around.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';
import { ANNOUNCING_WORDS, documentNumbers } from './national-id/document.ts';

interface Shaped {
  readonly name: string;
  readonly shape: NumberShape;
  readonly pattern: RegExp;
  readonly valid: (value: string) => boolean;
  readonly confidence: number;
}

/** Numbers whose shape and check digit speak for themselves. Where letters stand first, the search begins at the first digit, which is rarer. */
const SHAPED: readonly Shaped[] = [
  {
    name: 'American social security number',
    shape: { digits: 9, before: 1, after: 1 },
    pattern: /(?<![\w-])\d{3}([- ])\d{2}\1\d{4}(?![\w-])/g,
    valid: (value) => ssn.validate(value).isValid,
    confidence: 0.85,
  },
  {
    name: 'British national insurance number',
    shape: { digits: 6, before: 4, after: 3 },
    pattern: /\d(?<=(?<!\w)([A-Za-z]{2} ?)\d)\d ?\d{2} ?\d{2} ?[A-Da-d](?!\w|-\w)/g,
    valid: (value) => nino.validate(value).isValid,
    confidence: 0.8,
  },
  {
    // Surname, decade, month (50 more for women), day and year of birth, initials (DVLA, INF45P).
    name: 'British driving licence number',
    shape: { digits: 6, before: 9, after: 5 },
    pattern:
      /\d(?<=(?<!\w)((?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999) ?)\d)(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d ?[A-Z9]{2}[0-9][A-Z]{2}(?!\w)/g,
    valid: () => true,
    confidence: 0.85,
  },
  {
    name: 'Swiss AHV number',
    shape: { digits: 13, before: 1, after: 1 },
    pattern: /(?<!\w)756[. ]\d{4}[. ]\d{4}[. ]\d{2}(?!\w)/g,
    valid: (value) => ahv.validate(value).isValid,
    confidence: 0.9,
  },
  {
    name: 'Belgian national number',
    shape: { digits: 11, before: 1, after: 1 },
    pattern: /(?<!\w)\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}(?!\w)/g,
    valid: (value) => nationalNumber.validate(value).isValid,
    confidence: 0.9,
  },
  {
    name: 'Italian codice fiscale',
    shape: { digits: 7, before: 7, after: 2 },
    pattern: /\d(?<=(?<!\w)([A-Za-z]{6})\d)\d[A-Za-z]\d{2}[A-Za-z]\d{3}[A-Za-z](?!\w)/g,
    valid: (value) => codiceFiscale.validate(value).isValid,
    confidence: 0.9,
  },
];

const SSN_WORDS = /\b(?:ssn|social security|securite sociale|tax|itin)\b/;

export const nationalId: Detector = {
  id: 'national_id',
  category: 'pii',
  types: ['national_id'],
  severity: 'high',
  title: { en: 'Identity document', fr: 'Pièce d’identité' },
  covers: {
    en: 'Identity card, passport, residence permit and driving licence numbers in context; NINO, SSN and other European personal numbers.',
    fr: 'Numéros de carte d’identité, passeport, titre de séjour et permis en contexte ; NINO, SSN et autres numéros personnels européens.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'RGPD Art. 87'],
  prefilter: { shape: 'digit', words: ANNOUNCING_WORDS, alsoWithout: true },
  context: [
    'ssn',
    'social security',
    'nino',
    'national insurance',
    'ni number',
    'cni',
    'passeport',
    'passport',
    "carte d'identite",
    'carte nationale',
    "piece d'identite",
    'identity card',
    'id card',
    'titre de sejour',
    'carte de sejour',
    'residence permit',
    'permis de conduire',
    'driving licence',
    "driver's license",
    'drivers license',
    "driver's licence",
    'driver license',
    'dni',
    'nie',
    'codice fiscale',
    'registre national',
    'avs',
    'ahv',
  ],
  match: (view, found) => [...shaped(view), ...(found.length > 0 || view.foreign ? documentNumbers(view.plain) : [])],
  examples: {
    hit: hits('national_id', {
      fr: [
        'Carte d’identité n° ⟦880692310285⟧',
        'CNI : ⟦X4RTBPFW4⟧, valable jusqu’en 2031',
        'Passeport ⟦14AK57213⟧ délivré à Lyon',
        'titre de séjour numéro ⟦9903012345⟧',
        'numéro national belge ⟦85.07.30-033.28⟧',
        'Passeport : ⟦14 AK 57213⟧',
        'Nom | Passeport\nCandidat 3 | ⟦20FH81734⟧',
        'Carte nationale d’identité\n⟦120469310285⟧',
        'Numéro de permis : ⟦911091204590⟧',
        'Son numéro AVS est le ⟦756.9217.0769.85⟧.',
      ],
      en: [
        'My SSN is ⟦308-63-0237⟧.',
        'National insurance number ⟦JG 10 37 59 A⟧',
        'passport number ⟦533380006⟧',
        'Passport ⟦14AK57213⟧ expires soon.',
        'NINO: ⟦JG103759A⟧',
        'passport no. ⟦533401238⟧',
        'Dutch BSN ⟦482139754⟧',
        'Irish PPS number ⟦1234567T⟧',
        'driving licence ⟦MORGA753116SM9IJ⟧',
        'D-118|1979-06-02|⟦FERNA861248RS9DT⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Votre passeport doit être valable six mois.',
        'Envoyez la copie de votre CNI avant le 12/03/2026.',
        'Référence AB 12 34 56 E',
        'SIREN 552 100 554',
        'Permis de construire n° 01234567890',
        'Lot 123-45-678',
        'Pièce d’identité demandée, dossier 880692310285.',
      ],
      en: [
        'Bring your passport to room 533.',
        'An SSN has nine digits.',
        'Ticket 000-12-3456',
        'The passport scanner, serial 533401238, is broken.',
        'Reference AB 12 34 56 Z',
        'Customer number 12-345-678',
        'Asset tag PUMPS999999AB1CD',
        'Batch AB997083C-2 has shipped.',
      ],
    }),
  },
};

const LETTERS = /^[A-Za-z]/;

function* shaped({ text, plain, digits }: View): Generator<Match> {
  for (const { pattern, shape, valid, confidence, name } of SHAPED) {
    for (const { 0: matched, 1: lead = '', index } of matchNumbers(text, digits, shape, pattern)) {
      const start = LETTERS.test(lead) ? index - lead.length : index;
      const written = text.slice(start, index + matched.length);
      const value = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
      if (!valid(value)) continue;
      const end = start + written.length;
      if (written.includes(' ') && /^\d/.test(written) && !written.startsWith('756')) {
        if (!near(plain, { start, end }, 50, SSN_WORDS)) continue;
      }
      yield { type: 'national_id', start, end, confidence, evidence: [name], value };
    }
  }
}
