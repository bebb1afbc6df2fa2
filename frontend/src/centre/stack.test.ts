import { describe, expect, it } from 'vitest';
import { stackDays } from './stack.ts';

const day = (allow: number, block: number) => ({
  day: '2026-05-10',
  counts: { allow, warn: 0, redact: 0, escalate: 0, block },
});

describe('stackDays', () => {
  it('stacks the verdicts of a day from mild to strict on a round scale', () => {
    const { days, top } = stackDays([day(60, 20), day(0, 0)]);
    expect(top).toBe(100);
    expect(days[0]?.pieces).toEqual([
      { action: 'allow', count: 60, from: 0, height: 0.6 },
      { action: 'block', count: 20, from: expect.closeTo(0.6), height: 0.2 },
    ]);
    expect(days[1]).toMatchObject({ total: 0, pieces: [] });
  });

  it('has a scale for few, and none for nothing', () => {
    expect(stackDays([day(1, 0)]).top).toBe(4);
    expect(stackDays([day(0, 0)]).top).toBe(0);
    expect(stackDays([day(1001, 0)]).top).toBe(2000);
  });
});
