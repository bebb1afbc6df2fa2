/** Character classes by UTF-16 code unit: a table lookup, so that tokenising costs a few nanoseconds per character. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;

/** One byte for every code unit: a look-up without a branch. */
const CLASSES = new Uint8Array(0x10000);
for (let code = 0; code < 0x2000; code++) {
  const char = String.fromCharCode(code);
  if (/\p{Nd}/u.test(char)) CLASSES[code] = DIGIT;
  else if (/\p{Lu}|\p{Lt}/u.test(char)) CLASSES[code] = UPPER;
  else if (/\p{L}/u.test(char)) CLASSES[code] = LOWER;
}
// Scripts above U+2000 have no case that matters here.
CLASSES.fill(LOWER, 0x3040, 0xd800).fill(LOWER, 0xf900, 0xfe00);

export function classOf(code: number): number {
  return CLASSES[code] ?? OTHER;
}

/** 1 for every code unit that words are made of. */
export const WORD = CLASSES.map((kind) => (kind === OTHER ? 0 : 1));

export function isWordCode(code: number): boolean {
  return WORD[code] === 1;
}
