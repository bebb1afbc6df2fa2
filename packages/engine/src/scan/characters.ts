/** Character classes by UTF-16 code unit: a table lookup, so that tokenising costs a few nanoseconds per character. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;

const CLASSES = new Uint8Array(0x2000);
for (let code = 0; code < CLASSES.length; code++) {
  const char = String.fromCharCode(code);
  if (/\p{Nd}/u.test(char)) CLASSES[code] = DIGIT;
  else if (/\p{Lu}|\p{Lt}/u.test(char)) CLASSES[code] = UPPER;
  else if (/\p{L}/u.test(char)) CLASSES[code] = LOWER;
}

export function classOf(code: number): number {
  if (code < CLASSES.length) return CLASSES[code] ?? OTHER;
  // Scripts above U+2000 have no case that matters here.
  return (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00) ? LOWER : OTHER;
}

export function isWordCode(code: number): boolean {
  return classOf(code) !== OTHER;
}
