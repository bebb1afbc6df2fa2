import { describe, expect, it } from 'vitest';
import { keyOf, monthOf, move, weekOf } from './grid.ts';

describe('the days of a calendar', () => {
  it('begin their week on Monday, also for a Sunday', () => {
    expect(weekOf(new Date(2026, 2, 29)).map(keyOf)).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ]);
  });

  it.each([
    [2026, 1, 5, '2026-01-26', '2026-03-01'],
    [2021, 1, 4, '2021-02-01', '2021-02-28'],
    [2026, 7, 6, '2026-07-27', '2026-09-06'],
  ])('hold the whole month %i-%i in %i weeks', (year, month, weeks, first, last) => {
    const days = monthOf(new Date(year, month, 15));
    expect(days).toHaveLength(weeks);
    expect(keyOf(days[0]![0]!)).toBe(first);
    expect(keyOf(days.at(-1)!.at(-1)!)).toBe(last);
  });

  it('skip no month on their way from the 31st', () => {
    expect(keyOf(move(new Date(2026, 0, 31), 'month', 1))).toBe('2026-02-01');
    expect(keyOf(move(new Date(2026, 0, 31), 'week', -1))).toBe('2026-01-24');
  });
});
