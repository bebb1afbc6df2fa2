import type { Folded } from '../normalize/fold.ts';

/**
 * The folded text with its case and without its accents, the same length. RE2 takes only ASCII letters for letters of a
 * word, so that `\bclassifié\b` would never match in a text with accents.
 */
export function bareText({ text, plain }: Folded): string {
  return text.replace(/[^\0-\x7f]/g, (char, at: number) => {
    const bare = plain.charAt(at);
    const upper = bare.toUpperCase();
    return char !== char.toLowerCase() && upper.length === 1 ? upper : bare;
  });
}

/** A regular expression for such texts: plain apostrophes, and letters without accents however they are written. */
export function bareRegex(source: string): string {
  return source
    .replace(/\\x\{([0-9a-fA-F]{2,4})\}/g, (escape, digits: string) => {
      const char = String.fromCharCode(parseInt(digits, 16));
      return char > '\x7f' && /\p{L}/u.test(char) ? char : escape;
    })
    .replace(/[\u00c0-\u024f]-[\u00c0-\u024f]/g, 'A-Za-z')
    .replace(/[\u2018\u2019]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}
