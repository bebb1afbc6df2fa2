import type { View } from '../../../scan/view.ts';
import { step, type AddressSpan } from './french.ts';

export const ENGLISH_STREETS = [
  'street', 'st', 'road', 'rd', 'avenue', 'ave', 'lane', 'ln', 'drive', 'dr', 'boulevard', 'blvd', 'square', 'sq', 'place', 'court', 'ct', 'way', 'close', 'crescent', 'terrace',
  'gardens', 'hill', 'row', 'mews', 'grove', 'parkway', 'pkwy', 'circle', 'highway', 'hwy', 'walk', 'park', 'green', 'quay', 'wharf', 'rise', 'view', 'vale', 'parade', 'broadway', 'trail',
  'yard', 'alley', 'embankment', 'passage', 'gate', 'mount', 'causeway', 'crossing', 'cove', 'heights', 'glen', 'arcade', 'villas', 'cottages', 'wynd', 'brae', 'loop', 'turnpike', 'pike', 'plaza', 'esplanade',
] as const; // prettier-ignore
export const UNITS = ['apt', 'apartment', 'suite', 'ste', 'unit', 'flat'] as const;

/** Number and name in front of the street type: "221B Baker", "1600 Pennsylvania", "01 4589 40th". */
const PROPER_BEFORE =
  /(?:^|[^\w.,/€$£-]|[^\d][.,-])((?:(?:flat|apt\.?|apartment|unit|suite|room) \w{1,5},? )?\d{1,5}[a-z]?(?:[-/ ]\d{1,5})?,? (?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west|old|new|upper|lower|great|little)\.? )?(?:(?:[\p{Lu}][\p{L}'’.-]*|\d{1,3}(?:st|nd|rd|th)|of|the|de|van|der|la)\s){0,5})$/iu;
/** "85 and …": a list goes on. */
const NO_NAME = /\d,? (?:and|or|of)\s/iu;
const NAMED = /\p{L}{2}|\d[a-z]?[ -]\d/u;
const CAPITAL_WORD = /\p{Lu}|\d(?:st|nd|rd|th)\b|^\d{1,5}[a-z]? $/u;
const AFTER_STREET = /\.?(?: (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b)?/y;
const UNIT =
  /(?:[\s,]{1,4}|\s{0,3}\n ?[>|?]{1,3} ?)(?:apt\.?|apartment|suite|ste\.?|unit|flat|floor|fl\.?|#) ?#?[\w-]{1,6}(?![\w])/iy;
const UNIT_HERE = /(?:apt\.?|apartment|suite|ste\.?|unit|flat) ?#?[\w-]{1,6}(?![\w])/iy;
const POSTCODE =
  /(?:[\s,]{1,4}|\s{0,3}\n ?[>|?]{1,3} ?)(?:[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}|(?:[A-Z]{2}\.? )?\d{5}(?:-\d{4})?|[A-Z]{2} \d{4,5}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4})(?![\w])/y;
const NOT_TOWN =
  'The|This|That|Please|Call|Phone|Tel|Email|Mail|Thanks|Thank|Regards|Best|Hi|Hello|Dear|He|She|They|We|I|You|It|My|Your|Our|His|Her|Mr|Mrs|Ms|Dr|From|To|Re|Subject|Date|Mobile|Fax|Contact|And|Or|If|When|On|For|With|Can|Could|Who|What|Where|Le|La|Il|Elle|Je|Nous|Merci|Tel|Tél';
const TOWN = new RegExp(
  `(?:\\s{0,6},\\s{0,6}|\\s{0,6}\\n(?: ?[>|?]{1,3} ?)?\\s{0,6}|(?: in | )(?=\\p{Lu}))(?!(?:${NOT_TOWN})(?![\\p{L}]))(?:St\\. |Co\\.? )?\\p{Lu}[\\p{L}'’-]*(?![\\p{L}\\d])(?: (?:of|upon|on|de|la|le|do|di|and|the)(?= \\p{Lu})| (?!(?:${NOT_TOWN})(?![\\p{L}]))\\p{Lu}[\\p{L}'’-]*(?![\\p{L}\\d])){0,4}`,
  'uy',
);
const SMALL_TOWN =
  /\s{0,6}[,\n]\s{0,6}[\p{Ll}][\p{Ll}'’ .-]{1,40}?(?=\s{0,6}[,\n.;!?]|$|\s\d{4,6}(?!\d)|\s[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w))/uy;

/** "221B Baker Street, London NW1 6XE": the street type stands behind the name. */
export function englishAddress({ text }: View, start: number, end: number): AddressSpan | undefined {
  const window = text.slice(Math.max(0, start - 70), start);
  const before = PROPER_BEFORE.exec(window)?.[1];
  if (!before || NO_NAME.test(before)) return undefined;
  if (!NAMED.test(before) && /\p{Ll}/u.test(text.charAt(start))) return undefined;
  const proper = CAPITAL_WORD.test(before.replace(/^\d+[A-Z]?/, '')) && /\p{Lu}/u.test(text.charAt(start));
  const first = start - before.length;
  // "our dock gate. Police …": a whole word ends a sentence, "Main St. Boston" goes on.
  const street = text.charAt(end) === '.' && !SHORT_FORMS.has(text.slice(start, end).toLowerCase()) ? end : (step(AFTER_STREET, text, end) ?? end); // prettier-ignore
  const tail = takeTail(text, street, !proper);
  if (!proper && !tail.complete) return undefined;
  return { start: first, end: tail.end, complete: tail.complete };
}

const SHORT_FORMS = new Set(['st', 'rd', 'ave', 'ln', 'dr', 'blvd', 'sq', 'ct', 'pkwy', 'hwy']);

/** "19 Kromwater 38, Apt. 705, Zoetermeer": no street type, but a number before and a flat behind. */
export function addressAroundUnit({ text }: View, start: number): AddressSpan | undefined {
  const window = text.slice(Math.max(0, start - 64), start);
  const before =
    /(?:^|[^\w.,/-])(\d{1,5} (?!(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z]))[^\n,;:!?@|]{3,48}?)(?:[\s,]{1,4}|\s{0,3}\n ?[>|?]{1,3} ?)$/iu.exec(
      window,
    );
  const unit = step(UNIT_HERE, text, start);
  if (!before?.[1] || unit === undefined || !/\p{L}{3}/u.test(before[1])) return undefined;
  const tail = takeTail(text, unit, /\p{Ll}/u.test(text.charAt(start)));
  return { start: start - window.length + before.index + before[0].indexOf(before[1]), end: tail.end, complete: true };
}

export function takeTail(text: string, from: number, small: boolean): { end: number; complete: boolean } {
  let end = from;
  let towns = 0;
  let complete = false;
  let coded = false;
  for (let pieces = 0; pieces < 6; pieces++) {
    const unit = step(UNIT, text, end);
    const postcode = unit === undefined && !coded ? step(POSTCODE, text, end) : undefined;
    const town =
      unit === undefined && postcode === undefined && towns < 3
        ? (step(TOWN, text, end) ?? (small ? step(SMALL_TOWN, text, end) : undefined))
        : undefined;
    const next = unit ?? postcode ?? town;
    if (next === undefined) break;
    if (town !== undefined) towns++;
    if (postcode !== undefined) coded = true;
    if (town !== undefined || postcode !== undefined) complete = true;
    end = next;
  }
  return { end, complete };
}

export const BOXES = ['po box', 'p.o. box', 'p o box', 'apo', 'fpo', 'dpo'] as const;
const BOX = /(?:p\.? ?o\.? box) #?\d{1,7}/iy;
const MILITARY = /(?:(?:unit|psc|cmr|us(?:n?s|nv|nm|cgc))[ \n]+[\p{L}\d]{1,20}(?:,?[ \n]+box[ \n]+\d{1,6})?[ \n]+)$/iu;
const MILITARY_STATE = /(?:apo|fpo|dpo),? (?:aa|ae|ap) \d{5}/iy;

/** "PO Box 482, Springfield, IL 62701", "PSC 4457, Box 7534, APO AE 09145" */
export function boxAddress({ text }: View, start: number): AddressSpan | undefined {
  const state = step(MILITARY_STATE, text, start);
  if (state !== undefined) {
    const unit = MILITARY.exec(text.slice(Math.max(0, start - 64), start))?.[0];
    return unit ? { start: start - unit.length, end: state, complete: true } : undefined;
  }
  const box = step(BOX, text, start);
  if (box === undefined) return undefined;
  const tail = takeTail(text, box, false);
  return tail.complete ? { start, end: tail.end, complete: true } : undefined;
}
