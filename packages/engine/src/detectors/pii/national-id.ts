import nino from 'stdnum/lib/cjs/gb/nino.js';
import ssn from 'stdnum/lib/cjs/us/ssn.js';
import dni from 'stdnum/lib/cjs/es/dni.js';
import codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import nationalNumber from 'stdnum/lib/cjs/be/nn.js';
import ahv from 'stdnum/lib/cjs/ch/ssn.js';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { near } from '../../scan/around.ts';
import type { View } from '../../scan/view.ts';

/** Numbers whose shape and check digit speak for themselves. Where letters stand first, the search begins at the first digit, which is rarer. */
const SHAPED: readonly { pattern: RegExp; valid: (value: string) => boolean; confidence: number; name: string }[] = [
  {
    name: 'American social security number',
    pattern: /(?<![\w-])\d{3}([- ])\d{2}\1\d{4}(?![\w-])/g,
    valid: (value) => ssn.validate(value).isValid,
    confidence: 0.85,
  },
  {
    name: 'British national insurance number',
    pattern: /\d(?<=(?<!\w)([A-Za-z]{2} ?)\d)\d ?\d{2} ?\d{2} ?[A-Da-d](?!\w)/g,
    valid: (value) => nino.validate(value).isValid,
    confidence: 0.8,
  },
  {
    name: 'Swiss AHV number',
    pattern: /(?<!\w)756[. ]\d{4}[. ]\d{4}[. ]\d{2}(?!\w)/g,
    valid: (value) => ahv.validate(value).isValid,
    confidence: 0.9,
  },
  {
    name: 'Belgian national number',
    pattern: /(?<!\w)\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?!\w)/g,
    valid: (value) => nationalNumber.validate(value).isValid,
    confidence: 0.9,
  },
  {
    name: 'Italian codice fiscale',
    pattern: /\d(?<=(?<!\w)([A-Za-z]{6})\d)\d[A-Za-z]\d{2}[A-Za-z]\d{3}[A-Za-z](?!\w)/g,
    valid: (value) => codiceFiscale.validate(value).isValid,
    confidence: 0.9,
  },
];

/** A number of a document, in the plain text after the words that announce it. */
const DOCUMENT_NUMBER =
  /^(?:(?!(?<!\b(?:no|n°|num|nr|nb))[.]|[\n;!?])[^\n]){0,44}?(?<![\w@.-])((?:\d{2} ?[a-z]{2} ?\d{5}|[a-z9]{5} ?\d{6} ?[a-z9]{2}[a-z\d]{3}|[a-z]\d{7,14}|[a-z]{1,3} ?\d{6,9}|\d{12}|(?=[a-z0-9]*\d[a-z0-9]*\d)[a-z][a-z0-9]{8}|\d{3} \d{3} \d{3}|\d{9,10}|\d{8}-?[a-z]|[xyz]-?\d{7}-?[a-z]|\d{4} \d{4} \d{4}))(?![\w@-])/;
const OTHER_NUMBER = /\b(?:siren|siret|commande|order|facture|invoice|ticket|dossier|tel|telephone|phone)\b/;
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
  prefilter: { shape: 'digit' },
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
  match: (view) => [...shaped(view), ...documents(view)],
  examples: {
    hit: hits('national_id', {
      fr: [
        'Carte d’identité n° ⟦880692310285⟧',
        'CNI : ⟦X4RTBPFW4⟧, valable jusqu’en 2031',
        'Passeport ⟦14AK57213⟧ délivré à Lyon',
        'titre de séjour numéro ⟦9903012345⟧',
        'numéro national belge ⟦85.07.30-033.28⟧',
        'Passeport : ⟦14 AK 57213⟧',
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
        'driving licence ⟦MORGA753116SM9IJ⟧',
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
      ],
      en: [
        'Bring your passport to room 533.',
        'An SSN has nine digits.',
        'Ticket 000-12-3456',
        'Reference AB 12 34 56 Z',
        'Customer number 12-345-678',
      ],
    }),
  },
};

const LETTERS = /^[A-Za-z]/;

function* shaped({ text, plain }: View): Generator<Match> {
  for (const { pattern, valid, confidence, name } of SHAPED) {
    for (const { 0: matched, 1: lead = '', index } of text.matchAll(pattern)) {
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

const ANNOUNCEMENT =
  /\b(?:cni|passe?ports?|cartes? (?:nationales? )?d'identite|carte nationale|pieces? d'identite|identity cards?|id cards?|identity document|titres? de sejour|cartes? de sejour|residence permits?|permis de conduire|(?:numero|n[°o]) (?:de |du )?permis(?! de )|permis(?= ?(?:n[°o]|num|:))|driving licen[cs]e|licen[cs]e (?:number|no)|driver'?s? licen[cs]e|ssn|social security (?:number|no)|nino|national insurance(?: number)?|dni|nie)\b/g;

function* documents({ plain }: View): Generator<Match> {
  for (const { 0: words, index } of plain.matchAll(ANNOUNCEMENT)) {
    const from = index + words.length;
    const found = DOCUMENT_NUMBER.exec(plain.slice(from, from + 64));
    const value = found?.[1];
    if (!found || !value || OTHER_NUMBER.test(found[0])) continue;
    if (words === 'dni' && !dni.validate(value).isValid) continue;
    const end = from + found[0].length;
    yield {
      type: 'national_id',
      start: end - value.length,
      end,
      confidence: 0.85,
      evidence: ['number of an identity document'],
      value,
    };
  }
}
