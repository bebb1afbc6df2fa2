import { AhoCorasick } from '@monyone/aho-corasick/fast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton } from './automaton.ts';

function occurrences(keywords: readonly string[], text: string): string[] {
  const found: string[] = [];
  createAutomaton(keywords).scan(text, (number, end) =>
    found.push(`${keywords[number]}@${end - (keywords[number] ?? '').length}`),
  );
  return found;
}

describe('the automaton', () => {
  it('finds keywords inside of each other, in order of their ends, the longest first', () => {
    expect(occurrences(['pass', 'password', 'word', 'ass'], 'a password')).toEqual([
      'pass@2',
      'ass@3',
      'password@2',
      'word@6',
    ]);
  });

  it('finds what another implementation finds, also in other scripts', () => {
    const letters = fc.constantFrom('a', 'b', 'é', '漢', ' ');
    const keywords = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(keywords, fc.string({ unit: letters, maxLength: 60 }), (words, text) => {
        const expected = [...new AhoCorasick(words).matchInText(text)].map(
          ({ keyword, begin }) => `${keyword}@${begin}`,
        );
        expect(occurrences(words, text)).toEqual(expected);
      }),
    );
  });

  it('leaves out words where a word goes on behind them, and keeps what counts anywhere', () => {
    const found: number[] = [];
    const keywords = ['pass', 'as', 'word'];
    createAutomaton(keywords, (number) => number !== 1).scan('passe pass words word', (number) => found.push(number));
    expect(found).toEqual([1, 1, 0, 2]);
  });

  it('finds nothing without keywords', () => {
    expect(occurrences([], 'text')).toEqual([]);
  });
});
