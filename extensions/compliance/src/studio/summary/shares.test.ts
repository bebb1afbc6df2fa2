import { describe, expect, it } from 'vitest';
import { computeShares } from './shares.ts';

describe('computeShares', () => {
  it('gives every action its part, from mild to strict', () => {
    const shares = computeShares({ block: 1, allow: 6, escalate: 1, warn: 2, redact: 0 });
    expect(shares.map(({ action, share }) => [action, share])).toEqual([
      ['allow', 0.6],
      ['warn', 0.2],
      ['redact', 0],
      ['escalate', 0.1],
      ['block', 0.1],
    ]);
  });

  it('adds up to one', () => {
    const shares = computeShares({ allow: 7, warn: 3, redact: 11, escalate: 1, block: 0 });
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('shares nothing when nothing was decided', () => {
    const shares = computeShares({ allow: 0, warn: 0, redact: 0, escalate: 0, block: 0 });
    expect(shares.map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
  });
});
