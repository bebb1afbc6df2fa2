/** 1 for each ASCII code of a set of characters. */
export type Characters = Uint8Array;

export function characters(list: string): Characters {
  const set = new Uint8Array(128);
  for (const char of list) set[char.charCodeAt(0)] = 1;
  return set;
}

export const isLetterOrDigit = characters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
const SIGNS = characters(' .-_/\n\t');

/**
 * Takes `count` characters that fit from `start`, stepping over at most three spaces, dots, dashes, slashes or line ends
 * in a row: numbers are written in groups, and spaced out by those who hide them.
 * Undefined when something else stands between, or when the value goes on after it.
 */
export function collect(
  text: string,
  start: number,
  count: number,
  fits: Characters,
): { value: string; end: number } | undefined {
  let taken = 0;
  let gap = 0;
  let at = start;
  for (; at < text.length && taken < count; at++) {
    const code = text.charCodeAt(at);
    if (fits[code] === 1) {
      taken++;
      gap = 0;
    } else if (SIGNS[code] !== 1 || ++gap > 3) return undefined;
  }
  if (taken < count || isLetterOrDigit[text.charCodeAt(at)] === 1) return undefined;
  return { value: text.slice(start, at).replace(/[ ./\n\t_-]/g, ''), end: at };
}
