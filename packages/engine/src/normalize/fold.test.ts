import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sourceEnd } from './fold.ts';

describe('folding a text', () => {
  it('leaves plain ASCII as it is, without an offset map', () => {
    expect(fold('Hello 42')).toEqual({ text: 'Hello 42', plain: 'hello 42', map: null });
  });

  it('drops accents only in the plain text, and keeps French punctuation in place', () => {
    const { text, plain, map } = fold('L’été à Besançon…');
    expect(text).toBe("L'été à Besançon.");
    expect(plain).toBe("l'ete a besancon.");
    expect(map).toBeNull();
  });

  it('removes invisible characters and remembers where the rest stood', () => {
    const source = 'a\u200bb\u00adc';
    const { text, map } = fold(source);
    expect(text).toBe('abc');
    expect([...(map ?? [])]).toEqual([0, 2, 4, 5]);
    expect(map && sourceEnd(source, map, 3)).toBe(5);
  });

  it('puts a letter and its combining accent together, and ends a span behind the accent', () => {
    const source = 'ne\u0301e';
    const { text, plain, map } = fold(source);
    expect(text).toBe('née');
    expect(plain).toBe('nee');
    expect(map && sourceEnd(source, map, 2)).toBe(3);
  });

  it('reads Cyrillic look-alikes as Latin inside Latin words, and leaves Russian alone', () => {
    expect(fold('p\u0430ssw\u043erd').text).toBe('password');
    expect(fold('Москва').text).toBe('Москва');
  });

  it('reads full-width digits, mathematical letters and ligatures', () => {
    expect(fold('４５３９').text).toBe('4539');
    expect(fold('𝐩𝐚𝐬𝐬').text).toBe('pass');
    expect(fold('ﬁchier').text).toBe('fichier');
  });

  it(
    'keeps text and plain of one length and every offset inside the original, whatever the input',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
          const { text, plain, map } = fold(source);
          expect(plain.length).toBe(text.length);
          if (map === null) expect(text.length).toBe(source.length);
          for (let end = 1; map && end <= text.length; end++) {
            const stop = sourceEnd(source, map, end);
            expect(stop).toBeGreaterThan(map[end - 1] ?? Infinity);
            expect(stop).toBeLessThanOrEqual(source.length);
          }
        }),
        { numRuns: 2000 },
      );
    },
  );
});
