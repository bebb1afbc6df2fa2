import type { View } from '../../../scan/view.ts';

export interface AddressSpan {
  readonly start: number;
  readonly end: number;
  /** A town or postcode was found: certainly a whole address. */
  readonly complete: boolean;
}

/** Street types, plain. */
export const FRENCH_STREETS = [
  'rue', 'avenue', 'av', 'av.', 'ave', 'boulevard', 'bd', 'bld', 'bvd', 'blvd', 'place', 'pl', 'allee', 'allees', 'chemin', 'che', 'quai', 'impasse', 'imp', 'square', 'cours',
  'passage', 'route', 'rte', 'voie', 'faubourg', 'fbg', 'rond-point', 'esplanade', 'promenade', 'sentier', 'sente', 'ruelle', 'cite', 'residence', 'lotissement', 'hameau', 'villa',
  'montee', 'cote', 'traverse', 'venelle', 'mail', 'clos', 'domaine', 'parvis', 'chaussee', 'galerie', 'r', 'za', 'zi', 'zac', 'grand-rue', "grand'rue", 'bourg', 'village', 'port', 'digue', 'corniche', 'carrefour', 'cour', 'rampe', 'levee', 'parc', 'bvd', 'boul', 'lot', 'lieudit', 'ld',
  'ch', 'ch.', 'all', 'fg', 'res', 'sq', 'pass', 'trav', 'espl', 'qu', 'rdpt', 'rd-pt', 'rpt', 'mte', 'dom', 'ham',
] as const; // prettier-ignore
/** They make an address without a house number, given a postcode. */
export const FRENCH_PLACES = [
  'lieu-dit',
  'lieu dit',
  'lieudit',
  'bp',
  'cs',
  'za',
  'zi',
  'zac',
  'residence',
  'hameau',
] as const;

