/**
 * Learns what a person looks like in a text and writes `src/person-model/weights.bin`; the same texts give the same file.
 * `node packages/engine/training/person/train.ts [--dry] [--show]` prints how well persons of families that the model had not
 * read are found by rules alone and by both, as JSON; with `--dry` it writes nothing, `--show` lists what both got wrong
 * outside of the halves that are kept for measuring.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DOUBT, OPEN_TO_DOUBT, THRESHOLD } from '../../src/detectors/pii/person/by-model.ts';
import { ROWS } from '../../src/person-model/shape.ts';
import { writePersonModel } from '../../src/person-model/weights.ts';
import { createRandom } from '../random.ts';
import { examplesOf, examplesOfUnmarked, type Example } from './examples.ts';
import { learnWords } from './knowledge.ts';
import { learn, probability, quantise, type Learned } from './logistic.ts';
import { renamed } from './renamed.ts';
import { hashTexts, readMarked, readTuningHalves, readUnmarked } from './texts.ts';

const FOLDS = 5;
const SEEDS = [3, 4, 5, 6, 7];
const OPTIONS = { epochs: 14, rate: 0.1, decay: 2e-3, dropout: 0.15, damping: () => 1 };
/** Every marked text is learned from once as it is and four times with other names, which count less. */
const RENAMED = ['listed', 'invented', 'invented', 'invented'] as const;
const WEIGHT_RENAMED = 0.35;
const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
});

const words = learnWords();
const random = createRandom(11);
const texts = [...readMarked(), ...readTuningHalves()];
const written = texts.flatMap((text) => examplesOf(text, 1, words, random));
const varied = texts
  .filter(({ persons }) => persons.length > 0)
  .flatMap((text) => RENAMED.map((source) => renamed(text, source, random)))
  .flatMap((text) => examplesOf(text, WEIGHT_RENAMED, words, random));
const examples = [...written, ...varied, ...readUnmarked().flatMap((text) => examplesOfUnmarked(text, words))];

console.log(JSON.stringify({ texts: texts.length, examples: examples.length, ...report() }, null, 2));
if (!options.dry) {
  const learned = learnOften(examples.filter(({ heldOut }) => !heldOut)); // prettier-ignore
  const { steps, scale } = quantise(learned);
  const model = { ...words, bias: learned.bias, scale, corpus: hashTexts(), weights: steps };
  writeFileSync(new URL('../../src/person-model/weights.bin', import.meta.url), writePersonModel(model));
}

/** The mean of models that read the texts in different orders: which came last then matters less. */
function learnOften(some: readonly Example[]): Learned {
  const learned = SEEDS.map((seed) => learn(some, ROWS, OPTIONS, createRandom(seed)));
  const weights = new Float64Array(ROWS);
  for (const model of learned)
    for (const [row, weight] of model.weights.entries()) weights[row] = (weights[row] ?? 0) + weight / SEEDS.length;
  return { weights, bias: learned.reduce((sum, { bias }) => sum + bias / SEEDS.length, 0) };
}

function report() {
  const families = [...new Set(written.map(({ family }) => family))].sort();
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ family }: Example) => families.indexOf(family) % FOLDS === fold;
    const model = learnOften(examples.filter((example) => !isHeld(example))); // prettier-ignore
    return written.filter(isHeld).map((example) => ({ example, isPerson: isPerson(example, probability(model, example.rows)) })); // prettier-ignore
  }).flat();
  if (options.show)
    for (const { example, isPerson } of judged)
      if (isPerson !== (example.label === 1) && !example.heldOut) console.error(isPerson ? 'invented' : 'missed', JSON.stringify(example.shown)); // prettier-ignore
  const tallies = [/./, /^fresh/, /^(?:third|fourth)-fr/, /^(?:third|fourth)-en/, /-en\b/, /-fr\b|^fr\b/].map(
    (name) => {
      const some = judged.filter(({ example }) => name.test(example.family));
      return [name.source, { rules: tally(some.map(({ example }) => [example, example.byRule !== 0])), both: tally(some.map(({ example, isPerson }) => [example, isPerson])) }]; // prettier-ignore
    },
  );
  return Object.fromEntries(tallies);
}

function isPerson({ byRule }: Example, p: number): boolean {
  if (byRule === undefined || byRule > OPEN_TO_DOUBT) return byRule !== undefined;
  return p >= (byRule > 0 ? DOUBT : THRESHOLD);
}

function tally(pairs: [Example, boolean][]): string {
  const count = (label: 0 | 1, hit: boolean) => pairs.filter(([example, found]) => example.label === label && found === hit).length; // prettier-ignore
  const [right, invented, missed] = [count(1, true), count(0, true), count(1, false)];
  return `F1 ${((2 * right) / (2 * right + invented + missed || 1)).toFixed(3)} (${right}/${invented}/${missed})`;
}
