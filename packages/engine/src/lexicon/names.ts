import { HashTable } from '../scan/hash-table.ts';
import { hashOf } from '../scan/hashing.ts';
import type { Token } from '../scan/tokens.ts';
import { noteOn, noteWords } from '../scan/word-list.ts';
import { COMPANY_NAMES } from './company-names.ts';
import { AMBIGUOUS_NAMES, WORDS_WHEN_SMALL } from './ambiguous-names.ts';
import { COMMON_SURNAMES } from './competing-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { WORLD_GIVEN_NAMES } from './given-names-world.ts';
import {
  COUNTRY_GIVEN_NAMES,
  COUNTRY_GIVEN_WORDS,
  COUNTRY_SURNAME_WORDS,
  COUNTRY_SURNAMES,
} from './names-by-country.ts';
import { NICKNAMES } from './nicknames.ts';
import { TITLES } from './person-words.ts';
import { SURNAMES } from './surnames.ts';
import { TOWN_NAMES } from './town-names.ts';
import { WORLD_SURNAMES } from './surnames-world.ts';

/** What is known of a word as a name; flags of one lookup. */
export const GIVEN = 1;
/** Also an everyday word: counts only with another sign of a person. */
export const AMBIGUOUS = 2;
export const SURNAME = 4;
/** A surname that is a common word when written small. */
export const COMMON = 8;
/** "mme", "mr", "maître": a name follows. */
export const TITLE = 16;
/** Ambiguous only when written small. */
const SMALL = 32;

const KINDS = new Map<string, number>();
const mark = (names: Iterable<string>, flags: number) => {
  for (const name of names) KINDS.set(name, (KINDS.get(name) ?? 0) | flags);
};
const markKnown = (names: Iterable<string>, known: number, flags: number) => {
  for (const name of names) if ((KINDS.get(name) ?? 0) & known) mark([name], flags);
};
mark(SURNAMES, SURNAME);
mark(WORLD_SURNAMES, SURNAME);
mark(COUNTRY_SURNAMES, SURNAME);
mark(COUNTRY_SURNAME_WORDS, SURNAME | COMMON);
mark(GIVEN_NAMES, GIVEN);
mark(WORLD_GIVEN_NAMES, GIVEN);
mark(COUNTRY_GIVEN_NAMES, GIVEN);
mark(COUNTRY_GIVEN_WORDS, GIVEN | AMBIGUOUS);
mark(NICKNAMES, GIVEN);
mark(AMBIGUOUS_NAMES, GIVEN | AMBIGUOUS);
mark(WORDS_WHEN_SMALL, SMALL);
mark(COMMON_SURNAMES, COMMON);
markKnown(COMPANY_NAMES, SURNAME, COMMON);
markKnown(TOWN_NAMES, SURNAME, COMMON);
markKnown(TOWN_NAMES, GIVEN, AMBIGUOUS);
mark(TITLES, TITLE);

noteWords(KINDS);

/** Tells nearly every word that is no listed name by its hash alone. */
const LISTED = new HashTable(new Map(Array.from(KINDS, ([name]) => [hashOf(name), 1])));

/** False for nearly every word that is no listed name, by the hash of the word in lower case without accents. */
export function mayBeListed(hash: number): boolean {
  return LISTED.get(hash) !== 0;
}

/** Flags of a word (lower case, without accents) that is capitalised in the text; 0 when it is no known name. */
export function nameKind(word: string): number {
  const kind = KINDS.get(word);
  if (kind === undefined) return endsLikeFamily(word) ? SURNAME : 0;
  return kind & SMALL ? kind & ~AMBIGUOUS : kind;
}

/** The same for a word that is written small. */
export function listedKind(word: string): number {
  return KINDS.get(word) ?? 0;
}

/** `nameKind` of the word of a token; 0 for none. */
export function nameKindOf(token: Token | undefined): number {
  if (!token) return 0;
  const kind = noteOn(token);
  if (kind === 0) return token.end - token.start > LONGEST_UNLIKE_FAMILY && endsLikeFamily(token.word) ? SURNAME : 0;
  return kind & SMALL ? kind & ~AMBIGUOUS : kind;
}

/** `listedKind` of the word of a token; 0 for none. */
export function listedKindOf(token: Token | undefined): number {
  return token ? noteOn(token) : 0;
}

/** Whether a word ends like a family name of another language, whatever its case. */
export function endsLikeFamily(word: string): boolean {
  return word.length > LONGEST_UNLIKE_FAMILY && FAMILY_ENDING.test(word);
}

const LONGEST_UNLIKE_FAMILY = 6;
/** Endings that families have and words of French and English have not. */
const FAMILY_ENDING =
  /(?:sson|dottir|ovic|evic|cevic|escu|enko|owicz|owski|ewski|owska|ewska|opoulos|shvili|quist|strom|berger|mann|stein|baum)$/;
