import { AMBIGUOUS, GIVEN, listedKindOf, mayBeListed, nameKindOf, SURNAME, TITLE } from '../../../lexicon/names.ts';
import { NOT_A_SURNAME, THING_AFTER, THING_BEFORE } from '../../../lexicon/person-words.ts';
import type { Token } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { givenName, isArticle } from './given-name.ts';
import { qualifiesAThing, sharesANoun } from './attributive.ts';
import { introduction } from './introduced.ts';
import { listedAfter } from './listed.ts';
import { lowerCaseName } from './lower-case-name.ts';
import { mailboxNames } from './mailbox.ts';
import { takeName, type Run } from './name-run.ts';
import type { NamedPerson } from './named-person.ts';
import { quotedSurnameFirst } from './quoted.ts';
import { nextToRole } from './role.ts';
import { afterParticle, initialAndSurname, knownSurname, loneSurname, surnameFirst } from './surname.ts';
import { saysSomething } from './spoken.ts';
import { namesATool, namesAThing } from './surroundings.ts';
import { afterTitle } from './title.ts';

export interface Names {
  readonly found: readonly NamedPerson[];
  /** Positions of all tokens that are capitalised or known as a name: only these can be further mentions. */
  readonly worth: readonly number[];
  /** Names that are not of a person but of a thing, from left to right. */
  readonly passed: readonly Run[];
  /** Pieces of the mailboxes in the text. */
  readonly mailboxes: ReadonlySet<string>;
}

/** Names by title, introduction, signature, greeting, role, given name or initials, from left to right. */
export function findNames(view: View): Names {
  const { text, tokens } = view;
  const found: NamedPerson[] = [];
  const worth: number[] = [];
  const passed: Run[] = [];
  const mailboxes = mailboxNames(view);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const quoted = quotedSurnameFirst(view, at);
    if (quoted) {
      found.push(quoted);
      at = quoted.last;
      continue;
    }
    const lower = token.case === 'lower';
    if (lower && token.end - token.start > 1 && !mayBeListed(token.hash)) continue;
    const kind = lower ? listedKindOf(token) : nameKindOf(token);
    // Nearly all words end here: written small and no known name.
    if (lower && (kind & (GIVEN | SURNAME | TITLE)) === 0 && token.end - token.start > 1) continue;
    if (token.end - token.start > 2) worth.push(at);
    // "Log4Shell", "v2Marie": the tail of an identifier is no name; "12/Jan/2026" is a date; "aren't" is no Aren.
    if (isDigit(text.charCodeAt(token.start - 1)) || isMonthOfDate(text, token) || text.startsWith("'t", token.end))
      continue;
    const person =
      (kind & TITLE && !(token.word === 'me' && token.case === 'upper') ? afterTitle(view, at, token) : undefined) ??
      (lower
        ? lowerCaseName(view, at, token, kind)
        : capitalisedName(view, at, token, kind, { previous: found.at(-1), mailboxes }));
    if (!person) continue;
    if (person.confidence > 0) found.push(person);
    else passed.push(person);
    at = person.last;
  }
  return { found, worth, passed, mailboxes };
}

interface Known {
  readonly previous: NamedPerson | undefined;
  readonly mailboxes: ReadonlySet<string>;
}

function capitalisedName(view: View, at: number, token: Token, kind: number, known: Known): NamedPerson | undefined {
  const { text, tokens } = view;
  if (token.end - token.start === 1) return initialAndSurname(view, at, token) ?? afterParticle(view, at);
  const run = takeName(text, tokens, at);
  const long = run.last > run.first;
  // "Bungalow_Fern77" is a password or a key.
  if (!long && (isDigit(text.charCodeAt(token.end)) || text.charAt(token.start - 1) === '_')) return undefined;
  if (kind & GIVEN && !(THING_BEFORE.holds(token) && kind & AMBIGUOUS)) {
    // "Church Lane", "Box Hill": the second word says what it is.
    if (!long && THING_AFTER.holds(token) && isLinkedCapital(text, tokens[at - 1], token)) return undefined;
    const person = givenName(view, at, token, run, kind);
    // A thing named after somebody is passed over whole: no part of "rue Victor Hugo" is a person.
    if (namesAThing(text, tokens, run) || isArticle(text, tokens, at, kind) || namesATool(view, token))
      return { ...run, confidence: 0, evidence: '' };
    if (person && namesAThing(text, tokens, person)) return undefined;
    if (person) return isQualifier(view, person) ? { ...run, confidence: 0, evidence: '' } : person;
  }
  if (NOT_A_SURNAME.holds(token)) return undefined;
  const reversed = surnameFirst(text, tokens, run);
  if (reversed) return { ...run, confidence: 0.85, evidence: 'surname and given name' };
  const particle = afterParticle(view, at);
  if (particle) return particle;
  if (THING_BEFORE.holds(token)) return undefined;
  const evidence =
    introduction(view, at, run) ??
    (known.mailboxes.size > 0 && known.mailboxes.has(token.word) ? 'name of a mailbox' : undefined) ??
    nextToRole(view, at, run) ??
    (bearsFamilyPrefix(text.slice(token.start, tokens[run.last]?.end)) ? 'surname with a prefix' : undefined) ??
    saysSomething(view, run) ??
    listedAfter(view, run, known.previous);
  if (evidence) {
    const thing = namesAThing(text, tokens, run);
    return thing ? { ...run, confidence: 0, evidence: '' } : { ...run, confidence: 0.8, evidence };
  }
  const surname = long ? knownSurname(view, run, token) : loneSurname(view, at, token, kind);
  return surname && !namesAThing(text, tokens, surname) ? surname : undefined;
}

/** "Ciara O'Sullivan", "Tadhg Mac Giolla", "Iain McAllister" */
function bearsFamilyPrefix(written: string): boolean {
  return (
    written.includes(' ') &&
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:O'\p{Lu}|Ma?c\p{Lu}\p{Ll}|(?:Mac|Ó|Ní|Nic|Fitz) ?\p{Lu}\p{Ll})/u.test(written)
  );
}

function isLinkedCapital(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && before.case === 'capital' && text.slice(before.end, token.start) === ' ';
}

function isMonthOfDate(text: string, { start, end }: Token): boolean {
  const sign = text.charAt(start - 1);
  return (sign === '/' || sign === '-') && isDigit(text.charCodeAt(start - 2)) && text.charAt(end) === sign;
}

function isQualifier(view: View, person: NamedPerson): boolean {
  if (person.evidence === 'given name introduced') return sharesANoun(view.text, view.tokens, person.last);
  return qualifiesAThing(view, person);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
