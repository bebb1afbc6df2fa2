/**
 * Takes `count` characters that fit from `start`, stepping over at most three spaces, dots, dashes, slashes or line ends
 * in a row: numbers are written in groups, and spaced out by those who hide them.
 * Undefined when something else stands between, or when the value goes on after it.
 */
export function collect(
  text: string,
  start: number,
  count: number,
  fits: RegExp,
): { value: string; end: number } | undefined {
  let value = '';
  let gap = 0;
  let at = start;
  for (; at < text.length && value.length < count; at++) {
    const char = text.charAt(at);
    if (fits.test(char)) {
      value += char;
      gap = 0;
    } else if (/[ .\-_/\n\t]/.test(char) && ++gap <= 3) continue;
    else return undefined;
  }
  return value.length === count && !/[A-Za-z0-9]/.test(text.charAt(at)) ? { value, end: at } : undefined;
}
