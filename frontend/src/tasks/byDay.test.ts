import { describe, expect, it } from 'vitest';
import { byDay } from './byDay.ts';

const now = new Date(2026, 2, 10, 15, 30);
const task = (id: string, due: Date | null) => ({ id, due_at: due?.toISOString() ?? null });
const momentOf = (due: Date | null) => byDay([task('a', due)], now)[0]?.moment;

describe('byDay', () => {
  it.each([
    ['overdue', new Date(2026, 2, 9, 23, 59)],
    ['today', new Date(2026, 2, 10, 0, 0)],
    ['today', new Date(2026, 2, 10, 9, 0)],
    ['today', new Date(2026, 2, 10, 23, 59)],
    ['week', new Date(2026, 2, 11, 0, 0)],
    ['week', new Date(2026, 2, 16, 23, 59)],
    ['later', new Date(2026, 2, 17, 0, 0)],
    ['whenever', null],
  ] as const)('says %s for %s', (moment, due) => {
    expect(momentOf(due)).toBe(moment);
  });

  it('keeps the order of the tasks and leaves out what has none', () => {
    const sections = byDay([task('1', now), task('2', null), task('3', now)], now);
    expect(sections.map(({ moment, tasks }) => [moment, tasks.map(({ id }) => id)])).toEqual([
      ['today', ['1', '3']],
      ['whenever', ['2']],
    ]);
  });
});
