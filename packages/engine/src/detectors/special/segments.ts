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

/** Where the statement ends that holds the words before `position`: another one may begin without a comma. */
export function endOf({ text, start: from }: Sentence, position: number, end: number): number {
  const tail = text.slice(position - from, end - from);
  let cut = tail.length;
  for (const found of [JOINED.exec(tail), ADJUNCT.exec(tail)]) cut = Math.min(cut, found?.index ?? cut);
  for (const { index } of tail.slice(0, cut).matchAll(ANEW)) {
    if (SUBORDINATE.test(tail.slice(Math.max(0, index - 8), index))) continue;
    cut = index;
    break;
  }
  return position + cut;
}

/** Another statement begins: "… et ne supporte pas la fumée", "… and told her manager". */
const JOINED =
  / (?:et l'(?:a|ont|avait) |(?:mais|but|donc|so|alors|puis|then|car|because|du coup|while) |(?:et|and) (?:son|sa|his|her|my|mon|ma|the|la|le) [a-z-]{2,16} (?:est|a|is|has|was|suit|prend|va|takes) |(?:et|and|or) (?!(?:de |d'|of |son |sa |ses |his |her |une? |an? |the |des |du |la |le |l'|en |has |a (?:ete|eu)|is |est |was |suit |prend |takes |fait |observes|panic|dyslexi|[a-z]{1,12}ite |diabet|asthma|sous |on |under )))/;

/** Who says it and where it happened are about nobody's health. */
const ADJUNCT =
  / (?:according to|d'apres|selon|dans (?:l'atelier|le bureau|l'entrepot|les locaux|la salle|le magasin)|in the (?:workshop|office|warehouse|shop|lobby|canteen))(?![a-z])/;

/** Where people write without commas, a new subject or an order opens the next statement. */
const ANEW =
  / (?:on (?=reporte|decale|se |peut|va |verra|doit|rappelle|lui|ne |en |garde|evite|passe|attend|fait|l'|repousse|annule|prend|laisse|deplace|part |reprend)|(?:nous|je|we|i|they|ils|il|elle|he|she|vous|you|merci|please|pls|rappeler|prevoir|penser|voir|relancer|reporter|envoyer|eviter|call|send|book|keep|avoid|faut|rdv|pas de|ne pas|don't|dont) |j'|c'est )/g;
const SUBORDINATE =
  /(?:qu'|que|qui|quand|when|since|as|than|before|after|if|si|dont|while|comme|until|where|ou|and|et)$/;
