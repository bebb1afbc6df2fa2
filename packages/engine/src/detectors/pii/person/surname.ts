import { COMMON_SURNAMES } from '../../../lexicon/competing-names.ts';
import { AMBIGUOUS, nameKind, SURNAME } from '../../../lexicon/names.ts';
import { AFTER_PERSON, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { NamedPerson } from './named-person.ts';
import { SPEAKS } from './given-name.ts';
import { isCapitalised, isSureGiven, linked, type Run } from './name-run.ts';
import { opensSentence } from './surroundings.ts';

export function surnameFirst(text: string, tokens: Tokens, run: Run): boolean {
  const first = tokens[run.first];
  const last = tokens[run.last];
  return (
    first?.case === 'upper' &&
    last?.case === 'capital' &&
    isSureGiven(last) &&
    text.slice(first.end, last.start).length > 0
  );
}

export function initialAndSurname(text: string, tokens: Tokens, at: number, token: Token): NamedPerson | undefined {
  if (text.charAt(token.end) !== '.') return undefined;
  let last = at;
  while (last - at < 2 && linked(text, tokens[last], tokens[last + 1]) && isCapitalised(tokens[last + 1])) {
    last++;
    const next = tokens[last];
    if (next && next.end - next.start > 1) break;
  }
  const surname = tokens[last];
  if (!surname || last === at || NOT_A_SURNAME.has(surname.word)) return undefined;
  const known = (nameKind(surname.word) & SURNAME) !== 0;
  return known && surname.end - surname.start > 2
    ? { first: at, last, confidence: 0.8, evidence: 'initial and surname' }
    : undefined;
}

export function loneSurname(
  text: string,
  tokens: Tokens,
  at: number,
  token: Token,
  kind: number,
): NamedPerson | undefined {
  if (!(kind & SURNAME) || kind & AMBIGUOUS || token.case !== 'capital' || opensSentence(text, token.start))
    return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const acts = after?.case === 'lower' && AFTER_PERSON.has(after.word) && text.slice(token.end, after.start) === ' ';
  const addressed =
    before !== undefined &&
    /^(?:selon|avec|with|demande|demander|ask|tell|told|appelle|appeler|rappelle|rappeler|contacte|contacter|previens|prevenir|relance|relancer)$/.test(
      before.word,
    );
  if (COMMON_SURNAMES.has(token.word)) return undefined;
  const speaks = acts && SPEAKS.has(after.word);
  return addressed || speaks
    ? { first: at, last: at, confidence: acts && addressed ? 0.7 : 0.6, evidence: 'surname of someone who acts' }
    : undefined;
}
