import { COMMON, GIVEN, listedKindOf, nameKindOf, SURNAME, TITLE } from '../../../lexicon/names.ts';
import { FUNCTION_WORDS, ROLES } from '../../../lexicon/person-signs.ts';
import { NOT_A_SURNAME, PARTICLES, SURE_TITLES } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { lowerRun } from './lower-case-name.ts';
import { isCapitalised, takeName } from './name-run.ts';
import type { NamedPerson } from './named-person.ts';
import { namesAThing } from './surroundings.ts';

export function afterTitle(view: View, at: number, token: Token): NamedPerson | undefined {
  const { text, tokens } = view;
  const sure = SURE_TITLES.holds(token);
  const next = tokens[at + 1];
  if (!next || !/^(?:\.? {1,2}|\.)$/.test(text.slice(token.end, next.start))) return undefined;
  if (listedKindOf(next) & TITLE && SURE_TITLES.holds(next)) return undefined;
  if (isCapitalised(next)) return capitalised(view, at, token, next, sure);
  if (token.case === 'lower' && !sure && token.word !== 'm') return undefined;
  return lowerCase(view, at, token, next, sure);
}

function capitalised(view: View, at: number, token: Token, next: Token, sure: boolean): NamedPerson | undefined {
  const { text, tokens } = view;
  const dotted = text.charAt(token.end) === '.';
  if (token.case === 'lower' && !sure && !(token.word === 'm' && dotted)) return undefined;
  const kind = nameKindOf(next);
  if (token.word === 'm' && !dotted && !(kind & (SURNAME | GIVEN))) return undefined;
  // "N'Diaye": the letter before an apostrophe is no word.
  const bare = next.word.length > 1 || text.charAt(next.end) !== "'";
  if (bare && NOT_A_SURNAME.holds(next) && !(kind & SURNAME)) return undefined;
  if (next.end - next.start === 1 && !/[.']/.test(text.charAt(next.end))) return undefined;
  const run = takeName(text, tokens, at + 1);
  // "avenue du Général de Gaulle": the title belongs to the name of the thing.
  if (namesAThing(text, tokens, { first: at, last: run.last })) return { ...run, confidence: 0, evidence: '' };
  return namesAThing(text, tokens, run) && !sure
    ? undefined
    : { ...run, confidence: 0.95, evidence: 'title before the name' };
}

function lowerCase(view: View, at: number, token: Token, next: Token, sure: boolean): NamedPerson | undefined {
  const { text, tokens } = view;
  // "Monsieur le Professeur Lindqvist": the second title brings the name.
  if (/^(?:le|la|l)$/.test(next.word) && holdsAnOffice(tokens, at + 2)) return undefined;
  if (PARTICLES.holds(next)) {
    const run = takeName(text, tokens, at + 1);
    if (run.last === at + 1) return sure ? smallParticle(text, tokens, at + 1) : undefined;
    if (namesAThing(text, tokens, { first: at, last: run.last })) return { ...run, confidence: 0, evidence: '' };
    const named = !/^(?:la|le|les|l)$/.test(next.word) || (listedKindOf(tokens[run.last]) & SURNAME) !== 0;
    return named ? { ...run, confidence: 0.9, evidence: 'title before the name' } : undefined;
  }
  const kind = listedKindOf(next);
  if (FUNCTION_WORDS.holds(next) && !(kind & SURNAME)) return undefined;
  if (token.word === 'm') {
    // "3 m. de large" is no gentleman.
    const metre = /\d ?$/.test(text.slice(Math.max(0, token.start - 3), token.start));
    if (metre || text.charAt(token.end) !== '.' || !(kind & SURNAME)) return undefined;
  } else if (!sure || !(kind & (GIVEN | SURNAME | COMMON) || couldBeSurname(token, next))) return undefined;
  return { ...lowerRun(text, tokens, at + 1), confidence: 0.85, evidence: 'title before the name' };
}

function holdsAnOffice(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return ROLES.holds(token) || (listedKindOf(token) & TITLE) !== 0 || /^(?:maire|ministre|depute|deputee|prefet|prefete|juge|procureur|batonnier|consul|recteur|doyen)$/.test(token?.word ?? ''); // prettier-ignore
}

/** "mme el amrani", "mr da silva" */
function smallParticle(text: string, tokens: Tokens, first: number): NamedPerson | undefined {
  let last = first;
  while (last - first < 2 && PARTICLES.holds(tokens[last])) last++;
  const surname = tokens[last];
  const from = tokens[first];
  if (!surname || !from || !/^[\p{L}' -]+$/u.test(text.slice(from.start, surname.end))) return undefined;
  return listedKindOf(surname) & SURNAME
    ? { first, last, confidence: 0.8, evidence: 'title before the name' }
    : undefined;
}

/** "mme wuilbercq": after the short titles even an unknown word is the name, unless it is what she does or how she is. */
function couldBeSurname(title: Token, next: Token): boolean {
  if (!/^(?:mme|mlle|melle|mr|mrs)$/.test(title.word) || next.word.length < 4) return false;
  return (
    !NOT_A_SURNAME.holds(next) && !(listedKindOf(next) & TITLE) && !ROLES.holds(next) && !WORD_ENDING.test(next.word)
  );
}

/** Verbs and adjectives end like this far more often than families do. */
const WORD_ENDING = /(?:er|ez|ait|ent|ant|ee|ees|tion|able|ible|ique|eux|euse|ive|elle|ement|ing|ed|ly)$/;
