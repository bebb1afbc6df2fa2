import { describe, expect, it } from 'vitest';
import { findAmounts } from './amounts.ts';

describe('findAmounts', () => {
  it.each([
    ['Budget de 18 000 € HT par an', ['18 000 € HT par an']],
    ['Devis à 1 250,50 EUR TTC', ['1 250,50 EUR TTC']],
    ['environ 15 k€ ou 1,2 M€', ['15 k€', '1,2 M€']],
    ['une remise de 5 % puis 12.5%', ['5 %', '12.5%']],
    ['£48,000 for year one and $3,250.00 more', ['£48,000', '$3,250.00']],
    ['USD 300 per month, 25 euros, 2 million dollars', ['USD 300 per month', '25 euros', '2 million dollars']],
    ['99€ et 99 €', ['99€', '99 €']],
    ['€12k', ['€12k']],
  ])('finds the amounts of "%s"', (text, amounts) => {
    expect(findAmounts(text)).toEqual(amounts);
  });

  it.each([
    '40 utilisateurs, 12 000 contacts',
    'version 3.2, room 12',
    'le 3 mars 2026',
    'call 06 12 34 56 78',
    '5 eurosceptics',
  ])('finds none in "%s"', (text) => {
    expect(findAmounts(text)).toEqual([]);
  });
});
