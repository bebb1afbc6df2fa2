import type { View } from '../../../scan/view.ts';
import { step, type AddressSpan } from './french.ts';

/** Endings and beginnings of street names where the house number follows. */
const STREET_THEN_NUMBER =
  /(?<![\p{L}])(?:(?:\p{Lu}[\p{L}'’.-]{1,24} ){0,3}\p{L}{2,24}(?:[sS]tra(?:ß|ss)e|STRASSE|[sS]tr\.|[wW]eg|[pP]latz|[gG]asse|[aA]llee|[lL]aan|[sS]traat|[pP]lein|[gG]racht|gatan|vägen|vej|gade|gata|veien|utca|katu)|\p{Lu}\p{L}{2,24}[ -](?:Stra(?:ß|ss)e|Str\.|Weg|Platz|Gasse|Allee|Ring|Damm|Ufer)|(?:[vV]ia|VIA|[vV]iale|[pP]iazza|[cC]orso|[cC]alle|C\/|[aA]vda\.?|[pP]laza|[aA]venida|[rR]ua|[uU]l\.|[uU]lica|[lL]argo|[pP]aseo|[pP]asseig|[cC]arrer)(?: (?:de|del|della|dei|da|do|dos|das|di|la|las|los|san|santa|s\.))* \p{L}[\p{L}'’.-]{2,24}(?: (?:(?:de|del|della|da|do|dos|das|di|la) )?\p{Lu}[\p{L}'’.-]{1,24}){0,3}),? ?(?:[nN][°ºo]\.? ?)?\d{1,4}(?:\/\d{1,3})?(?: ?[a-zA-Z](?![\p{L}]))?(?:, ?[\dº°ª.a-zA-Z ]{1,12}(?=[,\n]))?(?:\s{0,6}[,\n]\s{0,6}|\s{1,6})(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{2}-\d{3}|\d{4}-\d{3})(?: [A-Z]{2})?(?!\d)\s{1,6}\p{L}[\p{L}'’-]{1,30}(?:[ -]\p{Lu}[\p{L}'’-]{1,20}){0,2}/gu;

/** "Hauptstraße 12, 10115 Berlin", "Via Roma 15, 00184 Roma", "Kerkstraat 77, 1017 GC Amsterdam". */
export function continentalAddresses({ text }: View): AddressSpan[] {
  return [...text.matchAll(STREET_THEN_NUMBER)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    complete: true,
  }));
}

const FRENCH_THEN_NUMBER =
  /\p{L}{2,10}(?: (?:de|du|des|d'|la|le|les|l')){0,2} ?\p{Lu}[\p{L}'-]{1,24}(?: (?:(?:de|du|des|la) )?\p{Lu}[\p{L}'-]{1,24}){0,3},? ?(?:n[°o]\.? ?)?\d{1,4}(?: ?[a-z](?!\p{L}))?(?:,? (?:bte|boîte|boite|bus) ?\w{1,4})?(?:\s{0,6}[,\n]\s{0,6}| - )(?:(?:B|CH|L)-? ?)?\d{4} \p{L}[\p{L}'-]{1,30}(?:[ -]\p{Lu}[\p{L}'-]{1,20}){0,2}/uy;

/** "Rue de la Loi 200, 1040 Bruxelles": French words, the number behind, as in Belgium and Switzerland. */
export function numberBehindStreet({ text }: View, start: number): AddressSpan | undefined {
  const end = step(FRENCH_THEN_NUMBER, text, start);
  return end === undefined ? undefined : { start, end, complete: true };
}

/** A cheap sign that such a street may be there at all. */
export const CONTINENTAL_SIGNS = [
  'strasse', 'straße', 'strase', 'str.', 'weg', 'platz', 'gasse', 'allee', 'ring', 'damm', 'ufer', 'c/', 'avda', 'laan', 'straat', 'plein', 'gracht', 'via ', 'viale ', 'piazza', 'corso', 'calle', 'plaza', 'avenida', 'rua ',
  'ul. ', 'ulica', 'largo', 'paseo', 'passeig', 'carrer', 'gatan', 'vej ', 'gade', 'utca', 'katu',
] as const; // prettier-ignore
