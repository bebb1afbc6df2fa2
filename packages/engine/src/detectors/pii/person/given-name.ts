import { COMPETING } from '../../../lexicon/competing-names.ts';
import { AMBIGUOUS, GIVEN, nameKind, SURNAME } from '../../../lexicon/names.ts';
import { AFTER_PERSON, BEFORE_PERSON, CLOSING, INTRODUCED, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { NamedPerson } from './named-person.ts';
import { greeted } from './greeting.ts';
import type { Run } from './name-run.ts';
import { opensSentence } from './surroundings.ts';

export function givenName(
  text: string,
  plain: string,
  tokens: Tokens,
  at: number,
  token: Token,
  run: Run,
): NamedPerson | undefined {
  const ambiguous = (nameKind(token.word) & AMBIGUOUS) !== 0;
  if (run.last > run.first) {
    const surname = tokens[run.last];
    if (!ambiguous) return { ...run, confidence: 0.93, evidence: 'given name and surname' };
    const known = surname && nameKind(surname.word) & (SURNAME | GIVEN);
    if (known || !(COMPETING.has(token.word) || opensSentence(text, token.start)))
      return { ...run, confidence: known ? 0.85 : 0.7, evidence: 'given name and surname' };
    if (surname?.case === token.case && !COMPETING.has(token.word))
      return { ...run, confidence: 0.62, evidence: 'given name and surname' };
  }
  const reversed = surnameBefore(text, tokens, at);
  if (reversed !== undefined)
    return { first: reversed, last: run.last, confidence: 0.88, evidence: 'surname and given name' };
  if (!ambiguous) return { ...run, confidence: token.case === 'upper' ? 0.7 : 0.82, evidence: 'given name' };
  const before = tokens[at - 1];
  const after = tokens[run.last + 1];
  const introduced = INTRODUCED.test(plain.slice(Math.max(0, token.start - 40), token.start));
  const closes = CLOSING.test(plain.slice(Math.max(0, token.start - 40), token.start));
  if (introduced || closes || greeted(text, tokens, at))
    return { ...run, confidence: 0.82, evidence: 'given name introduced' };
  const midSentence = !opensSentence(text, token.start);
  const acts =
    after !== undefined &&
    text.slice(token.end, after.start) === ' ' &&
    after.case === 'lower' &&
    AFTER_PERSON.has(after.word);
  const addressed =
    midSentence &&
    before !== undefined &&
    BEFORE_PERSON.has(before.word) &&
    text.slice(before.end, token.start) === ' ';
  if (COMPETING.has(token.word))
    return acts && (addressed || SPEAKS.has(after.word))
      ? { ...run, confidence: 0.6, evidence: 'given name of someone who acts' }
      : undefined;
  if (token.case === 'upper') return undefined;
  if (acts) return { ...run, confidence: 0.72, evidence: 'given name of someone who acts' };
  return midSentence && (addressed || token.case === 'capital')
    ? { ...run, confidence: 0.65, evidence: 'given name inside a sentence' }
    : undefined;
}

/** "la Zoé", "une Mercedes", "the Oscar": with an article, a name that is also a word is the word. */
export function isArticle(text: string, tokens: Tokens, at: number, kind: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!(kind & AMBIGUOUS) || !token || !before || before.case !== 'lower') return false;
  return (
    /^(?:la|le|les|l|un|une|des|the|an?|ce|cette|ces|this|that|nos|notre|our)$/.test(before.word) &&
    /^[ ']$/.test(text.slice(before.end, token.start))
  );
}

/** Only people do these. */
export const SPEAKS = new Set(
  'said says told asked wrote called replied thinks wants shouted smiled dit disait souhaite veut pense m t rappelle appelle demande explique'.split(
    ' ',
  ),
);

function surnameBefore(text: string, tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || before.case !== 'upper' || token.case !== 'capital' || before.end - before.start < 3)
    return undefined;
  const gap = text.slice(before.end, token.start);
  return (gap === ' ' || gap === ', ') && !NOT_A_SURNAME.has(before.word) ? at - 1 : undefined;
}
