import { describe, expect, it } from 'vitest';
import { runMutated } from '../bench/mutated-run.ts';

/** A tenth of what tests/bench/mutations.ts runs, with another seed. */
const CASES = 10_000;

describe('mutated texts', () => {
  it('neither crash the engine nor slow it down, and every finding lies inside the text', { timeout: 180_000 }, () => {
    const run = runMutated(CASES, 7);
    expect(run).toMatchObject({ crashes: [], badSpans: [], slow: [] });
    expect(run.findings).toBeGreaterThan(CASES / 10);
  });

  it('show a judge that throws, and spans that leave the text', () => {
    const throws = runMutated(50, 7, () => {
      throw new TypeError('broken');
    });
    const outside = runMutated(50, 7, (text) => [{ start: 0, end: text.length + 1 }]);
    expect(throws.crashes).toHaveLength(50);
    expect(outside.badSpans).toHaveLength(50);
  });
});
