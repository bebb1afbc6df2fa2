import { describe, expect, it } from 'vitest';
import { lastMonths } from './months.ts';

describe('lastMonths', () => {
  it('goes back over the turn of the year and leaves no month out', () => {
    const known = [
      { year: 2025, month: 12, value: 5 },
      { year: 2026, month: 2, value: 1 },
      { year: 2026, month: 2, value: 2 },
      { year: 2024, month: 2, value: 99 },
    ];
    expect(lastMonths(known, 4, new Date(2026, 1, 28))).toEqual([
      { year: 2025, month: 11, value: 0 },
      { year: 2025, month: 12, value: 5 },
      { year: 2026, month: 1, value: 0 },
      { year: 2026, month: 2, value: 3 },
    ]);
  });
});
