import { describe, expect, it } from 'vitest';
import { exactSum } from './exactSums.ts';

describe('exactSum', () => {
  it('takes back what the memberships of the reader repeated', () => {
    expect(exactSum({ count: '6', countDistinct: { id: '3' }, sum: { amount: '600.00' } }, 'amount')).toBe(300);
  });

  it('leaves a sum alone that nothing repeated', () => {
    expect(exactSum({ count: 3, countDistinct: { id: 3 }, sum: { amount: '12.50' } }, 'amount')).toBe(12.5);
  });

  it('reads nothing as nothing', () => {
    expect(exactSum({ count: 0, countDistinct: { id: 0 }, sum: {} }, 'amount')).toBe(0);
    expect(exactSum({ count: 2, countDistinct: { id: 2 }, sum: { amount: null } }, 'amount')).toBe(0);
  });
});
