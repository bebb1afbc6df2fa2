import { HUMAN_VERBS, VERBS_OR_NOUNS } from '../../../lexicon/human-verbs.ts';
import { TOWN_NAMES } from '../../../lexicon/town-names.ts';
import { FUNCTION_WORDS, RELATIVES, ROLES } from '../../../lexicon/person-signs.ts';
import { AFTER_PERSON, BEFORE_PERSON, THING_AFTER } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import type { Run } from './name-run.ts';
import { WordList } from '../../../scan/word-list.ts';

/** Whether a name only tells which thing is meant: "the Gordon Ramsay restaurant", "l'ampli Marshall", "near Chester". */
export function qualifiesAThing(view: View, run: Run): boolean {
  const { text, tokens } = view;
  const alone = run.first === run.last;
  const definite = isDefinite(tokens, run.first);
  if ((alone || definite) && standsBeforeNoun(view, run, definite)) return true;
  if (alone && (behindNoun(text, tokens, run.first) || inAPlace(text, tokens, run.first))) return true;
  return alone && sharesANoun(text, tokens, run.last);
}

/** English puts the name before the noun: "Kelly blue book", "Graham crackers". French does not, so the language counts. */
function standsBeforeNoun({ text, plain, tokens }: View, run: Run, definite: boolean): boolean {
  const name = tokens[run.last];
  const next = tokens[run.last + 1];
  if (!name || !next || next.case !== 'lower' || next.end - next.start < 3) return false;
  if (text.slice(name.end, next.start) !== ' ' || saysWhatSomeoneDoes(next)) return false;
  if (!definite && takesAnObject(text, next, tokens[run.last + 2])) return false;
  if (definite && !VERBS_OR_NOUNS.holds(next)) return true;
  if (VERBS_OR_NOUNS.holds(next)) return false;
  const lead = englishLead(plain, tokens[run.first]?.start ?? 0, next.end);
  return lead > 0 || (lead === 0 && /[^s]s$/.test(next.word));
}

