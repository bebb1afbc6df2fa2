import type { View } from '../../../scan/view.ts';
import { takeTail } from './english.ts';
import { step, type AddressSpan } from './french.ts';

/** Words behind which an address is given, whatever its street is called. */
export const SURE_CUES = [
  'address', 'addresses', 'lives at', 'live at', 'living at', 'resides at', 'residing at', 'office is at', 'based at', 'located at',
  'adresse', 'adresses', 'habite', 'habitent', 'habitant', 'demeurant', 'domicilie', 'domiciliee', 'reside', 'resident', 'loge', 'logee',
] as const; // prettier-ignore
/** Behind these a number may count anything: a street with its own number or a town must follow. */
export const OPEN_CUES = [
  'arrived at', 'meet at', 'met at', 'return to', 'deliver to', 'delivered to', 'ship to', 'shipped to', 'send to', 'sent to', 'one to', 'post to', 'moved to', 'meeting at', 'invoice to',
  'livrer', 'livraison', 'expedier', 'envoyer', 'renvoyer', 'retour', 'siege', 'bureaux', 'demenage', 'situe', 'situee', 'rendez-vous',
] as const; // prettier-ignore

/** What stands between the cue and the address: "of the office is", ": ", "here they are: ", " with ", " au ". */
const BETWEEN =
  /(?: (?:of|de|du|d')[^\n.;:!?\d]{1,40})?(?:,? (?:here (?:it is|they are)|is|are|est|was|to|with|at|au|a|chez|sis|sise|below|(?:postale|de livraison|de facturation|social|actuelle|complete)))*\s?:?\s{1,8}(?=\d)/y;
/** "92 Eusebio Dávila 57", "12 Le Bourg", "60 Aqqusinersuaq 274", "45 R Carne Azeda 16". */
const LINE =
  /\d{1,5}(?: ?(?:bis|ter|[a-d])(?![\p{L}]))?(?:[ /-]\d{1,5}[a-z]?(?![\p{L}\d]))?,? (\p{L}[\p{L}'’./-]{0,30}(?: \p{L}[\p{L}'’./-]{0,30}){0,5})( \d{1,4}(?! ?%)(?: ?[a-z](?![\p{L}]))?(?![\d.,]\d|:))?\.?/uy;
/** Numbers count such things, or tell the time. */
const COUNTED =
  /^(?:am|pm|a\.m|p\.m|h|heures?|o['’]?clock|noon|midi|days?|jours?|weeks?|semaines?|months?|mois|years?|ans|annees?|hours?|minutes?|min|items?|pieces?|boxes|people|personnes|users?|characters?|caracteres|euros?|eur|percent|pour|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|km|m2|kg|th|st|rd|nd|of|et|and|or|ou|units?|copies|exemplaires|cartons?|colis|palettes?|pallets?)(?![\p{L}])/iu;

/** "address: 92 Eusebio Dávila 57, Pyrga": the cue tells what no word of the street does. */
export function statedAddress({ text, plain }: View, cueEnd: number, sure: boolean): AddressSpan | undefined {
  const start = step(BETWEEN, plain, cueEnd);
  if (start === undefined) return undefined;
  LINE.lastIndex = start;
  const line = LINE.exec(text);
  const name = line?.[1];
  if (!line || name === undefined) return undefined;
  if (COUNTED.test(plain.slice(start + line[0].indexOf(name), start + line[0].length))) return undefined;
  const proper = /^\p{Lu}/u.test(name);
  const numbered = line[2] !== undefined;
  if (!/\p{L}{3}/u.test(name) || (!proper && !numbered)) return undefined;
  const tail = takeTail(text, start + line[0].length, !proper);
  if (!tail.complete && !(sure && proper && numbered)) return undefined;
  return { start, end: tail.end, complete: true };
}
