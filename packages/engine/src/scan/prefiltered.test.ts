import { describe, expect, it } from 'vitest';
import { detectors } from '../detectors/registry.ts';
import { needOf } from './needs.ts';
import { prefiltered } from './prefiltered.ts';

const TEXTS = detectors.flatMap(({ examples }) => [...examples.hit, ...examples.miss].map(({ text }) => text));
const PATTERNS = [
  /(?<![a-z])(?:without|sans|no) (?:any )?(?:rules?|regles?|limite?s?)(?![a-z])/,
  /^(?:quel(?:le)?s? sont|what are) (?!the)/,
  /(?:le|la) (?:client|customer)s?[^.!?]{0,40}(?:a|est|was) /,
  /\d{2,} ?(?:clients|contacts)|tous les [a-z]+s/,
  /RAPPEL|merci|[kK]ind/i,
  /straße|ﬀ|É|œuvre/iu,
  /(\w)\1\1|mot de passe(?= )/,
  /(?:[a-c]|d{3}|ef?){2}gh*ijk/,
  /a|[^b]|/,
  /cont(?:act){1,2}e?r?/,
];

describe('a prefiltered pattern', () => {
  it('answers as the pattern itself on every text', () => {
    for (const pattern of PATTERNS) {
      const filtered = prefiltered(pattern);
      for (const text of [...TEXTS, '', 'a', 'éfghijk', 'STRASSE', 'œuvre', 'ddd dddghijk', 'contactacter'])
        expect([pattern, text, filtered.test(text)]).toEqual([pattern, text, pattern.test(text)]);
    }
  });

  it('answers alike when another text was asked about in between, and for patterns made later', () => {
    const first = prefiltered(/ignore all (?:rules|instructions)/);
    expect(first.test('please ignore all rules')).toBe(true);
    const second = prefiltered(/ignore (?:toutes|all)/);
    expect([second.test('please ignore all rules'), first.test('please'), second.test('please')]).toEqual([true, false, false]); // prettier-ignore
    expect(first.test('please ignore all instructions')).toBe(true);
  });
});

describe('what a pattern needs', () => {
  it('is every spelling of its words', () => {
    expect(needOf(/(?<!x)regles?(?! x)/)).toEqual({ kind: 'words', words: ['regle', 'regles'] });
    expect(needOf(/\b(?:tout|all) (?:ok)?$/)).toEqual({ kind: 'words', words: ['tout ', 'tout ok', 'all ', 'all ok'] });
  });

  it('is all parts that something unknown separates', () => {
    expect(needOf(/client[^.]{0,9}export(?:er)?/)).toEqual({
      kind: 'all',
      parts: [
        { kind: 'words', words: ['client'] },
        { kind: 'words', words: ['export', 'exporter'] },
      ],
    });
  });

  it('is nothing where a way without words remains', () => {
    for (const pattern of [/client|\d+/, /(?:client)?/, /le/, /[^a]+/, /(?:client)*/, /ſoup|kſk/iu])
      expect([pattern, needOf(pattern)]).toEqual([pattern, undefined]);
  });
});