function saysWhatSomeoneDoes(token: Token): boolean {
  return (
    HUMAN_VERBS.holds(token) || AFTER_PERSON.holds(token) || FUNCTION_WORDS.holds(token) || BEFORE_PERSON.holds(token) ||
    HOW_PEOPLE_ARE.holds(token) || ROLES.holds(token) || /(?:ed|ing|ly|n't)$/.test(token.word)
  ); // prettier-ignore
}

/** "holds the purse", "campaigns for": a form in -s with its object is a verb. */
function takesAnObject(text: string, verb: Token, next: Token | undefined): boolean {
  return (
    next !== undefined && /[^s]s$/.test(verb.word) && text.slice(verb.end, next.start) === ' ' &&
    (next.case !== 'lower' || OBJECTS.holds(next))
  ); // prettier-ignore
}

const OBJECTS = new WordList(
  'the a an this that these those it him her us them me you his their our my your its no any some all how what when why whether'.split(
    ' ',
  ),
);

const HOW_PEOPLE_ARE = new WordList(
  `absent available away back busy late early ill sick unwell happy unhappy sad angry free off out here there home alone ready keen sure unsure afraid able unable aware glad sorry pregnant tired due fine good great nice new old both all each himself herself themselves myself whose which that because since until unless though although whether while during per via plus minus versus vs re
  again soon later tonight today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday too else instead anyway maybe perhaps once twice ever even almost alias aka née nee junior senior jr sr etc following regarding concerning according through without within behind beyond across against along among around above below under over toward towards upon onto into down up hence thus thx pls lol btw fyi asap`.split(
    /\s+/,
  ),
);

function isDefinite(tokens: Tokens, first: number): boolean {
  const before = tokens[first - 1];
  return before !== undefined && (before.word === 'the' || before.word === 'our' || before.word === 'your');
}

const REACH = 70;
const ENGLISH =
  /(?<![a-z'])(?:the|of|and|is|are|to|for|with|in|on|by|at|was|were|we|you|it|our|your|has|have|from|will|be|not)(?![a-z'])/g;
const FRENCH =
  /(?<![a-z])(?:le|la|les|de|du|des|et|est|sont|pour|avec|dans|un|une|au|aux|en|sur|par|je|vous|nous|il|elle|pas|ne|qui|que)(?![a-z])/g;

/** By how many of its small words English is ahead of French around a name. */
function englishLead(plain: string, start: number, end: number): number {
  const near = plain.slice(Math.max(0, start - REACH), end + REACH);
  return (near.match(ENGLISH)?.length ?? 0) - (near.match(FRENCH)?.length ?? 0);
}

/** "l'ampli Marshall", "la guitare Taylor", "nos modèles Oscar": a noun with its article, and not one that people are. */
function behindNoun(text: string, tokens: Tokens, first: number): boolean {
  const name = tokens[first];
  const noun = tokens[first - 1];
  const article = tokens[first - 2];
  if (!name || !noun || noun.case === 'upper' || noun.case === 'mixed' || noun.end - noun.start < 3) return false;
  if (text.slice(noun.end, name.start) !== ' ' || isSomebody(noun) || BEFORE_PERSON.holds(noun)) return false;
  const counted = /\d ?$/.test(text.slice(Math.max(0, noun.start - 2), noun.start));
  const plural = /[^su]s$/.test(noun.word) && opensItem(text, noun.start) && !VERBS_OR_NOUNS.holds(noun);
  const named = noun.case === 'lower' && article !== undefined && ARTICLES.holds(article) && /^[ ']$/.test(text.slice(article.end, noun.start)); // prettier-ignore
  if (!counted && !plural && !named) return false;
  return !HUMAN_VERBS.holds(noun) && !FUNCTION_WORDS.holds(noun) && !/(?:er|ir|oir|dre|tre|ez|ons)$/.test(noun.word);
}

/** At the start or behind a comma: no verb governs the noun. */
function opensItem(text: string, start: number): boolean {
  return /(?:^|[.:;,\n] ?)$/.test(text.slice(Math.max(0, start - 2), start));
}

const ARTICLES = new WordList('la le l les une un the notre nos our your cette ce cet this des'.split(' '));

function isSomebody(token: Token): boolean {
  return (
    ROLES.holds(token) || RELATIVES.holds(token) || SOMEBODY.holds(token) || ROLES.has(token.word.replace(/s$/, ''))
  );
}

const SOMEBODY = new WordList(
  `petit petite jeune vieux vieille belle beau grand grande gros pauvre chere nouveau nouvelle nouvel ancien ancienne dame monsieur madame famille couple freres soeurs enfant enfants bebe gamin gamine temoin victime defunt defunte veuve veuf assure assuree docteur maitre professeur temoin invite invitee prenom nom nomme nommee
  plaignant plaignante certain certaine bailleur bailleresse recruteur recruteuse conjoint conjointe accuse prevenu salaries parents patient patiente eleve etudiant etudiante joueur joueuse chanteur chanteuse actrice acteur auteur autrice peintre ecrivain ministre depute deputee maire senateur senatrice roi reine sieur
  little young older elder late boss guy girl boy man woman lady kid child baby witness victim deceased guest player singer author painter minister mayor king queen patient pupil student teacher`.split(
    /\s+/,
  ),
);

/** "near Chester", "in Denver" */
function inAPlace(text: string, tokens: Tokens, first: number): boolean {
  const name = tokens[first];
  const before = tokens[first - 1];
  if (!name || !before || text.slice(before.end, name.start) !== ' ') return false;
  return IN.holds(before) && TOWN_NAMES.holds(name);
}

const IN = new WordList('in near around outside across via at to from towards vers entre depuis'.split(' '));

/** "Madison, Jackson and Franklin counties", "Trent and Severn rivers": the noun at the end is about all of them. */
export function sharesANoun(text: string, tokens: Tokens, last: number): boolean {
  for (let at = last; at < last + 8; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || !/^(?:,? )$/.test(text.slice(token.end, next.start))) return false;
    if (at > last && next.case !== 'lower' && /^assoc/.test(next.word)) return true;
    if (next.case !== 'lower') continue;
    if (next.word === 'and' || next.word === 'et' || next.word === 'or') continue;
    return at > last && next.word.endsWith('s') && THING_AFTER.has(singular(next.word));
  }
  return false;
}

function singular(plural: string): string {
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
}
