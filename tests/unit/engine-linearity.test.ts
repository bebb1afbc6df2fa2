import { detectors, type Detector } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { growthOf, growthOfEngine, MOST_GROWTH, type Growth } from '../bench/hostile.ts';

/** The whole range up to a million characters is measured by tests/bench/linearity.ts. */
const SIZE = 64 * 1024;
const TRIES = 25;
const FEW_TRIES = 8;
const LEFT_TO_THE_BENCH = /^only |^misses|^words with signs|^hits in one line|^shorter/;

type Grow = (size: number, wanted: (seed: string) => boolean) => Growth[];

/** What grows too fast at three doublings: a busy machine and its garbage collection disturb one, a square shows at all. */
function tooSteep(grow: Grow, size: number): string[] {
  let suspects = steep(grow, size, () => true);
  for (const larger of [2 * size, 4 * size]) {
    const seeds = new Set(suspects.map(({ seed }) => seed));
    if (seeds.size > 0) suspects = steep(grow, larger, (seed) => seeds.has(seed));
  }
  return suspects.map(({ seed, ratio }) => `${seed}: ${ratio.toFixed(2)}`);
}

function steep(grow: Grow, size: number, wanted: (seed: string) => boolean): Growth[] {
  return grow(size, wanted).filter(({ ratio }) => ratio > MOST_GROWTH);
}

function growOf(detector: Detector, tries: number): Grow {
  return (size, wanted) => growthOf(detector, size, tries, (seed) => !LEFT_TO_THE_BENCH.test(seed) && wanted(seed));
}

describe('time on hostile texts', () => {
  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    'grows with the length and no faster in %s',
    { timeout: 60_000 },
    (_, detector) => {
      expect(tooSteep(growOf(detector, TRIES), SIZE)).toEqual([]);
    },
  );

  it('grows with the length and no faster in all detectors together', { timeout: 60_000 }, () => {
    expect(tooSteep((size, wanted) => growthOfEngine(size, FEW_TRIES, wanted), 2 * SIZE)).toEqual([]);
  });

  it(
    'is seen to grow too fast in a detector that reads the rest of the text at every word',
    { timeout: 60_000 },
    () => {
      const [sample] = detectors;
      if (!sample) throw new Error('no detectors');
      const readsOn: Detector = {
        ...sample,
        prefilter: { words: ['mot'] },
        context: [],
        match({ plain }, hits) {
          let letters = 0;
          for (const { end } of hits) for (let at = end; at < plain.length; at++) letters += plain.charCodeAt(at) & 1;
          return letters < 0 ? [{ type: 'person', start: 0, end: 1, confidence: 1, evidence: [] }] : [];
        },
        examples: { hit: [{ lang: 'fr', text: 'mot mot', expect: { type: 'person' } }], miss: [] },
      };
      expect(tooSteep(growOf(readsOn, 3), 8 * 1024)).not.toEqual([]);
    },
  );
});