const NUMBER_BEFORE =
  /(?:^|[^\w.,/€$-]|[^\d][.,-])((?:n ?[°o] ?)?\d{1,4}(?: ?(?:bis|ter|quater|[a-f]))?(?: ?(?:[-/&,]|et) ?\d{1,4}(?: ?(?:bis|ter))?)?)(?: ?, ?| )((?:grande?s?|petite?s?|vieille|vieux|haute|basse|ancienne|nouvelle|place|le|la|l') ?)?$/;
const JOINING = '(?:de|du|des|la|le|les|sur|sous|en|lès|les|aux|au|à|et|près|saint|sainte|st|ste|dit|der|van)';
const WORD = "[\\p{L}\\d][\\p{L}\\d'’.]*";
const CAPITAL = "(?!(?:Suite|Apt|Flat|Unit)(?!\\p{L}))[\\p{Lu}][\\p{L}\\d'’]*\\.?";

/** " de la Paix", " du 8 mai 1945", " Jean-Jaurès", "d'Italie" */
const PROPER_NAME = new RegExp(
  `(?:[ -]+(?:(?:${JOINING}|l'|d')(?:[ -]+|(?<=')))*(?:(?:l'|d')?${CAPITAL}|\\d{1,2}(?:er)? \\p{L}{3,9} \\d{4}|\\d{1,2}(?:er)?[ -]\\p{L}{3,9}(?![\\p{L}])|(?:Dr|Gal|Mal|Cdt|Col)\\.? ${CAPITAL}))(?:[ -]+(?:(?:${JOINING}|l'|d')(?:[ -]+|(?<=')))*(?:l'|d')?${CAPITAL}){0,5}`,
  'uy',
);
const SMALL_NAME = new RegExp(
  `(?=.? ?\\p{L})(?: (?!(?:est|et|pour|avec|dans|qui|que|a|à|merci|svp)(?!\\p{L}))${WORD}(?:-${WORD})*){1,5}?(?=[ ,\\n-]{1,3}(?:\\d{5}(?!\\d)|à )|[,\\n]|$)`,
  'uy',
);
const COMPLEMENT =
  /(?:\s{0,6}[,\n-]\s{0,6}|\s{1,6})(?:(?:b[âa]t(?:iment|\.)?|appartement|appt?\.?|apt\.?|[ée]tage|escalier|esc\.?|r[ée]sidence|r[ée]s\.?|bp|cs|tsa|lieu-dit|hall|entr[ée]e|porte|interphone|bo[îi]te|bal|za|zi|zac)(?![\p{L}])[^\n,;.]{0,32}?|rdc|rez-de-chauss[ée]e|\d{1,2}(?:er|e|[èe]me) (?:[ée]t(?:age|\.)?|droite|gauche)[^\n,;]{0,16}?)(?=\s{0,6}[,\n-]|\s{1,6}\d{5}(?!\d))/iuy;
const POSTCODE =
  /(?:\s{0,6}[,\n;–-]\s{0,6}|\s{1,6}|\s{0,6}\(\s{0,6})(?:(?:f-? ?)?(?:\d{5}|\d{2} \d{3})(?!\d)|(?:b|ch|l)-? ?\d{4}(?!\d)|[1-9]\d{3}(?= \p{Lu}\p{Ll}))/iuy;
const TOWN = new RegExp(
  `\\s{0,6},?\\s{1,6}(?:${CAPITAL}(?:[ '’-]+(?:(?:${JOINING}|l'|d')(?:[ '’-]+|(?<=')))*${CAPITAL}){0,5}|[\\p{Ll}][\\p{Ll}'’-]{1,30})(?: \\d{1,2}(?:er|e|[èe]me)(?: arrondissement)?)?(?: cedex(?: \\d{1,2})?)?(?:,? \\(?france\\)?)?`,
  'uy',
);
const CEDEX = /\s{0,6}(?:cedex|CEDEX|Cedex)(?: \d{1,2})?|(?<=cedex) \d{1,2}(?!\d)/iy;
const TOWN_ONLY = new RegExp(
  `(?:\\s{0,6},\\s{0,6}|\\s{0,6}\\n\\s{0,6}| à | a | - )(?!(?:Je|Il|Elle|Nous|Vous|On|Le|La|Les|Un|Une|Merci|Cordialement|Tel|Tél|Mail|Email|Bonjour|The|Please|Phone)(?![\\p{L}]))${CAPITAL}(?:[ '’-]+(?:(?:${JOINING}|l'|d')(?:[ '’-]+|(?<=')))*${CAPITAL}){0,4}(?: \\d{1,2}(?:er|e|[èe]me))?`,
  'uy',
);

/** "12 bis rue de la Paix, bât. B, 75002 Paris CEDEX 02": the house number stands before the street type. */
export function frenchAddress({ text, plain }: View, start: number, keyword: string): AddressSpan | undefined {
  const before = NUMBER_BEFORE.exec(plain.slice(Math.max(0, start - 32), start));
  const number = before?.[1];
  const place = FRENCH_PLACES.some((name) => name === keyword);
  if (number === undefined && !place) return undefined;
  const first = number === undefined ? start : plain.lastIndexOf(number, start);
  const nameFrom = start + keyword.length + (text.charAt(start + keyword.length) === '.' ? 1 : 0);
  const proper = step(PROPER_NAME, text, nameFrom);
  const named =
    proper ??
    step(SMALL_NAME, text, nameFrom) ??
    (place ? step(/ \d{1,6}/y, text, nameFrom) : undefined) ??
    // "3 Grande Rue", "12 Le Bourg" are names as they stand.
    (before?.[2] || keyword.startsWith('grand') ? nameFrom : undefined);
  if (named === undefined) return undefined;
  // Without a town the rest must be beyond doubt: "2024, cours de marketing", "12, place 4".
  const sure =
    number !== undefined && !/^(?:19|20)\d{2}$/.test(number) && (proper !== undefined || ALWAYS_STREETS.has(keyword));
  return withTown(text, first, named, sure);
}

const ALWAYS_STREETS = new Set(['rue', 'avenue', 'boulevard', 'bd', 'impasse', 'allee', 'chemin', 'quai', 'rte']);

function withTown(text: string, start: number, nameEnd: number, sure: boolean): AddressSpan | undefined {
  let end = nameEnd;
  for (let pieces = 0; pieces < 4; pieces++) {
    const next = step(COMPLEMENT, text, end);
    if (next === undefined) break;
    end = next;
  }
  const postcode = step(POSTCODE, text, end);
  if (postcode !== undefined) {
    const town = step(TOWN, text, postcode) ?? step(/,?[ \n]+[\p{L}][\p{L}'’-]{1,30}/uy, text, postcode) ?? postcode;
    return { start, end: withoutStop(text, step(CEDEX, text, town) ?? town), complete: true };
  }
  if (!sure) return undefined;
  const town = step(TOWN_ONLY, text, end);
  return town === undefined
    ? { start, end: withoutStop(text, nameEnd), complete: false }
    : { start, end: withoutStop(text, town), complete: true };
}

/** The full stop of a sentence is no part of the town. */
function withoutStop(text: string, end: number): number {
  return text.charAt(end - 1) === '.' ? end - 1 : end;
}

/** Where a sticky pattern ends when it matches at `from`. */
export function step(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found && found[0] !== '' ? from + found[0].length : undefined;
}
