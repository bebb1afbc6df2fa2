import { HUMAN_VERBS } from '../../../lexicon/human-verbs.ts';
import { AMBIGUOUS, COMMON, endsLikeFamily, GIVEN, listedKindOf, SURNAME } from '../../../lexicon/names.ts';
import { ADDRESSING, FUNCTION_WORDS, RELATIVES } from '../../../lexicon/person-signs.ts';
import { AFTER_PERSON, BEFORE_PERSON, INTRODUCED, NOT_A_SURNAME, PARTICLES } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { SPEAKS } from './given-name.ts';
import type { NamedPerson } from './named-person.ts';
import { isSureGiven, type Run } from './name-run.ts';
import { BRETON } from './surname.ts';
import { namesAThing } from './surroundings.ts';
import { WordList } from '../../../scan/word-list.ts';

export function lowerCaseName(view: View, at: number, token: Token, kind: number): NamedPerson | undefined {
  const { text, tokens } = view;
  if (token.end - token.start === 1) return initialBefore(view, at, token);
  if (!(kind & GIVEN) || token.end - token.start < 3) return undefined;
  const double = isDoubleName(text, tokens, at);
  if (!double && isPieceOfCode(text, token.start, token.end)) return undefined;
  const run = wholeLine(text, tokens, at) ?? lowerRun(text, tokens, at);
  const end = tokens[run.last]?.end ?? token.end;
  if (namesAThing(text, tokens, run) || (!double && isPieceOfCode(text, token.start, end))) return undefined;
  const before = tokens[at - 1];
  const gap = before ? text.slice(before.end, token.start) : '';
  const introduced =
    /[:="' ]$/.test(gap) && INTRODUCED.test(view.plain.slice(Math.max(0, token.start - 40), token.start));
  const after = tokens[run.last + 1];
  const acts = after !== undefined && text.slice(end, after.start) === ' ' && (AFTER_PERSON.holds(after) || HUMAN_VERBS.holds(after)); // prettier-ignore
  const became = text.startsWith(" s'est ", end);
  const speaks = became || (acts && SPEAKS.holds(after) && opensOrFollowsBreak(text, token.start));
  const addressed = before !== undefined && gap === ' ' && BEFORE_PERSON.holds(before);
  if (kind & AMBIGUOUS && !double) {
    const called =
      isMentioned(text, token.start) ||
      (before !== undefined && /^(?:\/? )$/.test(gap) && (ADDRESSING.holds(before) || RELATIVES.holds(before)));
    const person =
      run.last > at
        ? introduced || called || acts
        : EVERYDAY.holds(token)
          ? (called && acts) || speaks || spokenOf(view, at)
          : called || speaks;
    return person ? { ...run, confidence: 0.65, evidence: 'name in lower case' } : undefined;
  }
  if (introduced || run.last > at) return { ...run, confidence: 0.75, evidence: 'name in lower case' };
  if (addressed || acts) return { ...run, confidence: 0.66, evidence: 'given name in lower case' };
  return token.end - token.start >= 4 || FREE_STANDING.test(gap)
    ? { ...run, confidence: 0.55, evidence: 'given name in lower case' }
    : undefined;
}

function opensOrFollowsBreak(text: string, start: number): boolean {
  return /(?:^|[.!?:;,\n…] ?)$/.test(text.slice(Math.max(0, start - 2), start));
}

/** "jean-pierre", "marie-claude" */
function isDoubleName(text: string, tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || text.slice(token.end, next.start) !== '-' || /[\w@/\\-]/.test(text.charAt(token.start - 1)))
    return false;
  return (
    (listedKindOf(next) & GIVEN) !== 0 &&
    next.word.length > 2 &&
    !/^[-@/\\_\d]|^\.\w/.test(text.slice(next.end, next.end + 2))
  );
}

/** "pierre a rappelé", "appeler rose avant midi": nothing but a person is called or calls back. */
function spokenOf({ text, tokens }: View, at: number): boolean {
  const token = tokens[at];
  const [before, after, then] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!token) return false;
  const follows = after !== undefined && text.slice(token.end, after.start) === ' ';
  if (follows && after.word === 'a' && then !== undefined && DONE.holds(then)) return true;
  if (!before || !CALLED.holds(before) || text.slice(before.end, token.start) !== ' ') return false;
  return !follows || FUNCTION_WORDS.holds(after);
}

