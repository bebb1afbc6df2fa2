import { COMPANY_AFTER, NAMED_LIKE_PERSONS, THING_AFTER, THING_BEFORE } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { isSureGiven, type Run } from './name-run.ts';
import { WordList } from '../../../scan/word-list.ts';

/** Words a name of a company may have between its head word and the name: "cabinet de Me Roy". */
const BETWEEN = new WordList(['de', 'du', 'des', 'd', 'la', 'le', 'l', 'les', 'the', 'of', 'commercial', 'abbe']);

/** Whether the words around a name make it a company, a street, a room, a prize … */
export function namesAThing(text: string, tokens: Tokens, { first, last }: Run): boolean {
  return (
    headedByThing(text, tokens, first) ||
    headedByPlural(text, tokens, first) ||
    followedByThing(text, tokens, last) ||
    isBrand(tokens, first, last)
  );
}

function headedByThing(text: string, tokens: Tokens, first: number): boolean {
  if (endsAFirm(text, tokens, first)) return true;
  let at = first - 1;
  let steps = 0;
  while (at >= 0 && steps < 3) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || !isJoined(text, token, next)) return false;
    // "Via Roma" is a street, "via Sophie" is how a message came.
    if (isThing(token) && !(token.word === 'via' && token.case === 'lower')) return true;
    if (!BETWEEN.holds(token)) return false;
    at--;
    steps++;
  }
  return false;
}

/** "rue Hugo", "l'avenue", "rond-point", "St. James": words of one line with at most two signs between them. */
function isJoined(text: string, token: Token, next: Token): boolean {
  const gap = text.slice(token.end, next.start);
  if (gap === ' ') return true;
  if (gap === '. ') return /^ste?$/i.test(text.slice(token.start, token.end));
  return gap.length <= 2 && /^[\s'-]+$/.test(gap) && !gap.includes('\n');
}

/** "Turner & Townsend", "Smith & Wesson": two families joined by a sign. */
function endsAFirm(text: string, tokens: Tokens, first: number): boolean {
  const [before, token] = [tokens[first - 1], tokens[first]];
  if (!before || !token || before.case === 'lower' || !/^ ?& ?$/.test(text.slice(before.end, token.start)))
    return false;
  return !isSureGiven(before) && !isSureGiven(token) && !PLURAL_VERBS.holds(tokens[first + 1]);
}

/** "Beatriz & Tom are leading": a firm would be one. */
const PLURAL_VERBS = new WordList('are were have will ont sont signent valident veulent arrivent partent'.split(' '));

/** "les ateliers", "nos résidences": the plural is the same thing. */
function isThing(token: Token): boolean {
  return THING_BEFORE.holds(token) || (token.word.endsWith('s') && THING_BEFORE.has(token.word.slice(0, -1)));
}

/** "les résidences Alfred Nobel et George Sand": a plural head reaches over the names that are joined. */
function headedByPlural(text: string, tokens: Tokens, first: number): boolean {
  const joint = tokens[first - 1];
  const from = joint && (joint.word === 'et' || joint.word === 'and') ? first - 2 : first - 1;
  const nearest = tokens[from];
  if (!nearest || nearest.case === 'lower') return false;
  if (from === first - 1 && !/^, ?$/.test(text.slice(nearest.end, tokens[first]?.start))) return false;
  for (let at = from - 1; at >= 0 && at > first - 8; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || !/^(?: |, |-|')$/.test(text.slice(token.end, next.start))) return false;
    if (token.case === 'lower' && token.word.endsWith('s') && isThing(token)) return true;
    if (token.case === 'lower' && !BETWEEN.holds(token)) return false;
  }
  return false;
}

function followedByThing(text: string, tokens: Tokens, last: number): boolean {
  const token = tokens[last];
  const next = tokens[last + 1];
  if (!token || !next) return false;
  const gap = text.slice(token.end, next.start);
  if (gap !== ' ' && /^ ?(?:&|\+) ?$/.test(gap)) return !(isSureGiven(token) && isSureGiven(next)) && !PLURAL_VERBS.holds(tokens[last + 2]); // prettier-ignore
  if (gap === ' ' && next.word === 'et')
    return COMPANY_AFTER.holds(tokens[last + 2]) && tokens[last + 2]?.case !== 'lower';
  if (gap === ' ' && next.case !== 'lower') return COMPANY_AFTER.holds(next) || THING_AFTER.holds(next);
  return (
    gap === ' ' &&
    THING_AFTER.holds(next) &&
    next.word !== 'way' &&
    next.word !== 'house' &&
    next.word !== 'place' &&
    next.word !== 'close'
  );
}

/** "Claude et Gemini", "demande à Siri": assistants that bear the names of people, when the text is about such tools. */
export function namesATool({ plain }: View, token: Token): boolean {
  if (!ASSISTANTS.holds(token)) return false;
  const { start, end } = token;
  return AI_WORDS.test(plain.slice(Math.max(0, start - 60), start)) || AI_WORDS.test(plain.slice(end, end + 60));
}

const ASSISTANTS = new WordList(['claude', 'gemini', 'alexa', 'siri', 'cortana', 'copilot', 'jarvis', 'watson']);
const AI_WORDS =
  /(?<![a-z])(?:ia|ai|llm|gpt\w*|chatgpt|gemini|mistral|copilot|anthropic|openai|prompts?|modeles?|models?|tokens?|outils?|tools?|jira|api|alexa|siri|assistants?|chatbots?|sonnet|opus|haiku)(?![a-z])/;

function isBrand(tokens: Tokens, first: number, last: number): boolean {
  const opens = BRAND_OPENERS.holds(tokens[first]);
  const opened = BRAND_OPENERS.holds(tokens[first - 1]);
  if (!opens && !opened) return false;
  const words = tokens.slice(first, last + 1).map((token) => token.word);
  const run = words.join(' ');
  if (opened && NAMED_LIKE_PERSONS.has(`${tokens[first - 1]?.word ?? ''} ${run}`)) return true;
  if (!opens) return false;
  const onward = `${run} ${tokens[last + 1]?.word ?? ''}`;
  return (
    NAMED_LIKE_PERSONS.has(run) ||
    NAMED_LIKE_PERSONS.has(words.slice(0, 2).join(' ')) ||
    NAMED_LIKE_PERSONS.has(onward) ||
    NAMED_LIKE_PERSONS.has(`${onward} ${tokens[last + 2]?.word ?? ''}`)
  );
}

/** First words of the brands: nearly every name is done with after one look. */
const BRAND_OPENERS = new WordList([...NAMED_LIKE_PERSONS].map((brand) => brand.split(' ')[0] ?? ''));

/** Whether a token opens a sentence, a line or a list item: its capital then says nothing. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text.charAt(at) === ' ' || /["'«(*•>-]/.test(text.charAt(at)))) at--;
  return at < 0 || /[.!?:;\n…]/.test(text.charAt(at));
}
