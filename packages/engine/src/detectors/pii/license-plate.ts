import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { matchPieces, numberPieces, type NumberShape } from '../../scan/digits.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { type Cell, cellsBelow } from './column.ts';
import { PLATE_FORMS } from './license-plate/forms.ts';
import { isNamed, isOnVehicle, mentionsVehicle, VEHICLE_WORDS } from './license-plate/vehicle.ts';

export const licensePlate: Detector = {
  id: 'license_plate',
  category: 'pii',
  types: ['license_plate'],
  severity: 'low',
  title: { en: 'Licence plate', fr: 'Plaque d’immatriculation' },
  covers: {
    en: 'French, British, Irish and neighbouring plates of all generations, where the words are about a vehicle.',
    fr: 'Plaques françaises, britanniques, irlandaises et voisines de toutes les générations, quand il est question d’un véhicule.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: { shape: 'digit', ...VEHICLE_WORDS, alsoWithout: true },
  match: (view, found) => (found.length > 0 || view.foreign ? [...candidates(view, found)] : []),
  examples: {
    hit: hits('license_plate', {
      fr: [
        'Sa voiture est immatriculée ⟦AB-123-CD⟧.',
        'véhicule ⟦FG 456 HJ⟧ garé devant',
        'Plaque : ⟦1234 ABC 75⟧',
        'une Clio ⟦GH789KL⟧ blanche',
        'immatriculation ⟦dz-417-ml⟧',
        'le Kangoo ⟦4821 wk 29⟧ est au garage',
        'le camion allemand ⟦M-KR 2048⟧ bloque le quai',
      ],
      en: [
        'His car has the plate ⟦AB12 CDE⟧.',
        'French registration ⟦AB-123-CD⟧',
        'The van ⟦KL63 XYZ⟧ is parked outside.',
        'She drives a Golf, ⟦LM19 PRT⟧',
        'vehicle ⟦BD51 SMR⟧ was towed',
        'Number plate ⟦a123 bcd⟧',
        'his truck (⟦12-D-34567⟧) is late',
        'vehicle reg ⟦ABZ 1234⟧',
        'Texas tags ⟦RKT-8841⟧ on the pick-up',
      ],
    }),
    miss: misses({
      fr: [
        'Référence article AB-123-CD',
        'Salle AB 123 CD au deuxième étage',
        'Le vol AF 123 part à 10 h',
        'Produit 1234 ABC 75 en stock',
        'Modèle 308 SW 130 ch, voiture neuve.',
        'La plaque compte sept caractères.',
      ],
      en: [
        'Part number AB12 CDE',
        'Room AB-123-CD is booked.',
        'The postcode is AB12 3CD.',
        'SKU 1234 AB 75',
        'Van delivery, order AB-1234 at 10:30.',
        'A plate has seven characters.',
      ],
    }),
  },
};

/** At most six letters and a sign around the digits. */
const SHAPE: NumberShape = { digits: 1, before: 9, after: 9 };
/** Every plate has capitals next to its digits, or goes from one to the other twice. */
const LETTERS_AND_DIGITS =
  /[A-Z\u00c4\u00d6\u00dc][ -]?\d|\d[ -]?[A-Z]|\d[ -]?[a-z]{2,3}[ -]?\d|(?<![A-Za-z])[a-z]{1,3}[ -]?\d{1,3}[ -]?[a-z]{1,3}(?![A-Za-z])/;

/** The columns under "Reg", "Immat." or "Plate". */
function columnsOf(plain: string, found: readonly Hit[]): Cell[] {
  return found.flatMap(({ start, keyword }) => (HEADER.test(keyword) ? cellsBelow(plain, start) : []));
}

const HEADER = /^(?:immat|plaque|plate|reg|vrm|vrn|vehic|licen)/;

function* candidates({ text, plain, digits }: View, found: readonly Hit[]): Generator<Match> {
  const pieces = numberPieces(text, digits, SHAPE).filter((piece) => LETTERS_AND_DIGITS.test(piece.text));
  let aboutVehicle: boolean | undefined;
  let columns: readonly Cell[] | undefined;
  for (const { pattern, name, weak = false } of PLATE_FORMS) {
    for (const { 0: written, index: start } of matchPieces(pieces, pattern)) {
      if (!(aboutVehicle ??= mentionsVehicle(plain))) return;
      const end = start + written.length;
      columns ??= columnsOf(plain, found);
      const inColumn = columns.some((cell) => cell.start === start && cell.end === end);
      if (!inColumn && !(weak === 'named' ? isNamed(plain, start) : isOnVehicle(plain, written, start, weak))) continue;
      const value = written.replace(/[ -]/g, '').toUpperCase();
      const confidence = weak ? 0.75 : 0.85;
      yield { type: 'license_plate', start, end, confidence, evidence: [name, 'vehicle nearby'], value };
    }
  }
}
