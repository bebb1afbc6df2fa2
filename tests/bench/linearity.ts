import { detectors } from '@novacrm/engine';
import { growthOf, growthOfEngine, MOST_GROWTH, type Growth } from './hostile.ts';

/**
 * How the time grows from 500 000 to 1 000 000 characters of hostile text: of all detectors together, and of each alone on texts
 * made against it. Prints JSON, exits 1 when one grows faster than linear. Run from the root:
 * node tests/bench/linearity.ts [detector id | engine …]; SIZE sets the half.
 */
const SIZE = Number(process.env['SIZE'] ?? 500_000);
const TRIES = 8;
const wanted = process.argv.slice(2);

type Grow = (size: number, wanted?: (seed: string) => boolean) => Growth[];

const subjects: [string, Grow][] = [
  ['engine', (size, seeds) => growthOfEngine(size, TRIES, seeds)],
  ...detectors.map((detector): [string, Grow] => [
    detector.id,
    (size, seeds) => growthOf(detector, size, TRIES, seeds),
  ]),
];

const rows = subjects
  .filter(([id]) => wanted.length === 0 || wanted.includes(id))
  .map(([id, grow]) => {
    const growths = grow(SIZE).sort((a, b) => b.ratio - a.ratio);
    const suspects = growths.filter(({ ratio }) => ratio > MOST_GROWTH).map(({ seed }) => seed);
    // A busy machine and its memory disturb one doubling; what grows like a square is too steep at both.
    const before = suspects.length === 0 ? [] : grow(SIZE / 2, (seed) => suspects.includes(seed));
    const slowest = growths.reduce((a, b) => (b.msTwice > a.msTwice ? b : a));
    return {
      detector: id,
      texts: growths.length,
      worstRatio: round(growths[0]?.ratio ?? 0),
      worstSeed: growths[0]?.seed,
      slowestMs: round(slowest.msTwice),
      slowestSeed: slowest.seed,
      disturbed: before.filter(({ ratio }) => ratio <= MOST_GROWTH).map(({ seed }) => seed),
      tooSteep: before.filter(({ ratio }) => ratio > MOST_GROWTH).map(({ seed, ratio }) => `${seed}: ${round(ratio)}`),
    };
  });
const failing = rows.filter(({ tooSteep }) => tooSteep.length > 0);
console.log(
  JSON.stringify({ from: SIZE, to: 2 * SIZE, most: MOST_GROWTH, failing: failing.length, detectors: rows }, null, 2),
);
process.exitCode = failing.length === 0 ? 0 : 1;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
