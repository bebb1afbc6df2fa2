import { COMMON_SURNAMES } from '../../../lexicon/competing-names.ts';
import { AMBIGUOUS, GIVEN, nameKind, SURNAME } from '../../../lexicon/names.ts';
import { AFTER_PERSON, BEFORE_PERSON, INTRODUCED, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { NamedPerson } from './named-person.ts';
import { isSureGiven, type Run } from './name-run.ts';
import { namesAThing } from './surroundings.ts';

export function lowerCaseName(
  text: string,
  plain: string,
  tokens: Tokens,
  at: number,
  token: Token,
): NamedPerson | undefined {
  const kind = nameKind(token.word);
  if (!(kind & GIVEN) || token.end - token.start < 3) return undefined;
  const run = wholeLine(text, tokens, at) ?? lowerRun(text, tokens, at);
  const before = tokens[at - 1];
  const introduced = INTRODUCED.test(plain.slice(Math.max(0, token.start - 40), token.start));
  if (kind & AMBIGUOUS)
    return introduced && run.last > at ? { ...run, confidence: 0.65, evidence: 'name in lower case' } : undefined;
  if (
    namesAThing(text, tokens, run) ||
    /[\w@/\\]/.test(text.charAt(token.start - 1)) ||
    /^[@/\\_\d]|^[.-]\w/.test(text.slice(tokens[run.last]?.end ?? 0))
  )
    return undefined;
  if (introduced || run.last > at) return { ...run, confidence: 0.75, evidence: 'name in lower case' };
  const addressed =
    before !== undefined && BEFORE_PERSON.has(before.word) && text.slice(before.end, token.start) === ' ';
  const after = tokens[at + 1];
  const acts = after !== undefined && AFTER_PERSON.has(after.word) && text.slice(token.end, after.start) === ' ';
  if (addressed || acts) return { ...run, confidence: 0.66, evidence: 'given name in lower case' };
  return token.end - token.start >= 5 ? { ...run, confidence: 0.55, evidence: 'given name in lower case' } : undefined;
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
  return tokens.slice(at + 1, last + 1).some(({ word }) => NOT_A_SURNAME.has(word)) ? undefined : { first: at, last };
}

/** A given name in lower case with the surname behind it, when that is known. */
export function lowerRun(text: string, tokens: Tokens, first: number): Run {
  let last = first;
  while (last - first < 2) {
    const next = tokens[last + 1];
    const gap = text.slice(tokens[last]?.end, next?.start);
    if (!next || next.case !== 'lower' || !(gap === ' ' || gap === '-')) break;
    const kind = nameKind(next.word);
    const fits = kind & SURNAME || (kind & GIVEN && !(kind & AMBIGUOUS));
    if (!fits || COMMON_SURNAMES.has(next.word)) break;
    last++;
  }
  return { first, last };
}
