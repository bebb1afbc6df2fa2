import type { Sentence } from '../../scan/phrases.ts';
import type { View } from '../../scan/view.ts';
import type { Fact, Words } from './facts.ts';
import { namesIn, type Person } from './names.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Telegraphic: "Dupont / diabétique type 2", "Appel M. Roy. Opéré du genou": who it is stands in front. */
export function continues(
  view: View,
  { text, start: from }: Sentence,
  fact: Fact,
  segmentStart: number,
  people: readonly Person[],
): boolean {
  const head = text.slice(segmentStart - from, fact.start - from).trim();
  const ahead = text.slice(Math.max(0, segmentStart - from - 80), segmentStart - from);
  if (isOpening({ text, start: from }, fact, segmentStart, head, people)) return true;
  const free = fact.sure
    ? head.length <= 40 && !OTHER_SUBJECT.test(`${head} `)
    : PREDICATE.test(head) ||
      (head === '' &&
        (AWAY.test(ahead) ||
          isAside(ahead, text.slice(fact.start - from), people, segmentStart) ||
          isNoted(ahead, text.slice(fact.start - from), people, segmentStart)));
  if (!free && !POSSESSED.test(`${head} `)) return false;
  if (people.some((person) => person.end <= segmentStart)) return true;
  const window = { start: Math.max(0, from - 120), end: from };
  return segmentStart === from && namesIn(view, window).some((person) => fact.sure || !person.weak);
}

/** "Being blind, Mr Lowe needs …", "Sa chimio commence lundi, Ruth …": who it is follows behind the comma. */
function isOpening(
  { text, start: from }: { text: string; start: number },
  fact: Fact,
  segmentStart: number,
  head: string,
  people: readonly Person[],
): boolean {
  if (segmentStart !== from || !OPENS.test(`${head} `)) return false;
  const comma = text.indexOf(',', fact.end - from);
  if (comma < 0 || comma - (fact.end - from) > 40) return false;
  const next = people.find((person) => person.start > from + comma);
  return next !== undefined && LEADS.test(text.slice(comma + 1, next.start - from));
}

const OPENS = /^(?:(?:being|as|an?|un|une|etant|comme|her|his|sa|son|ses)(?: [a-z-]{2,14})? | ?$)/;
const LEADS = /^ (?:so |donc |alors |du coup |m\.? |mme |mr\.? |mrs\.? |ms\.? |dr\.? )?$/;

/** "Visit at Brack & Sons. Owner grumpy. On antidepressants.": a few words of a note that speaks of one person shortly before or after. */
export function isJotted(
  view: View,
  { text, start: from, marks }: Sentence,
  fact: Fact,
  segment: Span,
  { bits }: Words,
) {
  const head = text.slice(segment.start - from, fact.start - from).trim();
  if (head.length > 24 || segment.end - fact.end > 40 || OTHER_SUBJECT.test(`${head} `)) return false;
  if (marks.some((mark) => (mark.bits & (bits.otherwise | bits.general)) !== 0)) return false;
  if (!fact.sure && (!JOTTED.test(head) || marks.some((mark) => (mark.bits & bits.trade) !== 0))) return false;
  const near = { start: Math.max(0, segment.start - 160), end: Math.min(view.plain.length, segment.end + 120) };
  const around = `${view.plain.slice(near.start, segment.start)}|${view.plain.slice(segment.end, near.end)}`;
  return SOMEONE.test(around) || namesIn(view, near).length > 0;
}

const JOTTED =
  /^(?:(?:suspicion|suspected|possible|severe?|grosse?|bad|mild|chronic|acute|early|lourde?|recent|recently|nouvelle?|another|ancienne?|petite?|on|under|sous|en|after|suite|apres|with|avec|a|has|had|is|est|encore|still|toujours|again|depuis|de|d'|du|un|une|l'|le|la|of|an|for|pour|cause|->|:)(?: |$)){0,4}$/;
const SOMEONE =
  /(?:^|[^a-z])(?:il|elle|he|she|his|her|mme|mlle|mr|mrs|ms|monsieur|madame|(?:(?:le|la|the|our|notre|mon|ma|my) )(?:client|cliente|customer|patron|patronne|boss|owner|gerante?|candidate?|salariee?|employee|collegue|colleague|buyer|acheteu(?:r|se)|voisine?|neighbour|assuree?|tenant|locataire|driver|chauffeur))(?![a-z])/;

/** "My mother, Josie, has heart failure": the verb opens the segment. */
const PREDICATE =
  /^(?:whose(?: [a-z-]{2,14})?$|dont (?:la|le|les|l')(?: [a-z-]{2,14})?$)|^(?:who |qui )?(?:a|avait|est|etait|suit|prend|porte|attend|souffre|vient|has|had|is|was|takes|suffers|lives|vit)(?: [a-z'-]{1,16}){0,3}$/;

/** "Sofia, of Algerian origin, said": put in between, right behind a name. */
function isAside(ahead: string, tail: string, people: readonly Person[], start: number): boolean {
  return /^(?:of |d'|de )/.test(tail) && /, ?$/.test(ahead) && people.some(({ end }) => start - end >= 0 && start - end <= 2); // prettier-ignore
}

/** "Hugo Lannes (diabète de type 1)", "Ne pas appeler Gilbert : chimio": a short note behind a person. */
function isNoted(ahead: string, tail: string, people: readonly Person[], start: number): boolean {
  if (!/[(:–—/|-] ?$/.test(ahead) || /^[^.;,)\n]{46}/.test(tail)) return false;
  const nearest = people.findLast((person) => person.end <= start && person.kind === 'name');
  return nearest !== undefined && start - nearest.end <= (ahead.endsWith('(') ? 3 : 40);
}

const OTHER_SUBJECT =
  /^(?:le|la|les|l'|un|une|des|ce|cette|notre|nos|votre|the|an|our|your|this|these|they|ils|elles|on|we|nous|vous|you|it|c'est)[ ']/;
const POSSESSED = /(?:^|[ '])(?:son|sa|ses|his|her) (?:[a-z]{3,14} )?$/;
const AWAY =
  /(?:^|[^a-z])(?:absente?|excusee?|off|away|annulee?|reportee?|repoussee?|cancelled|canceled|postponed|viendra pas|sera pas la|motif|raison|reason|cause|out|indisponible|unavailable|arret|conge)(?![a-z])/;
