import { AhoCorasick } from '@monyone/aho-corasick/fast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../normalize/units.ts';
import { createAutomaton } from './automaton.ts';

function occurrences(keywords: readonly string[], text: string): string[] {
  const found: string[] = [];
  createAutomaton(keywords).scan(unitsOf(text), text.length, (number, start) =>
    found.push(`${keywords[number]}@${start}`),
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

  it('leaves out words inside of words, and keeps what counts anywhere', () => {
    const found: [number, boolean][] = [];
    const text = 'passe trespass as pass words word';
    const automaton = createAutomaton(['pass', 'as', 'word'], (number) => number !== 1);
    automaton.scan(unitsOf(text), text.length, (number, _start, _end, whole) => found.push([number, whole]));
    expect(found).toEqual([[1, false], [1, false], [1, true], [1, false], [0, true], [2, true]]); // prettier-ignore
  });

  it('takes more states than two bytes can count', () => {
    const keywords = Array.from({ length: 9000 }, (_, number) => `<${number}-${'x'.repeat(10)}`);
    expect(occurrences(keywords, '<8999-xxxxxxxxxx <1-xxxxxxxxxx')).toEqual(['<8999-xxxxxxxxxx@0', '<1-xxxxxxxxxx@17']);
  });

  it('finds nothing without keywords', () => {
    expect(occurrences([], 'text')).toEqual([]);
  });
});
