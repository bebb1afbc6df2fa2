/**
 * How a pseudonym may look when it comes back from a model: `[PERSON_1]`, `[person 1]`, `\[PERSON\_1\]`; and without
 * brackets only exactly as it was given, as a word of its own: `PERSON_1`.
 */
const PSEUDONYM =
  /(\\{1,2})?\[ ?([A-Za-z][A-Za-z0-9]{0,23}(?:(?:\\{0,2}_|[ \u00a0-])[A-Za-z0-9]{1,24}){1,6}) ?(\\{1,2})?\]|(?<![\w\\-])([A-Z][A-Z0-9]{0,23}(?:\\{0,2}_[A-Z0-9]{1,24}){1,6})(?![\w\\-])/g;

/** The longest text the pattern can match, and some. */
export const LONGEST_PSEUDONYM = 208;

/** Every stretch that reads like a pseudonym, given its key (`PERSON_1`), as `replace` answers; undefined leaves it. */
export function replacePseudonyms(text: string, replace: (key: string, written: string) => string | undefined): string {
  return text.replace(
    PSEUDONYM,
    (
      written: string,
      opening: string | undefined,
      bracketed: string | undefined,
      closing: string | undefined,
      bare,
    ) => {
      const key = keyOf(bracketed ?? String(bare));
      // A backslash before the bracket is markdown only when the closing bracket has one as well.
      const own = opening !== undefined && closing === undefined ? opening : '';
      const replacement = replace(key, written.slice(own.length));
      return replacement === undefined ? written : own + replacement;
    },
  );
}

function keyOf(written: string): string {
  return written
    .replaceAll('\\', '')
    .replace(/[ \u00a0-]/g, '_')
    .toUpperCase();
}

/** Whether a pseudonym may have begun at the end of a text that goes on; the offset from which to wait, or its length. */
export function unfinishedFrom(text: string): number {
  const tail = text.slice(-LONGEST_PSEUDONYM);
  let word = tail.length;
  while (word > 0 && /[\w\\-]/.test(tail.charAt(word - 1))) word--;
  const bracket = /\\{0,2}\[[\w\\ \u00a0-]*$/.exec(tail)?.index ?? tail.length;
  return text.length - tail.length + Math.min(word, bracket);
}
