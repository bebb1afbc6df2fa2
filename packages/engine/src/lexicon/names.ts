import { AMBIGUOUS_NAMES } from './ambiguous-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { SURNAMES } from './surnames.ts';

/** What is known of a word as a name; flags of one lookup. */
export const GIVEN = 1;
/** Also an everyday word: counts only with another sign of a person. */
export const AMBIGUOUS = 2;
export const SURNAME = 4;

const KINDS = new Map<string, number>();
for (const name of SURNAMES) KINDS.set(name, SURNAME);
for (const name of GIVEN_NAMES) KINDS.set(name, (KINDS.get(name) ?? 0) | GIVEN);
for (const name of AMBIGUOUS_NAMES) KINDS.set(name, (KINDS.get(name) ?? 0) | GIVEN | AMBIGUOUS);

/** Flags of a word in lower case without accents; 0 when it is no known name. */
export function nameKind(word: string): number {
  return KINDS.get(word) ?? (word.length > 6 && FAMILY_ENDING.test(word) ? SURNAME : 0);
}

/** Endings that families have and words of French and English have not. */
const FAMILY_ENDING =
  /(?:sson|dottir|ovic|evic|cevic|escu|enko|owicz|owski|ewski|owska|ewska|opoulos|shvili|quist|strom|berger|mann|stein|baum)$/;
