import type { View } from '../../../scan/view.ts';
import type { AddressSpan } from './french.ts';

/** How far before a postcode its house number stands, in characters. */
const REACH = 84;
const FRENCH_TOWN =
  /(?<![\d.,])\d{5} (?=\p{Lu})\p{Lu}[\p{L}'’]*(?:[ '’-]+(?:(?:de|du|des|la|le|les|en|sur|sous|l|d|lès|aux|et)[ '’-]+)*\p{Lu}[\p{L}'’]*){0,5}(?: \d{1,2}(?!\d))?/gu;
const BRITISH_POSTCODE =
  /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[AC-FHKNPRTV-Y]\d[\dW] ?[AC-FHKNPRTV-Y\d]{4})(?![\w-])/g;
/** "Rose Cottage, Mill Lane, Nether Wallop, ": houses that have a name in the place of a number. */
const NAMED_HOUSE = /(?:^|[\n:,] ?|\b(?:at|to|is|from) )((?:The )?(?:\p{Lu}[\p{L}'’]+ ){0,2}(?:Cottage|House|Farm|Farmhouse|Rectory|Vicarage|Lodge|Barn|Mill|Hall|Manor|Villa|Court|Grange|Stables|Forge|Bungalow)(?:[ ,\n-]{1,3}[\p{L}'’.]+){1,9}[ ,\n]{1,3})$/u; // prettier-ignore
const NUMBER = String.raw`(?:^|[^\w.,/€$£-]|[^\d][.,-])((?:n ?[°o] ?)?\d{1,4}(?: ?(?:bis|ter|quater|[a-dA-D])(?![\p{L}]))?(?:[-/]\d{1,4})?,? `;
/** "12 Le Bourg, ", "4 Kerlann\n": the name begins with a capital, so that no number of pieces is read as one. */
const FRENCH_STREET = new RegExp(`${NUMBER}(?:(?:le|la|les|l'|Le|La|Les|L')[ ']?)?\\p{Lu}[\\p{L}.]*(?:[ '’-]+[\\p{L}\\d.]+){0,9}[ ,\\n-]{1,3})$`, 'u'); // prettier-ignore
/** "5 The Maltings, Ely, ", "12 Broadway\nLeeds\n" */
const BRITISH_STREET = new RegExp(`${NUMBER}\\p{Lu}[\\p{L}'’.]*(?:[ ,\\n-]{1,3}[\\p{L}'’.]+){0,10}[ ,\\n]{1,3})$`, 'u'); // prettier-ignore
const FLAT = /(?:flat|apt\.?|apartment|unit|suite) (?:\w{1,4},? ?)?$/i;

/** Addresses whose street has no word for a street: the postcode and the town tell. */
export function* addressesByPostcode({ text }: View): Generator<AddressSpan> {
  for (const [ending, street] of [[FRENCH_TOWN, FRENCH_STREET], [BRITISH_POSTCODE, BRITISH_STREET]] as const) {
    for (const { 0: found, index } of text.matchAll(ending)) {
      const from = Math.max(0, index - REACH);
      const ahead = text.slice(from, index);
      const before = street.exec(ahead)?.[1] ?? (ending === BRITISH_POSTCODE ? NAMED_HOUSE.exec(ahead)?.[1] : undefined);
      if (before === undefined || !/\p{L}{3}/u.test(before)) continue;
      const start = index - before.length;
      const flat = FLAT.exec(text.slice(Math.max(0, start - 18), start))?.[0].length ?? 0;
      yield { start: start - flat, end: index + found.length, complete: true };
    }
  }
} // prettier-ignore
