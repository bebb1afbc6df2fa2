import type { Sentence } from '../../scan/phrases.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between two signs that part statements; the dot of "M. Roy" parts nothing, nor does a sign within a word. */
export function segmentAt({ text, start: from, end: to }: Sentence, position: number): Span {
  let start = from;
  for (const { index, 0: sign } of text.matchAll(BORDER)) {
    if (from + index >= position) return { start, end: from + index };
    start = from + index + sign.length;
  }
  return { start, end: to };
}

const BORDER =
  /[,;:](?=\s)|[()]|(?<!(?:^|[^a-z])(?:m|mr|mrs|ms|dr|pr|me|mme|[a-z]))[.!?…](?=\s)|(?<=\s)[-–—/|•>](?=\s)/g;

/**
 * Where the statement ends that holds the words before `position`: another one may begin without a comma. Where `facts` are
 * given, what goes on about the same person belongs to it only when it tells one.
 */
export function endOf({ text, start: from }: Sentence, position: number, end: number, facts?: readonly Span[]): number {
  const tail = text.slice(position - from, end - from);
  let cut = tail.length;
  const goesOn = GOES_ON.exec(tail);
  if (goesOn && facts && !facts.some(({ start }) => start > position + goesOn.index && start < end)) cut = goesOn.index;
  for (const found of [JOINED.exec(tail), ADJUNCT.exec(tail)]) cut = Math.min(cut, found?.index ?? cut);
  for (const { index } of tail.slice(0, cut).matchAll(ANEW)) {
    if (SUBORDINATE.test(tail.slice(Math.max(0, index - 8), index))) continue;
    cut = index;
    break;
  }
  return position + cut;
}

/** "… and was promoted", "… et est parti": it goes on about the same person. */
const GOES_ON =
  / (?:et|and) (?:has|have|had|is|was|were|will|can|can't|cannot|does|doesn't|did|lives|wants|needs|works|asked|asks|took|takes|went|goes|made|told|said|says|moved|sold|left|feels|est|etait|ete|sera|ont|avait|va|veut|ne|n'|demande|prend|suit|travaille|vient|part|doit|peut|se|s') ?/;

/** Another statement begins: "… et ne supporte pas la fumée", "… and told her manager". */
const JOINED =
  / (?:et l'(?:a|ont|avait) |(?:et|and) (?:the|la|le|his|her|son|sa) (?:wife|husband|son|daughter|mother|father|brother|sister|lad|femme|mari|fils|fille|mere|pere|frere|soeur)(?![a-z])|(?:mais|but|donc|so|alors|puis|then|car|because|du coup|while) |(?:et|and) (?:son|sa|his|her|my|mon|ma|the|la|le) [a-z-]{2,16} (?:est|a|is|has|was|suit|prend|va|takes) |(?:et|and|or) (?!(?:de |d'|of |son |sa |ses |his |her |une? |an? |the |des |du |la |le |l'|en |has |a (?:ete|eu)|is |est |was |suit |prend |takes |fait |observes|panic|dyslexi|[a-z]{1,12}ite |diabet|asthma|sous |on |under )))/;

/** Who says it and where it happened are about nobody's health. */
const ADJUNCT =
  / (?:with (?:her|his) (?:partner|husband|wife) [a-z]|according to|d'apres|selon|dans (?:l'atelier|le bureau|l'entrepot|les locaux|la salle|le magasin)|in the (?:workshop|office|warehouse|shop|lobby|canteen))(?![a-z])/;

/** Where people write without commas, a new subject or an order opens the next statement. */
const ANEW =
  / (?:on (?=reporte|decale|se |peut|va |verra|doit|rappelle|lui|ne |en |garde|evite|passe|attend|fait|l'|repousse|annule|prend|laisse|deplace|part |reprend)|(?:nous|je|we|i|they|ils|il|elle|he|she|vous|you|merci|please|pls|rappeler|prevoir|penser|voir|relancer|reporter|envoyer|eviter|call|send|book|keep|avoid|faut|rdv|pas de|ne pas|don't|dont) |j'|c'est |(?:his|her|my|our|son|sa|mon|ma|leur) [a-z]{3,12} (?:signs?|is|has|handles|takes|deals|runs|will|gere|signe|prend|s'occupe|est|a|vient|repond|reprend)(?![a-z]))/g;
const SUBORDINATE =
  /(?:qu'|que|qui|quand|when|since|as|than|before|after|if|si|dont|while|comme|until|where|ou|and|et)$/;
