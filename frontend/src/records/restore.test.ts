import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from './definitions.ts';
import { planRestore, sameValue } from './restore.ts';

const row = {
  id: 'd',
  name: 'New name',
  amount: '1200.00000',
  company: { id: 'c1', name: 'Lumière' },
  weighted_amount: '10',
  notes: null,
};

describe('planRestore', () => {
  const plan = (values: Record<string, string | number | null>, may: (field: string) => boolean = () => true) =>
    planRestore(DEFINITIONS.deals, row, values, may).map(({ field, then }) => [field.name, then]);

  it('puts back what differs, relations by their id', () => {
    expect(plan({ name: 'Old name', company: 'c2', amount: 1200, notes: '' })).toEqual([
      ['name', 'Old name'],
      ['company', 'c2'],
    ]);
  });

  it('leaves alone what the server reckons, what the reader may not change, and what he does not see', () => {
    expect(plan({ weighted_amount: 5, lost_reason: 'x', unheard_of: 'y' })).toEqual([]);
    expect(plan({ name: 'Old name' }, () => false)).toEqual([]);
  });
});

describe('sameValue', () => {
  it.each([
    ['12.50000', 12.5],
    [null, ''],
    ['2026-03-04T10:00:00', '2026-03-04 10:00:00'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(sameValue(one, other)).toBe(true);
  });

  it.each([
    ['12', '12 rue'],
    [null, 0],
    [true, false],
  ])('tells %j from %j', (one, other) => {
    expect(sameValue(one, other)).toBe(false);
  });
});
