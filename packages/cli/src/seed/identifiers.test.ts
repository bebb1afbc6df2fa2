import { describe, expect, it } from 'vitest';
import { britishVatOf, companyNumberOf, frenchVatOf, passesLuhn, sirenOf, siretOf } from './identifiers.ts';

describe('French identifiers', () => {
  it('pass the check by Luhn that real ones pass', () => {
    // The numbers that the tax office's own documentation uses.
    expect(passesLuhn('732829320')).toBe(true);
    expect(passesLuhn('73282932000074')).toBe(true);
    expect(passesLuhn('732829321')).toBe(false);
    for (let index = 0; index < 60; index++) {
      expect(passesLuhn(sirenOf(index))).toBe(true);
      expect(passesLuhn(siretOf(sirenOf(index)))).toBe(true);
    }
  });

  it('carry the VAT key of the SIREN', () => {
    expect(frenchVatOf('732829320')).toBe('FR44732829320');
    expect(frenchVatOf('404833048')).toBe('FR83404833048');
  });

  it('come from a range that is never given out', () => {
    for (let index = 0; index < 60; index++) expect(sirenOf(index)).toMatch(/^0\d{8}$/);
  });
});

describe('British identifiers', () => {
  it('bring the weighted sum of a VAT number to a multiple of 97', () => {
    for (let index = 0; index < 60; index++) {
      const digits = [...britishVatOf(index).slice(2)].map(Number);
      const weights = [8, 7, 6, 5, 4, 3, 2, 10, 1];
      expect(digits).toHaveLength(9);
      expect(digits.reduce((sum, digit, place) => sum + digit * weights[place]!, 0) % 97).toBe(0);
    }
  });

  it('come from ranges that are not given out', () => {
    expect(britishVatOf(7)).toMatch(/^GB999\d{6}$/);
    expect(companyNumberOf(7)).toMatch(/^98\d{6}$/);
  });
});
