import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { near } from '../../scan/around.ts';
import type { View } from '../../scan/view.ts';

/** Since 2009: AB-123-CD without I, O, U (nor SS, WW); since 1950: 1234 AB 75; Britain since 2001: AB12 CDE. */
const FORMS: readonly { pattern: RegExp; name: string }[] = [
  {
    name: 'French plate',
    pattern:
      /(?<![\w-])(?!SS|WW)[A-HJ-NP-TV-Za-hj-np-tv-z]{2}([ -]?)\d{3}\1(?!SS|ss)[A-HJ-NP-TV-Za-hj-np-tv-z]{2}(?![\w]|-\w)/g,
  },
  {
    name: 'French plate of the old system',
    pattern: /(?<![\w-])[1-9]\d{0,3}[ -]?[A-HJ-NP-TV-Z]{2,3}[ -]?(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])(?![\w]|-\w)/g,
  },
  { name: 'British plate', pattern: /(?<![\w-])[A-HJ-PR-Y][A-HJ-Y]\d{2} ?[A-HJ-PR-Z]{3}(?![\w]|-\w)/g },
];
const VEHICLE =
  /\b(?:vehicules?|voitures?|immat\w*|plaques?|camions?|camionnettes?|utilitaires?|fourgon\w*|motos?|scooters?|carte grise|parking|stationn\w*|gar[eé]e?s?|garage|conduit|conduis|roule|berline|remorque|vehicles?|cars?|plates?|registration|reg|vans?|trucks?|lorry|motorbikes?|driv(?:e|es|ing|er)|drove|parked|tow(?:ed)?|mot|renault|peugeot|citroen|dacia|clio|megane|208|308|c3|kangoo|partner|berlingo|master|trafic|tesla|toyota|yaris|volkswagen|golf|polo|bmw|audi|mercedes|ford|fiat|opel|nissan|kia|hyundai|skoda|seat|volvo|vauxhall|mini cooper|zoe|twingo)\b/;

export const licensePlate: Detector = {
  id: 'license_plate',
  category: 'pii',
  types: ['license_plate'],
  severity: 'low',
  title: { en: 'Licence plate', fr: 'Plaque d’immatriculation' },
  covers: {
    en: 'French plates of both systems and British ones, where the words are about a vehicle.',
    fr: 'Plaques françaises des deux systèmes et plaques britanniques, quand il est question d’un véhicule.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  examples: {
    hit: hits('license_plate', {
      fr: [
        'Sa voiture est immatriculée ⟦AB-123-CD⟧.',
        'véhicule ⟦FG 456 HJ⟧ garé devant',
        'Plaque : ⟦1234 ABC 75⟧',
        'une Clio ⟦GH789KL⟧ blanche',
        'immatriculation ⟦dz-417-ml⟧',
      ],
      en: [
        'His car has the plate ⟦AB12 CDE⟧.',
        'French registration ⟦AB-123-CD⟧',
        'The van ⟦KL63 XYZ⟧ is parked outside.',
        'She drives a Golf, ⟦LM19 PRT⟧',
        'vehicle ⟦BD51 SMR⟧ was towed',
      ],
    }),
    miss: misses({
      fr: [
        'Référence article AB-123-CD',
        'Salle AB 123 CD au deuxième étage',
        'Le vol AF 123 part à 10 h',
        'Produit 1234 ABC 75 en stock',
        'La plaque compte sept caractères.',
      ],
      en: [
        'Part number AB12 CDE',
        'Room AB-123-CD is booked.',
        'The postcode is AB12 3CD.',
        'SKU 1234 AB 75',
        'A plate has seven characters.',
      ],
    }),
  },
};

function* candidates({ text, plain }: View): Generator<Match> {
  for (const { pattern, name } of FORMS) {
    for (const { 0: written, index: start } of text.matchAll(pattern)) {
      const end = start + written.length;
      if (!near(plain, { start, end }, 60, VEHICLE)) continue;
      const value = written.replace(/[ -]/g, '').toUpperCase();
      yield { type: 'license_plate', start, end, confidence: 0.85, evidence: [name, 'vehicle nearby'], value };
    }
  }
}
