import { nameKind, SURNAME } from '../../../lexicon/names.ts';
import { NOT_A_SURNAME, PARTICLES, SURE_TITLES, TITLES } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { NamedPerson } from './named-person.ts';
import { lowerRun } from './lower-case-name.ts';
import { isCapitalised, takeName } from './name-run.ts';
import { namesAThing } from './surroundings.ts';

export function afterTitle(text: string, tokens: Tokens, at: number, token: Token): NamedPerson | undefined {
  if (!TITLES.has(token.word)) return undefined;
  const sure = SURE_TITLES.has(token.word);
  if (token.case === 'lower' && !sure) return undefined;
  const next = tokens[at + 1];
  if (!next || !/^\.? {1,2}$/.test(text.slice(token.end, next.start))) return undefined;
  if (token.word === 'm' && text.charAt(token.end) !== '.' && !(nameKind(next.word) & SURNAME)) return undefined;
  if (TITLES.has(next.word) && SURE_TITLES.has(next.word)) return undefined;
  if (isCapitalised(next)) {
    if (NOT_A_SURNAME.has(next.word) && !(nameKind(next.word) & SURNAME)) return undefined;
    if (next.end - next.start === 1 && text.charAt(next.end) !== '.') return undefined;
    const run = takeName(text, tokens, at + 1);
    return namesAThing(text, tokens, { first: at + 1, last: run.last }) && !sure
      ? undefined
      : { ...run, confidence: 0.95, evidence: 'title before the name' };
  }
  if (PARTICLES.has(next.word)) {
    const run = takeName(text, tokens, at + 1);
    const named = run.last > at + 1 && !/^(?:la|le|les|l)$/.test(next.word);
    return named ? { ...run, confidence: 0.9, evidence: 'title before the name' } : undefined;
  }
  if (!sure || !nameKind(next.word)) return undefined;
  return { ...lowerRun(text, tokens, at + 1), confidence: 0.85, evidence: 'title before the name' };
}
