import { describe, expect, it } from 'vitest';
import { treatVat } from './vat-treatment.ts';

const paris = { country: 'FR', regime: 'standard' };

describe('the VAT of a sale from France', () => {
  it.each([
    ['a French customer', { country: 'FR', vatNumber: null }, 'services', 'domestic', 'S'],
    [
      'a customer in Monaco, which counts as France',
      { country: 'MC', vatNumber: 'FR12345678901' },
      'goods',
      'domestic',
      'S',
    ],
    ['a person in Germany', { country: 'DE', vatNumber: null }, 'services', 'domestic', 'S'],
    ['a company in Germany, services', { country: 'DE', vatNumber: 'DE811907980' }, 'services', 'reverse_charge', 'AE'],
    ['a company in Germany, goods', { country: 'de', vatNumber: 'DE811907980' }, 'goods', 'intra_community', 'K'],
    ['goods to Switzerland', { country: 'CH', vatNumber: null }, 'goods', 'export', 'G'],
    ['services to the United Kingdom', { country: 'GB', vatNumber: null }, 'services', 'outside_scope', 'O'],
  ] as const)('to %s', (_, buyer, supply, treatment, category) => {
    expect(treatVat(paris, buyer, supply)).toMatchObject({ treatment, category });
  });

  it('is none for a small business, whoever buys', () => {
    const small = { country: 'FR', regime: 'franchise' };
    const sale = treatVat(small, { country: 'DE', vatNumber: 'DE811907980' }, 'goods');
    expect(sale).toMatchObject({ category: 'E', rates: ['0.00'] });
    expect(sale.mention?.fr).toBe('TVA non applicable, art. 293 B du CGI');
  });

  it('charges one of the four rates at home and prints nothing', () => {
    const sale = treatVat(paris, { country: 'FR', vatNumber: null }, 'goods');
    expect(sale).toMatchObject({ rates: ['20.00', '10.00', '5.50', '2.10'], mention: null });
  });

  it('prints the articles of law when the customer owes it', () => {
    const sale = treatVat(paris, { country: 'BE', vatNumber: 'BE0411905847' }, 'services');
    expect(sale.mention?.fr).toContain('art. 283-2 du CGI');
  });
});
