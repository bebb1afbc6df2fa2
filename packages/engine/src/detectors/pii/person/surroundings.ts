import { COMPANY_AFTER, NAMED_LIKE_PERSONS, THING_AFTER, THING_BEFORE } from '../../../lexicon/person-words.ts';
import type { Tokens } from '../../../scan/tokens.ts';
import type { Run } from './name-run.ts';

/** Words a name of a company may have between its head word and the name: "cabinet de Me Roy". */
const BETWEEN = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'l', 'les', 'the', 'of']);

/** Whether the words around a name make it a company, a street, a room, a prize … */
export function namesAThing(text: string, tokens: Tokens, { first, last }: Run): boolean {
  return headedByThing(text, tokens, first) || followedByThing(text, tokens, last) || isBrand(tokens, first, last);
}

function headedByThing(text: string, tokens: Tokens, first: number): boolean {
  let at = first - 1;
  let steps = 0;
  while (at >= 0 && steps < 3) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (
      !token ||
      !next ||
      !/^[\s'-]{1,2}$/.test(text.slice(token.end, next.start)) ||
      text.slice(token.end, next.start).includes('\n')
    )
      return false;
    if (THING_BEFORE.has(token.word)) return true;
    if (!BETWEEN.has(token.word)) return false;
    at--;
    steps++;
  }
  return false;
}

function followedByThing(text: string, tokens: Tokens, last: number): boolean {
  const token = tokens[last];
  const next = tokens[last + 1];
  if (!token || !next) return false;
  const gap = text.slice(token.end, next.start);
  if (/^ ?(?:&|\+) ?$/.test(gap)) return true;
  if (gap === ' ' && next.word === 'et')
    return COMPANY_AFTER.has(tokens[last + 2]?.word ?? '') && tokens[last + 2]?.case !== 'lower';
  if (gap === ' ' && next.case !== 'lower') return COMPANY_AFTER.has(next.word) || THING_AFTER.has(next.word);
  return (
    gap === ' ' &&
    THING_AFTER.has(next.word) &&
    next.word !== 'way' &&
    next.word !== 'house' &&
    next.word !== 'place' &&
    next.word !== 'close'
  );
}

function isBrand(tokens: Tokens, first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).map((token) => token.word);
  const next = tokens[last + 1]?.word ?? '';
  const previous = tokens[first - 1]?.word ?? '';
  return (
    NAMED_LIKE_PERSONS.has(words.join(' ')) ||
    NAMED_LIKE_PERSONS.has(words.slice(0, 2).join(' ')) ||
    NAMED_LIKE_PERSONS.has([...words, next].join(' ')) ||
    NAMED_LIKE_PERSONS.has([previous, ...words].join(' '))
  );
}

/** Whether a token opens a sentence, a line or a list item: its capital then says nothing. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text.charAt(at) === ' ' || /["'«(*•>-]/.test(text.charAt(at)))) at--;
  return at < 0 || /[.!?:;\n…]/.test(text.charAt(at));
}
