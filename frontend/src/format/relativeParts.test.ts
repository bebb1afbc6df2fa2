import { describe, expect, it } from 'vitest';
import { relativeParts } from './relativeParts.ts';

const MINUTE = 60_000;

describe('relativeParts', () => {
  it.each([
    [-400, { value: 0, unit: 'second' }],
    [-59_000, { value: -59, unit: 'second' }],
    [-90 * 1000, { value: -1, unit: 'minute' }],
    [-3 * 60 * MINUTE, { value: -3, unit: 'hour' }],
    [-26 * 60 * MINUTE, { value: -1, unit: 'day' }],
    [30 * 24 * 60 * MINUTE, { value: 30, unit: 'day' }],
  ])('writes %i ms as %o', (distance, parts) => {
    expect(relativeParts(distance)).toEqual(parts);
  });

  it('leaves what is more than a month away to a date', () => {
    expect(relativeParts(-32 * 24 * 60 * MINUTE)).toBeNull();
  });
});
