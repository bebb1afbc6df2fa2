import { describe, expect, it } from 'vitest';
import { chooseRate, ratesOf, type TaxRate } from './taxRates.ts';

const rate = (id: string, country: string, percent: string, category = 'S', more: Partial<TaxRate> = {}): TaxRate => ({
  ...{ id, name: id, country, rate: percent, category, valid_from: null, valid_until: null, active: true },
  ...more,
});
const RATES = [
  rate('fr10', 'FR', '10.00'),
  rate('fr20', 'FR', '20.00'),
  rate('frAE', 'FR', '0.00', 'AE'),
  rate('frOld', 'FR', '19.60', 'S', { valid_until: '2013-12-31' }),
  rate('frOff', 'FR', '5.50', 'S', { active: false }),
  rate('gb20', 'GB', '20.00'),
];

describe('VAT rates of a line', () => {
  const french = ratesOf(RATES, 'FR', '2026-05-04');

  it('are those of the seller that hold on the day', () => {
    expect(french.map(({ id }) => id)).toEqual(['fr20', 'fr10', 'frAE']);
    expect(ratesOf(RATES, 'FR', '2013-06-01').map(({ id }) => id)).toContain('frOld');
  });

  it('follow the sale first, then the product, then its like', () => {
    expect(chooseRate(french, { category: 'AE' }, rate('fr20', 'FR', '20.00'))?.id).toBe('frAE');
    expect(chooseRate(french, { category: 'S' }, rate('fr10', 'FR', '10.00'))?.id).toBe('fr10');
    expect(chooseRate(french, null, rate('gb20', 'GB', '20.00'))?.id).toBe('fr20');
    expect(chooseRate(french, { category: 'S' }, null)?.id).toBe('fr20');
  });

  it('are left to somebody when none fits', () => {
    expect(chooseRate(french, { category: 'G' }, null)).toBeUndefined();
    expect(chooseRate(french, { category: 'S' }, rate('xx', 'GB', '7.00'))).toBeUndefined();
  });
});
