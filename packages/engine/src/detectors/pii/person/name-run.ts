import { AMBIGUOUS, GIVEN, listedKindOf, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { COMPANY_AFTER, NOT_A_SURNAME, PARTICLES, THING_AFTER } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import { WordList } from '../../../scan/word-list.ts';

/** A stretch of tokens, both ends inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 5;

/** How one token hangs on to the one before: written together as one name, or not. */
export function linked(text: string, before: Token | undefined, next: Token | undefined): boolean {
  if (!before || !next) return false;
  const gap = text.slice(before.end, next.start);
  return (
    gap === ' ' ||
    gap === '-' ||
    gap === "'" ||
    gap === '  ' ||
    (gap === '. ' && (before.end - before.start === 1 || before.word === 'st')) ||
    gap === '.-' ||
    gap === '_'
  );
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.case !== 'lower';
}

/** Takes the words of a name that begins at `first`: more given names, initials, particles, then one or two surnames. */
export function takeName(text: string, tokens: Tokens, first: number): Run {
  let last = first;
  let surnames = 0;
  while (last - first < LONGEST) {
    const next = tokens[last + 1];
    const gap = text.slice(tokens[last]?.end, next?.start);
    if (next && (gap === ' "' || gap === '" ') && isNickname(text, tokens, gap === ' "' ? last + 1 : last)) {
      last++;
      continue;
    }
    if (!next || !linked(text, tokens[last], next)) break;
    // "SID AC204a…": the head of a code is no surname.
    if (isDigit(text.charCodeAt(next.end))) break;
    const hyphenated = gap === '-';
    if (next.case === 'lower') {
      const after = particleRun(text, tokens, last + 1);
      if (after === undefined) break;
      last = after;
      surnames++;
      continue;
    }
    if (isFamilyPrefix(text, tokens, last + 1)) {
      last++;
      continue;
    }
    // "German ID", "Nova UK": letters are no surname, unless all is in capitals.
    if (next.case === 'upper' && next.end - next.start === 2 && tokens[first]?.case !== 'upper' && !(nameKindOf(next) & SURNAME) && gap === ' ') break; // prettier-ignore
    if (!hyphenated && endsName(next) && text.charAt(next.end) !== "'") break;
    const isInitial = next.end - next.start === 1 && text.charAt(next.end) !== "'";
    if (isInitial && !(text.charAt(next.end) === '.' || isCapitalised(tokens[last + 2])) && gap !== "'") break;
    // After one surname only what is itself known as a name, or hangs on by a hyphen, belongs to it.
    const known = nameKindOf(next) & (SURNAME | GIVEN);
    if (surnames >= 1 && !hyphenated && gap !== "'" && (!known || surnames >= 2)) break;
    if (!isInitial && !hyphenated && !(nameKindOf(next) & GIVEN && surnames === 0 && isCapitalised(tokens[last + 2])))
      surnames++;
    last++;
  }
  return { first, last: trimInitial(text, tokens, first, last) };
}

/** 'Oluwadamilare "Dami" Fashola': what somebody is called, between the given name and the surname. */
function isNickname(text: string, tokens: Tokens, at: number): boolean {
  const [before, nickname, surname] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before?.case === 'capital' && nickname?.case === 'capital' && surname?.case === 'capital' &&
    text.slice(before.end, nickname.start) === ' "' && text.slice(nickname.end, surname.start) === '" '
  ); // prettier-ignore
}

/** "Mac Giolla Bhríde", "Ní Dhomhnaill", "St. John-Stevas": a prefix in capitals brings the surname. */
function isFamilyPrefix(text: string, tokens: Tokens, at: number): boolean {
  const [prefix, next] = [tokens[at], tokens[at + 1]];
  if (!prefix || !FAMILY_PREFIXES.holds(prefix) || prefix.case !== 'capital') return false;
  return isCapitalised(next) && /^(?: |\. )$/.test(text.slice(prefix.end, next?.start)) && !(next && endsName(next));
}
const FAMILY_PREFIXES = new WordList('mac mc ni nic ui st san santa dos da de del della di van von der den bin el al ben le la'.split(' ')); // prettier-ignore

/** "van der Voet", "d'Arc": index of the capitalised word behind lower-case particles. */
function particleRun(text: string, tokens: Tokens, from: number): number | undefined {
  let at = from;
  while (at - from < 3) {
    const token = tokens[at];
    if (!token || token.case !== 'lower' || !PARTICLES.holds(token)) return undefined;
    const next = tokens[at + 1];
    if (!linked(text, token, next)) return undefined;
    if (next && isCapitalised(next)) return endsName(next) ? undefined : at + 1;
    at++;
  }
  return undefined;
}

function endsName(token: Token): boolean {
  return (
    NOT_A_SURNAME.holds(token) ||
    COMPANY_AFTER.holds(token) ||
    (THING_AFTER.holds(token) && !(nameKindOf(token) & SURNAME))
  );
}

function trimInitial(text: string, tokens: Tokens, first: number, last: number): number {
  const token = tokens[last];
  const trailing = last > first && token && token.end - token.start === 1 && text.charAt(token.start - 1) !== "'";
  return trailing && text.charAt(token.end) !== '.' ? last - 1 : last;
}

export function isSureGiven(token: Token | undefined): boolean {
  const kind = !token ? 0 : token.case === 'lower' ? listedKindOf(token) : nameKindOf(token);
  return (kind & GIVEN) !== 0 && (kind & AMBIGUOUS) === 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
