/**
 * Learns the weights of the intent model and writes `src/intent-model/weights.bin`; the same corpus gives the same file.
 * `node packages/engine/training/train.ts [--dry]` prints precision, recall and F1 of texts whose family the model had not
 * read, by type and language, as JSON; with `--dry` it writes nothing, with `--show TYPE` it names what went wrong.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CLASSES, INTENTS, ROWS } from '../src/intent-model/shape.ts';
import { writeModel, type Model } from '../src/intent-model/weights.ts';
import { calibrate, probability } from './calibrate.ts';
import { hashCorpus, readCorpus, type Example } from './corpus.ts';
import { foldsOf } from './folds.ts';
import { bestScores, learn, OPTIONS, prepare, type Learned } from './learn.ts';
import { createRandom } from './random.ts';
import { seenByRules } from './rules.ts';

const FOLDS = 5;
/** Only texts that neither rules nor thresholds were made with say how good it is. */
const UNSEEN = /^fresh-/;
const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, show: { type: 'string' } },
});

const examples = readCorpus();
const prepared = examples.map(prepare);
const scores = crossScores();
const judged = examples.flatMap((example, index) =>
  UNSEEN.test(example.source) ? [{ example, scores: scores[index] ?? [], seen: seenByRules(example.text) }] : [],
);
const calibration = INTENTS.map(
  (intent, c) =>
  calibrate(judged.map(({ example, scores, seen }) => ({ score: scores[c] ?? 0, seen: seen[c] === true, label: example.intents.includes(intent) }))), // prettier-ignore
);
const found = judged.map(({ example, scores, seen }) => ({
  example,
  seen,
  has: calibration.map(
    (fit, c) => probability(fit, { score: scores[c] ?? 0, seen: seen[c] === true }) >= fit.threshold,
  ),
}));
if (!options.dry) writeFileSync(new URL('../src/intent-model/weights.bin', import.meta.url), writeModel(quantise(learn(prepared, OPTIONS)))); // prettier-ignore
console.log(JSON.stringify({ texts: examples.length, judged: judged.length, calibration, ...report() }, null, 2));

/** Best score of every text and class, by a model that has not read its family. */
function crossScores(): number[][] {
  const fold = foldsOf(examples, FOLDS, createRandom(3));
  const out: number[][] = [];
  for (let held = 0; held < FOLDS; held++) {
    const model = learn(prepared.filter((_, index) => fold[index] !== held), OPTIONS); // prettier-ignore
    prepared.forEach((text, index) => {
      if (fold[index] === held) out[index] = bestScores(text, model);
    });
  }
  return out;
}

function quantise({ weights, bias }: Learned): Model {
  const scale = INTENTS.map((_, c) => {
    let most = 0;
    for (let row = 0; row < ROWS; row++) most = Math.max(most, Math.abs(weights[row * CLASSES + c] ?? 0));
    return most / 127;
  });
  const steps = Int8Array.from(weights, (weight, index) => Math.round(weight / (scale[index % CLASSES] ?? 1)));
  return { bias: [...bias], scale, calibration, corpus: hashCorpus(), weights: steps };
}

function report() {
  return Object.fromEntries(
    (['fr', 'en'] as const).map((lang) => {
      const texts = found.filter(({ example }) => example.lang === lang);
      const benign = texts.filter(({ example }) => example.intents.length === 0);
      const types = INTENTS.map((intent, c) => [
        intent,
        {
          rules: tally(texts, intent, ({ seen }) => seen[c] === true),
          both: tally(texts, intent, ({ has }) => has[c] === true),
        },
      ]);
      const alarms = benign.filter(({ has }) => has.includes(true)).length;
      const alarmsOfRules = benign.filter(({ seen }) => seen.includes(true)).length;
      return [lang, { ...Object.fromEntries(types), benign: benign.length, alarms, alarmsOfRules }];
    }),
  );
}

function tally(
  texts: typeof found,
  intent: (typeof INTENTS)[number],
  finds: (text: (typeof found)[number]) => boolean,
): string {
  const [right, invented, missed] = [[true, true], [false, true], [true, false]].map(
    ([label, hit]) => texts.filter((text) => text.example.intents.includes(intent) === label && finds(text) === hit).length,
  ) as [number, number, number]; // prettier-ignore
  if (options.show === intent) for (const text of texts) show(text.example, intent, finds(text));
  const precision = right / (right + invented || 1);
  const recall = right / (right + missed || 1);
  return `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)} (${right}/${invented}/${missed})`;
}

function show({ family, intents, text }: Example, intent: (typeof INTENTS)[number], hit: boolean): void {
  if (intents.includes(intent) !== hit)
    console.error(hit ? 'invented' : 'missed', family, JSON.stringify(text.slice(0, 200)));
}
