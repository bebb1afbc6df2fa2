import { COMPETING } from '../../../lexicon/competing-names.ts';
import { HUMAN_VERBS } from '../../../lexicon/human-verbs.ts';
import { TOWN_NAMES } from '../../../lexicon/town-names.ts';
import { COMPANY_NAMES } from '../../../lexicon/company-names.ts';
import { AMBIGUOUS, COMMON, GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { AFTER_PERSON, BEFORE_PERSON, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import { ADDRESSING, RELATIVES } from '../../../lexicon/person-signs.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { introduction, signs } from './introduced.ts';
import type { NamedPerson } from './named-person.ts';
import type { Run } from './name-run.ts';
import { opensSentence } from './surroundings.ts';
import { WordList } from '../../../scan/word-list.ts';

/** A known given name, with what stands around it: alone, with a surname behind it or before it. */
export function givenName(view: View, at: number, token: Token, run: Run, kind: number): NamedPerson | undefined {
  const { text, tokens } = view;
  const ambiguous = (kind & AMBIGUOUS) !== 0;
  const asked = askedFor(view, at, token, run);
  if (asked) return asked;
  if (isNumbered(text, tokens, run)) return undefined;
  if (run.last > run.first) {
    const full = withSurname(view, token, run, ambiguous);
    if (full) return full;
  }
  const reversed = surnameBefore(text, tokens, at, ambiguous);
  if (reversed !== undefined)
    return { first: reversed, last: run.last, confidence: 0.88, evidence: 'surname and given name' };
  if (!ambiguous && token.case === 'upper') return inCapitals(view, at, run);
  if (!ambiguous) return { ...run, confidence: 0.82, evidence: 'given name' };
  return wordLikeName(view, at, token, run);
}

/** "vu avec KARIM": alone in capitals an abbreviation is as likely, so something around it must speak for a person. */
function inCapitals(view: View, at: number, run: Run): NamedPerson | undefined {
  const { text, tokens } = view;
  const [token, before, after] = [tokens[run.last], tokens[at - 1], tokens[run.last + 1]];
  const long = run.last > run.first;
  const addressed = before !== undefined && text.slice(before.end, tokens[at]?.start) === ' ' && BEFORE_PERSON.holds(before); // prettier-ignore
  const acts = after?.case === 'lower' && text.slice(token?.end, after.start) === ' ' && actsLikePerson(after);
  const reachable = /^ ?:? ?(?:\+\d|0\d)/.test(text.slice(token?.end, (token?.end ?? 0) + 5));
  const sure = long || introduction(view, at, run) !== undefined || signs(view, at, run) || addressed || acts || reachable; // prettier-ignore
  return sure ? { ...run, confidence: 0.7, evidence: 'given name' } : undefined;
}

/** "Henri II", "Louis XVI": a reign or a style. */
function isNumbered(text: string, tokens: Tokens, run: Run): boolean {
  const end = tokens[run.last]?.end ?? 0;
  const inside = tokens[run.last];
  const next = tokens[run.last + 1];
  if (inside && run.last > run.first && ROMAN.test(text.slice(inside.start, inside.end))) return true;
  return next !== undefined && next.start === end + 1 && ROMAN.test(text.slice(next.start, next.end));
}
const ROMAN = /^(?:II|III|IV|VI{1,3}|IX|X[IV]{0,4}|XVI{0,3})$/;

function withSurname({ text, tokens }: View, token: Token, run: Run, ambiguous: boolean): NamedPerson | undefined {
  const surname = tokens[run.last];
  if (!ambiguous) return { ...run, confidence: 0.93, evidence: 'given name and surname' };
  const flags = surname ? nameKindOf(surname) : 0;
  const known = flags & (SURNAME | GIVEN);
  const opens = opensSentence(text, token.start);
  const competing = COMPETING.holds(token);
  if (known && !(competing && flags & (COMMON | AMBIGUOUS)))
    return { ...run, confidence: 0.85, evidence: 'given name and surname' };
  // "Grace Park", "Bill Gates": two words that are both something else, but somebody acts or is spoken to.
  const next = tokens[run.last + 1];
  const before = tokens[run.first - 1];
  const spoken = next?.case === 'lower' && (SPEAKS.holds(next) || HUMAN_VERBS.holds(next)) && !LINKING.holds(next);
  if (
    known &&
    surname?.case === 'capital' &&
    token.case === 'capital' &&
    (spoken || (!opens && before?.case === 'lower' && GREETS_OR_ASKS.holds(before)))
  )
    return { ...run, confidence: 0.7, evidence: 'given name and surname' };
  if (!competing && !opens && surname?.case === token.case && !afterArticleNoun(tokens, run.first))
    return { ...run, confidence: 0.66, evidence: 'given name and surname' };
  return undefined;
}

const LINKING = new WordList(
  'is was has had are were will would can could may might must should est etait sera a ont avait s en y'.split(' '),
);
const GREETS_OR_ASKS = new WordList(
  'with avec by par ask asked tell told met call called de rencontre vu dear hi hello from to thanks thank merci cher chere bonjour name nomme nommee prenomme'.split(
    ' ',
  ),
);

/** "la promo Rose Poudré", "l'offre Victoire Premium": a noun with its article stands right before. */
function afterArticleNoun(tokens: Tokens, first: number): boolean {
  const noun = tokens[first - 1];
  const article = tokens[first - 2];
  return (
    noun !== undefined && article !== undefined && noun.case === 'lower' && noun.end - noun.start > 3 &&
    !BEFORE_PERSON.holds(noun) && ARTICLES.holds(article)
  ); // prettier-ignore
}
const ARTICLES = new WordList([
  'la',
  'le',
  'l',
  'les',
  'une',
  'un',
  'the',
  'notre',
  'nos',
  'our',
  'cette',
  'ce',
  'this',
]);

/** A name that is also a word: something around it must speak for a person. */
function wordLikeName(view: View, at: number, token: Token, run: Run): NamedPerson | undefined {
  const { text, tokens } = view;
  const before = tokens[at - 1];
  const after = tokens[run.last + 1];
  if (introduction(view, at, run) || signs(view, at, run))
    return { ...run, confidence: 0.82, evidence: 'given name introduced' };
  if (greetsAlone(text, token, run, tokens) || joinedWithName(text, tokens, run) || calledUpon(view, token, run))
    return { ...run, confidence: 0.7, evidence: 'given name introduced' };
  const midSentence = !opensSentence(text, token.start);
  const gap = before ? text.slice(before.end, token.start) : '';
  const acts =
    after !== undefined &&
    after.case === 'lower' &&
    text.slice(token.end, after.start) === ' ' &&
    actsLikePerson(after);
  const addressed = midSentence && before !== undefined && gap === ' ' && BEFORE_PERSON.holds(before);
  const called = addressed && (ADDRESSING.holds(before) || RELATIVES.holds(before));
  if (COMPETING.holds(token) || TOWN_NAMES.holds(token)) {
    const sure =
      (acts && ((addressed && !JOINTS.holds(before)) || SPEAKS.holds(after))) || (called && !PLACED.holds(before));
    return sure ? { ...run, confidence: 0.6, evidence: 'given name of someone who acts' } : undefined;
  }
  if (token.case === 'upper') return undefined;
  if (acts) return { ...run, confidence: 0.72, evidence: 'given name of someone who acts' };
  if (!midSentence || afterArticleNoun(tokens, at)) return undefined;
  return { ...run, confidence: 0.65, evidence: 'given name inside a sentence' };
}

/** "Pierre,\nmerci pour …": a line of its own that ends in a comma. */
function greetsAlone(text: string, token: Token, run: Run, tokens: Tokens): boolean {
  const opens = token.start === 0 || text.charAt(token.start - 1) === '\n';
  const end = tokens[run.last]?.end ?? 0;
  return opens && token.case === 'capital' && /^ ?, ?\n/.test(text.slice(end, end + 4));
}

/** "Prune, peux-tu …", "Olive, could you …": who is spoken to. */
function calledUpon({ text, plain, tokens }: View, token: Token, run: Run): boolean {
  const end = tokens[run.last]?.end ?? 0;
  return opensSentence(text, token.start) && SPOKEN_TO.test(plain.slice(end, end + 24));
}

const SPOKEN_TO =
  /^ ?, ?(?:peux|pouvez|pourrais|pourriez|tu|vous|merci|stp|svp|as-tu|avez|est-ce|can|could|would|will|please|pls|do|did|are|have|thanks|thank|any|quick|just|your|je|j'|i|i'm|i've|we|we've|sorry|desole)(?![a-z])/;

/** "Claire et Pierre", "Rose and Mark": one name vouches for the other. */
function joinedWithName(text: string, tokens: Tokens, run: Run): boolean {
  const [joint, next] = [tokens[run.last + 1], tokens[run.last + 2]];
  if (!joint || !next || next.case !== 'capital' || !/^(?:et|and)$/.test(joint.word)) return false;
  if (text.slice(tokens[run.last]?.end, joint.start) !== ' ' || text.slice(joint.end, next.start) !== ' ') return false;
  return (nameKindOf(next) & GIVEN) !== 0 && !COMPETING.holds(next) && !COMPETING.holds(tokens[run.first]);
}

const JOINTS = new WordList(['et', 'and', 'ou', 'or', 'de', 'to', 'from', 'a', 'que']);

/** One is also with, by and near places. */
const PLACED = new WordList(['avec', 'with', 'by', 'chez', 'vu', 'dear', 'merci', 'thanks']);

function actsLikePerson(token: Token): boolean {
  return AFTER_PERSON.holds(token) || HUMAN_VERBS.holds(token) || (token.word.length > 4 && token.word.endsWith('ed'));
}

/** "Will Mark join us?": the first word asks, the second is the name. */
function askedFor({ text, tokens }: View, at: number, token: Token, run: Run): NamedPerson | undefined {
  if ((token.word !== 'will' && token.word !== 'may') || run.last === run.first || !opensSentence(text, token.start))
    return undefined;
  const name = tokens[at + 1];
  const verb = tokens[run.last + 1];
  if (!name || !verb || verb.case !== 'lower' || !(nameKindOf(name) & GIVEN) || NOT_A_SURNAME.holds(verb))
    return undefined;
  return { first: at + 1, last: run.last, confidence: 0.75, evidence: 'given name of someone who acts' };
}

/** "la Zoé", "une Mercedes", "the Oscar": with an article, a name that is also a word is the word. */
export function isArticle(text: string, tokens: Tokens, at: number, kind: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || before.case === 'mixed') return false;
  const spaced = text.slice(before.end, token.start) === ' ';
  if (spaced && before.word === 'the' && tokens[at + 1]?.case !== 'capital') return true;
  if (before.case !== 'lower') return false;
  if (!(kind & AMBIGUOUS)) return false;
  if (!/^(?:la|le|les|l|un|une|du|des|au|aux|the|an?|ce|cette|ces|this|that|nos|notre|our)$/.test(before.word))
    return false;
  // "à Claire" is no article, and neither is "Marie a Pierre".
  if (before.word === 'a' && text.charAt(before.start) !== 'a') return false;
  return /^[ ']$/.test(text.slice(before.end, token.start));
}

/** Only people do these. */
export const SPEAKS = new WordList(
  'said says told asked wrote called replied thinks wants shouted smiled dit disait souhaite veut pense m t rappelle appelle demande explique repond raconte'.split(
    ' ',
  ),
);

function surnameBefore(text: string, tokens: Tokens, at: number, ambiguous: boolean): number | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.case === 'lower' || token.case === 'mixed') return undefined;
  const gap = text.slice(before.end, token.start);
  if (gap !== ' ' && gap !== ', ') return undefined;
  if (before.end - before.start < 3 || NOT_A_SURNAME.holds(before)) return undefined;
  const kind = nameKindOf(before);
  const irish = text.slice(Math.max(0, before.start - 2), before.start) === "O'";
  const known = irish || (kind & SURNAME) !== 0;
  if (before.case === 'upper' && token.case === 'capital')
    return known || (!ambiguous && before.end - before.start > 3) ? wholeSurname(text, tokens, at - 1) : undefined;
  const family = known && !(kind & (GIVEN | COMMON)) && before.case === 'capital';
  // "Vidal Christophe", "Chen Wei"
  if (gap === ' ' && family && !ambiguous && token.case === 'capital') return at - 1;
  // "McAllister, Fiona": the lists of offices and libraries.
  const headed = gap === ', ' && HEADER.test(text.slice(Math.max(0, before.start - 12), before.start)) && !COMPANY_NAMES.holds(before); // prettier-ignore
  if (headed && (known || (kind & GIVEN) !== 0)) return at - 1;
  const listed =
    gap === ', ' &&
    known &&
    !(kind & GIVEN) &&
    !ambiguous &&
    before.case !== 'lower' &&
    /^(?:\s|[.,;)]|$)/.test(text.slice(token.end, token.end + 1));
  const first = irish ? at - 2 : at - 1;
  return listed && opensOrFollowsBreak(text, tokens[first]?.start ?? 0) ? first : undefined;
}

/** "FERREIRA DOS SANTOS Miguel", "LE GOFF Yann": the words in capitals before belong to the surname. */
function wholeSurname(text: string, tokens: Tokens, last: number): number {
  let first = last;
  while (last - first < 3) {
    const before = tokens[first - 1];
    const token = tokens[first];
    if (!before || !token || before.case !== 'upper' || NOT_A_SURNAME.holds(before)) break;
    if (!/^[ '-]$/.test(text.slice(before.end, token.start))) break;
    first--;
  }
  return first;
}

/** "To: Baptiste, Marlene" */
const HEADER = /(?:^|\n|[^\p{L}])(?:From|To|Cc|Bcc|Sender|De|À|Cci|Name|Nom|Employee|Patient|Attendee) ?: ?$/u;

function opensOrFollowsBreak(text: string, start: number): boolean {
  if (/\b\p{L}\. ?$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
  return opensSentence(text, start) || /(?:^|[;:|] ?|\band |\bet |O')$/.test(text.slice(Math.max(0, start - 5), start));
}
