import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCents, toCents } from './cents.ts';
import { totalByRate } from './totals.ts';

const line = (line_net: string, line_vat: string, vat_rate: string, optional = false) => ({
  ...{ line_net, line_vat, vat_rate, category: 'S', optional },
});

describe('totals by rate', () => {
  it('add up each rate alone, the highest first, and leave options out', () => {
    const totals = totalByRate([
      line('10.00', '0.55', '5.50'),
      line('0.10', '0.02', '20'),
      line('0.20', '0.04', '20.00'),
      line('99.00', '19.80', '20.00', true),
    ]);
    expect(totals.rates.map(({ rate, net, vat, gross }) => [rate, net, vat, gross])).toEqual([
      ['20.00', '0.30', '0.06', '0.36'],
      ['5.50', '10.00', '0.55', '10.55'],
    ]);
    expect(totals).toMatchObject({ net: '10.30', vat: '0.61', gross: '10.91' });
  });

  it('never lose a cent, however large the amounts and whatever their sign', () => {
    const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents)), (amounts) => {
        const totals = totalByRate(amounts.map(([net, vat]) => line(fromCents(net), fromCents(vat), '20.00')));
        expect(toCents(totals.gross)).toBe(amounts.reduce((sum, [net, vat]) => sum + net + vat, 0n));
      }),
    );
  });

  it('refuse what is no decimal with two places', () => {
    for (const wrong of ['1.234', '1e3', 'NaN', '']) expect(() => toCents(wrong)).toThrow(RangeError);
  });
});
