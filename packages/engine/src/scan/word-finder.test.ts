import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder } from './word-finder.ts';

function occurrences(keywords: readonly string[], text: string): string[] {
  const found: string[] = [];
  createWordFinder(keywords).scan(text, (number, start, end) => found.push(`${keywords[number]}@${start}-${end}`));
  return found;
}

/** The same by trying every keyword everywhere. */
function expected(keywords: readonly string[], text: string): string[] {
  const goesOn = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return keywords
    .flatMap((keyword) =>
      Array.from({ length: text.length }, (_, start) => ({ keyword, start, end: start + keyword.length })),
    )
    .filter(({ keyword, start, end }) => text.startsWith(keyword, start) && !goesOn(start - 1) && !goesOn(end))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ keyword, start, end }) => `${keyword}@${start}-${end}`);
}

describe('the finder of words', () => {
  it('finds words and phrases, and none that stands inside of a longer word', () => {
    const keywords = ['mot', 'mot de passe', "l'ia", 'new task:', "pas d'"];
    expect(occurrences(keywords, "mots, mot de passer. mot de passe l'ia new task: pas d'ami, pas d' ")).toEqual([
      'mot@6-9',
      'mot@21-24',
      'mot de passe@21-33',
      "l'ia@34-38",
      'new task:@39-48',
      "pas d'@60-66",
    ]);
  });

  it('finds what a search for each keyword at each place finds', () => {
    const letters = fc.constantFrom('a', 'b', '7', 'é', '漢', ' ', "'");
    const beginning = fc.constantFrom('a', 'b', '7', 'é', '漢');
    const keyword = fc
      .tuple(beginning, fc.string({ unit: letters, maxLength: 5 }))
      .map(([first, rest]) => first + rest);
    fc.assert(
      fc.property(
        fc.uniqueArray(keyword, { minLength: 1 }),
        fc.string({ unit: letters, maxLength: 60 }),
        (words, text) => {
          expect(occurrences(words, text).toSorted()).toEqual(expected(words, text).toSorted());
        },
      ),
    );
  });

  it('finds nothing without keywords', () => {
    expect(occurrences([], 'text')).toEqual([]);
  });
});