const DONE = new WordList(
  'appele rappele dit repondu signe confirme valide ecrit envoye accepte refuse promis demande'.split(' '),
);
const CALLED = new WordList(
  'appelle appeler appelez rappelle rappeler rappelez previens prevenir relancer contacter salut coucou bonjour hello hi call ask tell email vu'.split(
    ' ',
  ),
);

/** A list, a new line, a bracket: the word before says nothing. */
const FREE_STANDING = /^(?:[,;/(] ?| ?& ?|\n|, (?:et|and) )$/;

/** Names that are first of all words one meets in any sentence. */
const EVERYDAY = new WordList(
  `mari franco colin manuel charlotte aime ange aurore blanche celeste cerise claire clement constance constant desire eve felicite fleur flore grace guy honore ivoire jade loup lune major manuel mercure modeste noel octave olive opale parfait perle pierre placide prosper prune reine rene rose ruby severe soline sylvestre toussaint urbain
valere vanille victoire violette april amber art ash august autumn basil bay belle bill blair bonnie brook bud buck candy carol chance charity chase cherry chip clay colt crystal daisy dale dawn dean dick drew duke dusty ebony faith fern flora forest frank gay gene ginger glory grant hazel heath heather
holly honey hope hunter iris ivory ivy jasmine jay jean jewel joy june justice king lane laurel lily love major mark marsh mason max may melody mercy merry miles misty noble opal page parker pat patience pearl penny piper poppy porter precious prince rain ray red reed rex rich ridge river rob robin rock rod rocky rose
rowan ruby rusty sage sandy scout shell sky skip sonny star sterling stone storm sue summer sunny tab trinity van victor victoria viola violet walker wells will willow woody mars avril paris france florence mai said fares loan ali min per pia sol stan tim ton via vita
dulce german job lois nova primo jesus said diamond emerald cadence cale barbe cristal dahlia colombe capucin calin engin berk malin lasse rune vira alla lada pape baba mamy mami sultan venus princess prudence romaine rosette suze myrtille merle normand fidele amer nadir rosario remedios malte mag mat max val vic gab sab pol caro reg rico fab flo manu marge jess geo coco clem charlot ken len don ed`.split(
    /\s+/,
  ),
);

function isPieceOfCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  return (
    (before !== ' ' && /[\w@/\\]/.test(before) && !isMentioned(text, start)) ||
    (behind !== ' ' && /^(?:[@/\\_\d(]|[.-]\w)/.test(text.slice(end, end + 2)))
  );
}

/** "@nick can you …": the sign that calls somebody. */
function isMentioned(text: string, start: number): boolean {
  return text.charAt(start - 1) === '@' && /^$|\s/.test(text.charAt(start - 2));
}

/** "j. dupont", "c.moulin" */
function initialBefore({ text, tokens }: View, at: number, token: Token): NamedPerson | undefined {
  if (text.charAt(token.end) !== '.') return undefined;
  const next = tokens[at + 1];
  if (!next || next.case !== 'lower' || !/^\. ?$/.test(text.slice(token.end, next.start))) return undefined;
  if (next.end - next.start < 4 || /[\w.@'/-]/.test(text.charAt(token.start - 1))) return undefined;
  if (/^[@_\d/]|^\.\w/.test(text.slice(next.end, next.end + 2))) return undefined;
  const kind = listedKindOf(next);
  const introduced = text.charAt(token.end + 1) !== ' ' || BEFORE_PERSON.holds(tokens[at - 1]);
  if (!(kind & SURNAME) || (kind & COMMON && !introduced)) return undefined;
  return { first: at, last: at + 1, confidence: 0.66, evidence: 'initial and surname' };
}

/** A line that holds nothing but a given name and one or two more words. */
function wholeLine(text: string, tokens: Tokens, at: number): Run | undefined {
  const token = tokens[at];
  if (
    !token ||
    !isSureGiven(token) ||
    !/(?:^|\n)[^\p{L}\n]{0,6}$|\b(?:name is|m'appelle) $/iu.test(text.slice(Math.max(0, token.start - 12), token.start))
  )
    return undefined;
  const rest = /^(?: \p{Ll}[\p{Ll}'-]{1,24}){1,2}(?=\s*(?:[\n,.!?]|$))/u.exec(
    text.slice(token.end, token.end + 60),
  )?.[0];
  if (!rest) return undefined;
  let last = at;
  while ((tokens[last + 1]?.start ?? Infinity) < token.end + rest.length) last++;
  const fits = tokens
    .slice(at + 1, last + 1)
    .every((word) => !NOT_A_SURNAME.holds(word) && !FUNCTION_WORDS.holds(word) && !AFTER_PERSON.holds(word));
  return fits ? { first: at, last } : undefined;
}

/** A given name in lower case with the surname behind it, when that is known or can be nothing else. */
export function lowerRun(text: string, tokens: Tokens, first: number): Run {
  let last = first;
  while (last - first < 3) {
    const next = tokens[last + 1];
    const gap = text.slice(tokens[last]?.end, next?.start);
    if (!next || next.case !== 'lower' || !(gap === ' ' || gap === '-' || gap === "'")) break;
    const kind = listedKindOf(next);
    if (gap === ' ' && HUMAN_VERBS.holds(next)) break;
    if (PARTICLES.holds(next) && gap !== '-') {
      const beyond = tokens[last + 2];
      const joined = beyond && beyond.case === 'lower' && /^[ ']$/.test(text.slice(next.end, beyond.start));
      const breton = next.word === 'le' && joined && BRETON.holds(beyond);
      if (!breton && (!joined || !(listedKindOf(beyond) & SURNAME) || OF.holds(next))) break;
      return { first, last: last + 2 };
    }
    const fits = kind & SURNAME || (kind & GIVEN && (gap === '-' || !(kind & AMBIGUOUS)));
    if (
      !(fits && (!(kind & COMMON) || standsApart(text, tokens, last + 1))) &&
      !unknownSurname(text, tokens, first, last + 1)
    )
      break;
    last++;
  }
  return { first, last };
}

/** With these between two names the second is as often a place or a company. */
const OF = new WordList([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'do',
  'a',
  'e',
  'y',
  'o',
  'ten',
  'op',
  'zu',
  'am',
]);

/** "sophie marchand m'a rappelé": nothing behind it that the common word could belong to. */
function standsApart(text: string, tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token) return false;
  const gap = text.slice(token.end, after?.start ?? token.end + 2);
  return (
    !after ||
    !/^[ '-]$/.test(gap) ||
    AFTER_PERSON.holds(after) ||
    FUNCTION_WORDS.holds(after) ||
    BEFORE_PERSON.holds(after)
  );
}

/** "karim belmadani veut …": an unknown word between a given name and what a person does. */
function unknownSurname(text: string, tokens: Tokens, first: number, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token || !after || at !== first + 1 || token.end - token.start < 4 || !isSureGiven(tokens[first])) return false;
  if (listedKindOf(token) !== 0 || FUNCTION_WORDS.holds(token) || NOT_A_SURNAME.holds(token)) return false;
  if (AFTER_PERSON.holds(token) || BEFORE_PERSON.holds(token) || WORD_ENDING.test(token.word)) return false;
  return (
    endsLikeFamily(token.word) ||
    SCOTTISH.test(token.word) ||
    ENGLISH_OR_FRENCH_FAMILY.test(token.word) ||
    (ACTS.holds(after) && text.slice(token.end, after.start) === ' ')
  );
}

const ENGLISH_OR_FRENCH_FAMILY =
  /[a-z]{3}(?:court|combe|worth|thwaite|bottom|hurst|stead|shaw|croft|leigh|burgh|bury|ckley|rdson|nson|lson|tson|mson|nville|mont|aud|ault|eaux|gnac|guen|ouarn|enec|oux|ffer|mann|meyer|wicz|czyk|ides|akis|ossian)$/;
const SCOTTISH = /^ma?c(?!ro|hin|he|ér|er)[a-z]{4,}$/;
const WORD_ENDING = /(?:er|ez|ait|ant|ent|ement|tion|ed|ing|ly)$/;
const ACTS = new WordList(
  'a m est veut souhaite demande dit va vient n is was has will would can lives works worked wants needs sent said asked says called told signed confirme rappelle appelle doit peut signe'.split(
    ' ',
  ),
);
