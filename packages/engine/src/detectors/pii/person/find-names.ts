import { AMBIGUOUS, GIVEN, nameKind, SURNAME } from '../../../lexicon/names.ts';
import { CLOSING, INTRODUCED, NOT_A_SURNAME, PARTICLES, THING_BEFORE } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { givenName, isArticle } from './given-name.ts';
import { greeted } from './greeting.ts';
import { lowerCaseName } from './lower-case-name.ts';
import { isCapitalised, takeName, type Run } from './name-run.ts';
import type { NamedPerson } from './named-person.ts';
import { initialAndSurname, loneSurname, surnameFirst } from './surname.ts';
import { namesAThing, opensSentence } from './surroundings.ts';
import { afterTitle } from './title.ts';

/** Names by title, introduction, signature, greeting, given name or initials, from left to right. */
export function findNames({ text, plain, tokens }: View): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const person = nameAt(text, plain, tokens, at);
    if (!person) continue;
    if (person.confidence > 0) found.push(person);
    at = person.last;
  }
  return found;
}

function nameAt(text: string, plain: string, tokens: Tokens, at: number): NamedPerson | undefined {
  const token = tokens[at];
  // "Log4Shell", "v2Marie": the tail of an identifier is no name.
  if (!token || /\d/.test(text.charAt(token.start - 1))) return undefined;
  return (
    afterTitle(text, tokens, at, token) ??
    (isCapitalised(token)
      ? capitalisedName(text, plain, tokens, at, token)
      : lowerCaseName(text, plain, tokens, at, token))
  );
}

/** "Notre salle s'appelle …": things have names too. */
const THING_NAMED =
  /(?<![a-z])(?:salle|room|projet|project|societe|entreprise|company|produit|product|serveur|server|chien|chat|dog|cat|application|app|logiciel|software|boutique|restaurant|hotel|marque|brand|equipe|outil|tool|agence|filiale|programme|file|folder|dossier|fichier|variable|bateau|ship)(?![a-z])[^.!?\n]{0,30}$/;

function capitalisedName(
  text: string,
  plain: string,
  tokens: Tokens,
  at: number,
  token: Token,
): NamedPerson | undefined {
  const kind = nameKind(token.word);
  const run = takeName(text, tokens, at);
  const long = run.last > run.first;
  const single = token.end - token.start === 1;
  if (kind & GIVEN && !single && !(THING_BEFORE.has(token.word) && kind & AMBIGUOUS)) {
    const person = givenName(text, plain, tokens, at, token, run);
    // A thing named after somebody is passed over whole: no part of "rue Victor Hugo" is a person.
    if (namesAThing(text, tokens, run) || isArticle(text, tokens, at, kind))
      return { ...run, confidence: 0, evidence: '' };
    if (person) return namesAThing(text, tokens, person) ? undefined : person;
  }
  const before = plain.slice(Math.max(0, token.start - 40), token.start);
  if (single) return initialAndSurname(text, tokens, at, token);
  if (NOT_A_SURNAME.has(token.word) || THING_BEFORE.has(token.word) || namesAThing(text, tokens, run)) return undefined;
  if (
    INTRODUCED.test(before) &&
    !THING_NAMED.test(before) &&
    (long || /(?:appelle|name|nom|nomm|call|c'est)/.test(before))
  )
    return { ...run, confidence: 0.85, evidence: 'introduced by the words before' };
  if (CLOSING.test(before) && endsLine(text, tokens, run)) return { ...run, confidence: 0.85, evidence: 'signature' };
  if (/^ ?<[^\s@<>]{1,64}@/.test(text.slice(tokens[run.last]?.end ?? 0, (tokens[run.last]?.end ?? 0) + 70)) && long)
    return { ...run, confidence: 0.85, evidence: 'name of a mailbox' };
  if (greeted(text, tokens, at)) return { ...run, confidence: 0.75, evidence: 'greeted' };
  if (!long) return loneSurname(text, tokens, at, token, kind);
  const surname = tokens[run.last];
  const hyphenated = surname !== undefined && text.charAt(surname.start - 1) === '-';
  if (surname && surnameFirst(text, tokens, run))
    return { ...run, confidence: 0.85, evidence: 'surname and given name' };
  if (
    surname &&
    !hyphenated &&
    token.case === 'capital' &&
    !PARTICLES.has(token.word) &&
    nameKind(surname.word) & SURNAME &&
    !opensSentence(text, token.start) &&
    !(nameKind(surname.word) & AMBIGUOUS)
  )
    return { ...run, confidence: 0.65, evidence: 'known surname' };
  return undefined;
}

function endsLine(text: string, tokens: Tokens, { last }: Run): boolean {
  return /^[ ,.]*(?:\n|$)/.test(text.slice(tokens[last]?.end ?? 0, (tokens[last]?.end ?? 0) + 4));
}
