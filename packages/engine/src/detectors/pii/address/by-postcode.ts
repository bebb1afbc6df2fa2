import type { View } from '../../../scan/view.ts';
import type { Bounds } from '../../../scan/sentences.ts';
import { step, type AddressSpan } from './french.ts';

/** How far before a postcode its house number stands, in characters. */
const REACH = 84;
const FRENCH_TOWN =
  /(?<![\d.,])\d{5} (?=\p{Lu})\p{Lu}[\p{L}'’]*(?:[ '’-]+(?:(?:de|du|des|la|le|les|en|sur|sous|l|d|lès|aux|et)[ '’-]+)*\p{Lu}[\p{L}'’]*){0,5}(?: \d{1,2}(?!\d))?/uy;
const BRITISH_POSTCODE =
  /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}|[AC-FHKNPRTV-Y]\d[\dW] ?[AC-FHKNPRTV-Y\d]{4})(?![\w-])/y;
/** "Rose Cottage, Mill Lane, Nether Wallop, ": houses that have a name in the place of a number. */
const NAMED_HOUSE = /(?:^|[\n:,] ?|\b(?:at|to|is|from) )((?:The )?(?:\p{Lu}[\p{L}'’]+ ){0,2}(?:Cottage|House|Farm|Farmhouse|Rectory|Vicarage|Lodge|Barn|Mill|Hall|Manor|Villa|Court|Grange|Stables|Forge|Bungalow)(?:[ ,\n-]{1,3}[\p{L}'’.]+){1,9}[ ,\n]{1,3})$/u; // prettier-ignore
const NUMBER = String.raw`(?:^|[^\w.,/€$£-]|[^\d][.,-])((?:n ?[°o] ?)?\d{1,4}(?: ?(?:bis|ter|quater|[a-dA-D])(?![\p{L}]))?(?:[-/]\d{1,4})?,? `;
/** "12 Le Bourg, ", "4 Kerlann\n": the name begins with a capital, so that no number of pieces is read as one. */
const FRENCH_STREET = new RegExp(`${NUMBER}(?:(?:le|la|les|l'|Le|La|Les|L')[ ']?)?\\p{Lu}[\\p{L}.]*(?:[ '’-]+[\\p{L}\\d.]+){0,9}[ ,\\n-]{1,3})$`, 'u'); // prettier-ignore
/** "5 The Maltings, Ely, ", "12 Broadway\nLeeds\n" */
const BRITISH_STREET = new RegExp(`${NUMBER}\\p{Lu}[\\p{L}'’.]*(?:[ ,\\n-]{1,3}[\\p{L}'’.]+){0,10}[ ,\\n]{1,3})$`, 'u'); // prettier-ignore
const FLAT = /(?:flat|apt\.?|apartment|unit|suite) (?:\w{1,4},? ?)?$/i;

/** Addresses whose street has no word for a street: the postcode and the town tell. */
export function* addressesByPostcode(view: View): Generator<AddressSpan> {
  for (const ending of frenchTowns(view)) yield* addressBefore(view, ending, [FRENCH_STREET]);
  for (const ending of britishPostcodes(view)) yield* addressBefore(view, ending, [BRITISH_STREET, NAMED_HOUSE]);
}

function* addressBefore({ text }: View, ending: Bounds, streets: readonly RegExp[]): Generator<AddressSpan> {
  const ahead = text.slice(Math.max(0, ending.start - REACH), ending.start);
  const before = streets.reduce<string | undefined>((found, street) => found ?? street.exec(ahead)?.[1], undefined);
  if (before === undefined || !/\p{L}{3}/u.test(before)) return;
  const start = ending.start - before.length;
  const flat = FLAT.exec(text.slice(Math.max(0, start - 18), start))?.[0].length ?? 0;
  yield { start: start - flat, end: ending.end, complete: true };
}

/** Tried where five digits stand before a space, instead of everywhere. */
function* frenchTowns({ text, digits }: View): Generator<Bounds> {
  let done = 0;
  for (const cluster of digits) {
    for (let at = Math.max(done, cluster.start); at + 5 <= cluster.end; at++) {
      if (text.charAt(at + 5) !== ' ') continue;
      const end = step(FRENCH_TOWN, text, at);
      if (end === undefined) continue;
      yield { start: at, end };
      done = end;
      at = end - 1;
    }
  }
}

/** Tried where one or two capitals stand before a digit. */
function* britishPostcodes({ text, digits }: View): Generator<Bounds> {
  let done = 0;
  for (const cluster of digits) {
    for (let digit = cluster.start; digit < cluster.end; digit++) {
      if (!isCapital(text, digit - 1)) continue;
      for (let start = Math.max(done, digit - (isCapital(text, digit - 2) ? 2 : 1)); start < digit; start++) {
        const end = step(BRITISH_POSTCODE, text, start);
        if (end === undefined) continue;
        yield { start, end };
        done = end;
        break;
      }
    }
  }
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}
