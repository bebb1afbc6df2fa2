import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { addressesByPostcode } from './address/by-postcode.ts';
import { CONTINENTAL_SIGNS, continentalAddresses, numberBehindStreet } from './address/continental.ts';
import { addressAroundUnit, boxAddress, BOXES, ENGLISH_STREETS, englishAddress, UNITS } from './address/english.ts';
import { OPEN_CUES, statedAddress, SURE_CUES } from './address/stated.ts';
import { FRENCH_PLACES, FRENCH_STREETS, frenchAddress, type AddressSpan } from './address/french.ts';

const french = new Set<string>([...FRENCH_STREETS, ...FRENCH_PLACES]);
const english = new Set<string>(ENGLISH_STREETS);
const units = new Set<string>(UNITS);
const boxes = new Set<string>(BOXES);
const sureCues = new Set<string>(SURE_CUES);
const openCues = new Set<string>(OPEN_CUES);
const continental = new Set<string>(CONTINENTAL_SIGNS);

export const postalAddress: Detector = {
  id: 'postal_address',
  category: 'pii',
  types: ['postal_address'],
  severity: 'medium',
  title: { en: 'Postal address', fr: 'Adresse postale' },
  covers: {
    en: 'From house number to town, on one or several lines: French, British, American and neighbouring forms. A street without number is not one.',
    fr: 'Du numéro à la commune, sur une ou plusieurs lignes : formes françaises, britanniques, américaines et voisines. Une rue sans numéro n’en est pas une.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: {
    words: [...french, ...english, ...units, ...boxes, ...sureCues, ...openCues],
    keywords: [...continental],
    shape: 'digit',
    alsoWithout: true,
  },
  opensWithWords: true,
  match: (view, keywordHits) => [...addresses(view, keywordHits)],
  examples: {
    hit: hits('postal_address', {
      fr: [
        'Livrer ⟦4 Kerlann, 29900 Concarneau⟧ avant midi',
        'Elle habite ⟦12 rue des Lilas, 69003 Lyon⟧.',
        'Adresse :\n⟦4 bis avenue du Général-de-Gaulle\nBâtiment B\n94160 Saint-Mandé⟧',
        'Livrer au ⟦27 bd Voltaire, 75011 Paris CEDEX 11⟧ avant midi',
        'domicilié ⟦8, impasse des Acacias - 31000 Toulouse⟧',
        'Rendez-vous ⟦15 place de la République à Nantes⟧',
        '⟦3 rue du 8 mai 1945, 59000 Lille⟧',
        'j habite ⟦5 rue des lilas 69003 lyon⟧',
        'Livrer au ⟦3 Grande Rue, 21000 Dijon⟧',
        "⟦12 Le Bourg, 29120 Pont-l'Abbé⟧",
        'Siège : ⟦Rue de la Loi 200, 1040 Bruxelles⟧',
        'Badge à envoyer : ⟦Chaussée de Wavre 214 bte 3, 1040 Etterbeek⟧',
        'Son adresse : ⟦12 Kerzerho 4, Erdeven⟧',
      ],
      en: [
        'Collect from ⟦5 The Maltings, Ely, CB7 4GU⟧ today.',
        'She lives at ⟦221B Baker Street, London NW1 6XE⟧.',
        'Ship to ⟦1600 Pennsylvania Avenue NW, Washington, DC 20500⟧',
        'Address:\n⟦14 Harbour Road\nBristol\nBS1 5TY⟧',
        'at ⟦350 Fifth Avenue, Suite 3300, New York, NY 10118⟧ since May',
        'my new place is ⟦Flat 3, 27 Kings Road, Brighton BN1 2HN⟧',
        'Office: ⟦Hauptstraße 12, 10115 Berlin⟧',
        'Mail it to ⟦PO Box 482, Springfield, IL 62701⟧.',
        'send it to ⟦9 high street, guildford gu1 3aa⟧',
        'My new address is ⟦56 Linieweg 350, Landelies⟧',
        '> ⟦27 Adrianalaan 62\n> Suite 624\n> Rotterdam⟧',
      ],
    }),
    miss: misses({
      fr: [
        'La rue de la Paix est fermée.',
        'Il a mis 3 jours en route, avenue fermée.',
        'Place 12 voiture 4, départ à 10 h',
        'Le code postal est 69003.',
        'En 2024, cours de marketing en ligne.',
        'Livrer 12 palettes 80, retour 5 cartons.',
        'La voiture 150 attend devant la porte. Police prévenue.',
      ],
      en: [
        'Baker Street is closed.',
        'We spent 5 days on the road.',
        'In 2024 the way forward is clear.',
        'My zip code is 35649.',
        'Take a seat in row 12, place 4.',
        'It was the F-150 that hit our dock gate. Police report filed.',
        'The address is 10 characters long, return to 5 of them.',
        'We moved to 12 months, and arrived at 9 am Monday 14.',
      ],
    }),
  },
};

function* addresses(view: View, keywordHits: readonly Hit[]): Generator<Match> {
  let done = 0;
  let sawContinental = false;
  for (const { start, end, keyword } of keywordHits) {
    if (continental.has(keyword) && !sawContinental) {
      sawContinental = true;
      for (const span of continentalAddresses(view)) yield found(span);
    }
    if (start < done) continue;
    const span =
      (french.has(keyword) ? frenchAddress(view, start, keyword) : undefined) ??
      (english.has(keyword) ? englishAddress(view, start, end) : undefined) ??
      (french.has(keyword) ? numberBehindStreet(view, start) : undefined) ??
      (boxes.has(keyword) ? boxAddress(view, start) : undefined) ??
      (units.has(keyword) ? addressAroundUnit(view, start) : undefined) ??
      (sureCues.has(keyword) || openCues.has(keyword) ? statedAddress(view, end, sureCues.has(keyword)) : undefined);
    if (!span) continue;
    done = span.end;
    yield found(span);
  }
  for (const span of addressesByPostcode(view)) yield { ...found(span), confidence: 0.85 };
}

function found({ start, end, complete }: AddressSpan): Match {
  const evidence = [complete ? 'house number, street and town' : 'house number and street'];
  return { type: 'postal_address', start, end, confidence: complete ? 0.92 : 0.7, evidence };
}
