import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { after, before } from '../../scan/around.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';

interface Form {
  readonly pattern: RegExp;
  readonly shape: NumberShape;
}

const DECIMAL: Form = {
  shape: { digits: 4, before: 4, after: 32 },
  pattern:
    /(?<![\w.,])[-+]?\d{1,2}\.\d{3,10} ?°? ?[NSns]?\s{0,2}[,;/ ]\s{0,2}(?:lon(?:g|gitude)?\s{0,2}[:=]?\s{0,2}|[EWO] ?)?[-+]?\d{1,3}\.\d{3,10}(?: ?°? ?[EWOewo](?!\w))?(?![\w]|[.,]\d)/g,
};
const ANGLE = "\\d{1,3} ?° ?\\d{1,2}(?:[.,]\\d{1,6})? ?' ?(?:\\d{1,2}(?:[.,]\\d{1,6})? ?(?:\"|'')? ?)?";
/** Degrees and minutes, the letter behind or in front of each half. */
const SEXAGESIMAL: Form = {
  shape: { digits: 2, before: 5, after: 20 },
  pattern: new RegExp(
    `(?<![\\w.])(?:${ANGLE}[NS][ ,;/]{1,3}${ANGLE}[EWO](?!\\w)|[NS] ?${ANGLE}[ ,;/]{0,3}[EWO] ?${ANGLE}(?<! ))`,
    'g',
  ),
};
/** Both halves named: `{"lat": …, "lng": …}`, "Latitude : … Longitude : …". */
const NAMED: Form = {
  shape: { digits: 3, before: 24, after: 40 },
  pattern:
    /(?<![A-Za-z])(?:gps_?)?lat(?:itude)?["']?\s{0,2}[:=]?\s{0,2}["']?([-+]?\d{1,2}[.,]\d{2,12}°?["']?[\s,;|&]{0,4}["']?(?:gps_?)?(?:lon|lng|long|longitude)["']?\s{0,2}[:=]?\s{0,2}["']?[-+]?\d{1,3}[.,]\d{2,12})(?![\w]|[.,]\d)/gi,
};
/** French decimals; only where a position is announced. */
const WITH_COMMAS: Form = {
  shape: { digits: 4, before: 4, after: 8 },
  pattern: /(?<![\w.,])[-+]?\d{1,2},\d{3,10} ?[;/ ] ?[-+]?\d{1,3},\d{3,10}(?![\w]|[.,]\d)/g,
};
/** Needed when only a space stands between the two numbers, or when they are not exact. */
const POSITION =
  /\b(?:gps|coord\w*|lat\w*|positions?|located|location|localis\w+|seen|situee?|point|geo\w*|maps?|openstreetmap|waypoint|pin|rdv|lieu|dropped|balise|tracker|stationn\w*|parked|camions?|vehicul\w*|vans?|trucks?|exif|drone|domicile|signal|trace|ping|arret|home|moved)\b/;
const EXACT = /\.\d{4}[^.]{1,24}\.\d{4}/;
const UNIT_BEHIND = /^ ?(?:%|per cent|percent|pour cent|€|eur|ms\b|mm\b|cm\b|kg\b|s\b|pts?\b|points?\b|usd|gbp)/;
const NUMBERS_OF_SOMETHING =
  /\b(?:euros?|eur|usd|prix|price|taux|rate|coefficients?|coeffs?|poids|moyennes?|means?|montants?|amounts?|version|ratio|score|poids|weight)\b[^\n]{0,12}$/;

export const geo: Detector = {
  id: 'geo',
  category: 'pii',
  types: ['geo'],
  severity: 'low',
  title: { en: 'Coordinates', fr: 'Coordonnées géographiques' },
  covers: {
    en: 'Pairs of latitude and longitude, decimal or in degrees.',
    fr: 'Couples latitude et longitude, décimaux ou en degrés.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: { shape: 'digit' },
  match: ({ text, plain, digits }: View): Match[] => [
    ...(text.includes('°') ? [DECIMAL, SEXAGESIMAL, WITH_COMMAS] : [DECIMAL, WITH_COMMAS]).flatMap((form) =>
      matchNumbers(text, digits, form.shape, form.pattern)
        .filter(({ 0: value, index }) => isPosition(plain, value, index))
        .map(({ 0: value, index }) => found(index, index + value.length)),
    ),
    ...matchNumbers(text, digits, NAMED.shape, NAMED.pattern).map(({ 0: whole, 1: value = '', index }) =>
      found(index + whole.length - value.length, index + whole.length),
    ),
  ],
  validate: ({ start, end }, { text }) => inRange(text.slice(start, end)),
  examples: {
    hit: hits('geo', {
      fr: [
        'Le chauffeur est à ⟦48.8566, 2.3522⟧',
        'position GPS : ⟦45.764043, 4.835659⟧',
        'Point de rendez-vous ⟦48°51\'24"N 2°21\'07"E⟧',
        'coordonnées ⟦43.2965; 5.3698⟧ à 18 h',
        'Latitude : ⟦48.39041 Longitude : -4.48613⟧',
        'position ⟦48,39041 ; -4,48613⟧',
        'domicile localisé en ⟦-21.1151, 55.5364⟧',
      ],
      en: [
        'The driver is at ⟦51.5074, -0.1278⟧ now',
        'GPS ⟦40.712776, -74.005974⟧',
        'Meet at ⟦51°30\'26"N 0°7\'39"W⟧',
        'last seen at ⟦53.3498 -6.2603⟧',
        '{"lat": ⟦48.39041, "lng": -4.48613⟧}',
        'home: ⟦37.7749 N, 122.4194 W⟧',
        'badge scanned at ⟦-33.91858 18.42341⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Le taux passe de 4.125 à 4.375',
        'prix 12.500, 14.750',
        'Version 10.2.14',
        'Il a 48.5 points sur 60',
        'Angle de 45° vers le nord',
        'Tolérances : 0.125, 0.250 mm',
      ],
      en: [
        'Rates went from 4.125 to 4.375.',
        'amounts 12.500, 14.750',
        'Section 4.12, page 15',
        'The score is 98.125 out of 200',
        'Turn 45° north',
        'mean 12.345, 67.891 ms',
      ],
    }),
  },
};

function found(start: number, end: number): Match {
  return { type: 'geo', start, end, confidence: 0.85, evidence: ['latitude and longitude'] };
}

function isPosition(plain: string, value: string, index: number): boolean {
  const end = index + value.length;
  if (before(plain, index, 32, NUMBERS_OF_SOMETHING) || after(plain, end, 12, UNIT_BEHIND)) return false;
  if (before(plain, index, 40, POSITION)) return true;
  return /[NSns°]/.test(value) || (/[,;/]|^-|\s-/.test(value) && EXACT.test(value));
}

function inRange(text: string): boolean {
  if (text.includes('°') && text.includes("'")) return true;
  const [latitude = 91, longitude = 181] = (text.match(/[-+]?\d+[.,]\d+/g) ?? []).map((number) =>
    Number(number.replace(',', '.')),
  );
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
