import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from './decimals.ts';

describe('readDecimal', () => {
  it.each([
    ['fr', '1 234,5', '1234.5'],
    ['fr', '1\u202f234,50 €', '1234.5'],
    ['fr', '12.5', '12.5'],
    ['fr', '-40', '-40'],
    ['en', '1,234', '1234'],
    ['en', '1,234.50', '1234.5'],
    ['en', '12,5', '12.5'],
    ['en', '0,25', '0.25'],
    ['en', '.5', '0.5'],
    ['en', '007', '7'],
    ['en', '10 %', '10'],
    ['en', '5.', '5'],
    ['en', '2.000', '2'],
  ])('reads in %s what was typed as %s', (locale, typed, value) => {
    expect(readDecimal(typed, { places: 2, locale })).toEqual({ value });
  });

  it.each(['', 'abc', '1.2.3', '1,2,3', '--1', '1e5', '1234567890123'])('refuses %j', (typed) => {
    expect(readDecimal(typed, { places: 2, locale: 'fr' })).toEqual({ problem: 'notDecimal' });
  });

  it('refuses what the server would round without a word', () => {
    expect(readDecimal('1,005', { places: 2, locale: 'fr' })).toEqual({ problem: 'tooFine' });
    expect(readDecimal('0,333', { places: 2, locale: 'en' })).toEqual({ problem: 'tooFine' });
    expect(readDecimal('1,005', { places: 3, locale: 'fr' })).toEqual({ value: '1.005' });
  });

  it.each(['fr', 'en'])('reads in %s what was written there', (locale) => {
    for (const value of ['0', '1.5', '-3.25', '1234567.89', '12345']) {
      const written = writeDecimal(value, { least: 2, locale });
      expect(readDecimal(written, { places: 2, locale })).toEqual({ value });
    }
  });
});
