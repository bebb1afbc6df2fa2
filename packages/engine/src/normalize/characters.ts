import { LOOKALIKES } from './lookalikes.ts';
import { unitsOf } from './units.ts';
import { createUnitMap, transcode } from './transcode.ts';

/** One code unit to one code unit: quotes, spaces, dashes, full-width forms and foreign digits as plain ASCII. */
const ONE_TO_ONE = new Map<string, string>();
for (const quote of '\u2018\u2019\u201a\u201b\u02bc\u02b9\u00b4\u2032\u0060') ONE_TO_ONE.set(quote, "'");
for (const quote of '\u201c\u201d\u201e\u201f\u2033') ONE_TO_ONE.set(quote, '"');
for (const space of '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000')
  ONE_TO_ONE.set(space, ' ');
for (const dash of '\u2010\u2011\u2012\u2013\u2212\ufe63') ONE_TO_ONE.set(dash, '-');
ONE_TO_ONE.set('\u2026', '.')
  .set('\u2028', '\n')
  .set('\u2029', '\n')
  .set('\u3002', '.')
  .set('\u2024', '.')
  .set('\u2044', '/');
for (let code = 0xff01; code <= 0xff5e; code++)
  ONE_TO_ONE.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6]) {
  for (let digit = 0; digit < 10; digit++) ONE_TO_ONE.set(String.fromCharCode(zero + digit), String(digit));
}

const FOLDED = createUnitMap((char) => ONE_TO_ONE.get(char) ?? char);
const FOREIGN = /[\u0251-\u0280\u0370-\u052f\u1d00-\u1d22\ua731]/;
const FOREIGN_WORD = /[A-Za-z0-9\u00c0-\u024f\u0251-\u0280\u0370-\u052f\u1d00-\u1d22\ua731]+/g;
const LATIN = /[A-Za-z]/;

/** Folds without moving any offset. */
export function foldInPlace(text: string, kinds = kindsIn(text)): string {
  const plain = kinds & ODD_FORM ? transcode(text, FOLDED) : text;
  if (!(kinds & FOREIGN_LETTER)) return plain;
  return plain.replace(FOREIGN_WORD, (word) => (FOREIGN.test(word) && LATIN.test(word) ? foldWord(word) : word));
}

function foldWord(word: string): string {
  let folded = '';
  for (const char of word) folded += LOOKALIKES.get(char) ?? char;
  return folded;
}

type Range = readonly [first: number, last: number];

/** Characters a reader does not see; hiding a word with them is the cheapest evasion. */
const INVISIBLE_RANGES: readonly Range[] = [
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e],
  [0x2060, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff9, 0xfffb],
]; // prettier-ignore
const COMBINING_RANGES: readonly Range[] = [[0x300, 0x36f], [0x1ab0, 0x1aff], [0x20d0, 0x20ff]]; // prettier-ignore
/** Dotted capital I, letter-like and circled characters, ligatures, mathematical letters, tags. */
const EXPANDING_RANGES: readonly Range[] = [
  [0x130, 0x130], [0x2100, 0x2149], [0x2460, 0x24ff], [0xfb00, 0xfb06], [0xd835, 0xd835], [0xdb40, 0xdb40],
]; // prettier-ignore

export const INVISIBLE = anyOf(INVISIBLE_RANGES);
export const COMBINING = anyOf(COMBINING_RANGES);
export const COMBINING_ALL = anyOf(COMBINING_RANGES, 'g');

/** Folding changes the length, so that an offset map is needed. */
export const CHANGES_LENGTH = anyOf([...INVISIBLE_RANGES, ...COMBINING_RANGES, ...EXPANDING_RANGES]);

const NOT_ASCII = 1;
export const LENGTH_CHANGE = 2;
const ODD_FORM = 4;
const FOREIGN_LETTER = 8;
const KINDS = new Uint8Array(0x10000);
for (let code = 0x80; code < KINDS.length; code++) {
  const char = String.fromCharCode(code);
  KINDS[code] =
    NOT_ASCII |
    (CHANGES_LENGTH.test(char) ? LENGTH_CHANGE : 0) |
    (ONE_TO_ONE.has(char) ? ODD_FORM : 0) |
    (FOREIGN.test(char) ? FOREIGN_LETTER : 0);
}
KINDS[0x60] = ODD_FORM;

/** What a text holds that folding is about, as bits; 0 when there is nothing to fold. */
export function kindsIn(text: string): number {
  const units = unitsOf(text);
  let kinds = 0;
  for (let at = 0; at < text.length; at++) kinds |= KINDS[units[at] ?? 0] ?? 0;
  return kinds;
}

function anyOf(ranges: readonly Range[], flags = ''): RegExp {
  const escape = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  return new RegExp(`[${ranges.map(([first, last]) => `${escape(first)}-${escape(last)}`).join('')}]`, flags);
}

const WITHOUT_FORM: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', ß: 's' };
const PLAIN = createUnitMap((char) => {
  const small = char.toLowerCase();
  if (char < '\u00c0' || char > '\u024f') return small;
  const bare = char.normalize('NFD').charAt(0).toLowerCase();
  return WITHOUT_FORM[bare] ?? bare;
});

/** Lower case without accents, of the same length: what keywords are searched in. */
export function plainOf(text: string): string {
  return transcode(text, PLAIN);
}
