import { createFeatureReader } from '../src/intent-model/features.ts';
import { CLASSES, CONTEXT, CONTEXT_REACH, damping, INTENTS, KINDS, LONGEST_WINDOW, rowOf, ROWS, WHOLE_UP_TO } from '../src/intent-model/shape.ts'; // prettier-ignore
import { fold } from '../src/normalize/fold.ts';
import { splitSentences } from '../src/scan/sentences.ts';
import type { Example } from './corpus.ts';
import { createRandom } from './random.ts';

/** A text as the rows of weights that its sentences use: `rows[sentence][kind]`. */
export interface Prepared {
  readonly rows: readonly (readonly Int32Array[])[];
  readonly windows: readonly Window[];
  readonly labels: readonly number[];
  readonly weight: number;
}

interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the features that an update does not see. */
  readonly dropout: number;
  readonly seed: number;
}
export const OPTIONS: LearnOptions = { epochs: 20, rate: 0.3, decay: 3e-3, dropout: 0.25, seed: 1 };
/** Rounds in which a short text counts as a whole, before the model may say which of its windows speaks. */
const WHOLE_ROUNDS = 2;

export interface Learned {
  /** `weights[row * CLASSES + class]`. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

const read = createFeatureReader();

export function prepare({ text, intents, weight }: Pick<Example, 'text' | 'intents' | 'weight'>): Prepared {
  const { text: folded, plain } = fold(text);
  const rows = splitSentences(plain).flatMap(({ start, end }) => {
    if (end - start === 1) return [];
    const features = read(folded, plain, start, end);
    if (features.words.length === 0) return [];
    return [KINDS.map((kind, number) => Int32Array.from(features[kind].hashes.subarray(0, features[kind].length), (hash) => rowOf(number, hash)))]; // prettier-ignore
  });
  const labels = INTENTS.map((intent) => (intents.includes(intent) ? 1 : 0));
  return { rows, windows: windowsOf(rows.length), labels, weight };
}

function windowsOf(count: number): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= Math.min(count, from + LONGEST_WINDOW); to++) windows.push({ from, to });
  }
  if (count > LONGEST_WINDOW && count <= WHOLE_UP_TO) windows.push({ from: 0, to: count });
  return windows;
}

/** The score of the window that speaks most for each class. */
export function bestScores(text: Prepared, model: Learned): number[] {
  const scores = scoreWindows(text, model);
  return INTENTS.map((_, c) =>
    text.windows.length === 0 ? NO_WORDS : (scores[bestWindow(scores, c) * CLASSES + c] ?? NO_WORDS),
  );
}
const NO_WORDS = -20;

/** `scores[window * CLASSES + class]` */
function scoreWindows({ rows, windows }: Prepared, { weights, bias }: Learned): Float64Array {
  const sums = rows.map((kinds) => {
    const out = new Float64Array(KINDS.length * CLASSES);
    kinds.forEach((list, kind) => {
      for (let c = 0; c < CLASSES; c++) {
        let sum = 0;
        for (const row of list) sum += weights[row * CLASSES + c] ?? 0;
        out[kind * CLASSES + c] = sum;
      }
    });
    return out;
  });
  const scores = new Float64Array(windows.length * CLASSES);
  windows.forEach((window, index) => {
    for (let c = 0; c < CLASSES; c++) scores[index * CLASSES + c] = bias[c] ?? 0;
    for (let kind = 0; kind < KINDS.length; kind++) {
      const members = membersOf(rows.length, window, kind);
      const factor = damping(kind, countOf(rows, members, kind));
      for (let c = 0; c < CLASSES; c++) {
        const sum = members.reduce((total, sentence) => total + (sums[sentence]?.[kind * CLASSES + c] ?? 0), 0);
        scores[index * CLASSES + c] = (scores[index * CLASSES + c] ?? 0) + sum * factor;
      }
    }
  });
  return scores;
}

function bestWindow(scores: Float64Array, c: number): number {
  let best = 0;
  for (let window = 1; window * CLASSES < scores.length; window++) {
    if ((scores[window * CLASSES + c] ?? 0) > (scores[best * CLASSES + c] ?? 0)) best = window;
  }
  return best;
}

/** The sentences that a kind of features is taken from: those of the window, or those around it. */
function membersOf(count: number, { from, to }: Window, kind: number): number[] {
  const members: number[] = [];
  for (let sentence = Math.max(0, from - CONTEXT_REACH); sentence < Math.min(count, to + CONTEXT_REACH); sentence++) {
    if ((sentence >= from && sentence < to) === (kind !== CONTEXT)) members.push(sentence);
  }
  return members;
}

function countOf(rows: Prepared['rows'], members: readonly number[], kind: number): number {
  return members.reduce((count, sentence) => count + (rows[sentence]?.[kind]?.length ?? 0), 0);
}

/**
 * Logistic regression, one class against the rest, by AdaGrad (Duchi et al. 2011) with dropout, averaged over the second
 * half of the rounds. Of each text only the window counts that speaks most for the class (multiple-instance learning).
 */
export function learn(texts: readonly Prepared[], { epochs, rate, decay, dropout, seed }: LearnOptions): Learned {
  const random = createRandom(seed);
  const weights = new Float32Array(ROWS * CLASSES);
  const squares = new Float32Array(ROWS * CLASSES).fill(1e-4);
  const bias = new Float64Array(CLASSES).fill(-2);
  const biasSquares = new Float64Array(CLASSES).fill(1e-2);
  const mean = new Float64Array(ROWS * CLASSES);
  const meanBias = new Float64Array(CLASSES);
  const order = Int32Array.from(texts, (_, index) => index);
  const averaged = epochs - Math.ceil(epochs / 2);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const text = texts[index];
      if (text) read(text, epoch);
    }
    if (epoch < epochs - averaged) continue;
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / averaged;
    for (let c = 0; c < CLASSES; c++) meanBias[c] = (meanBias[c] ?? 0) + (bias[c] ?? 0) / averaged;
  }
  return { weights: Float32Array.from(mean), bias: meanBias };

  function read(text: Prepared, epoch: number): void {
    const whole = { from: 0, to: text.rows.length };
    const asWhole = epoch < WHOLE_ROUNDS && text.rows.length <= WHOLE_UP_TO;
    const scores = text.windows.length > 1 && !asWhole ? scoreWindows(text, { weights, bias }) : undefined;
    for (let c = 0; c < CLASSES; c++) update(text, (scores && text.windows[bestWindow(scores, c)]) ?? whole, c);
  }

  function update({ rows, labels, weight }: Prepared, window: Window, c: number): void {
    // A feature is left out by its row, so that this update leaves it out wherever it stands.
    const salt = random(1 << 30);
    const seen = (row: number) => ((Math.imul(row ^ salt, 0x9e3779b1) >>> 16) & 255) >= dropout * 256;
    const used: { list: Int32Array; factor: number }[] = [];
    let score = bias[c] ?? 0;
    for (let kind = 0; kind < KINDS.length; kind++) {
      const members = membersOf(rows.length, window, kind);
      const factor = damping(kind, countOf(rows, members, kind)) / (1 - dropout);
      for (const sentence of members) {
        const list = rows[sentence]?.[kind];
        if (!list) continue;
        used.push({ list, factor });
        let sum = 0;
        for (const row of list) if (seen(row)) sum += weights[row * CLASSES + c] ?? 0;
        score += sum * factor;
      }
    }
    const gradient = (1 / (1 + Math.exp(-score)) - (labels[c] ?? 0)) * weight;
    if (Math.abs(gradient) < 1e-4) return;
    biasSquares[c] = (biasSquares[c] ?? 0) + gradient * gradient;
    bias[c] = (bias[c] ?? 0) - (rate * gradient) / Math.sqrt(biasSquares[c] ?? 1);
    for (const { list, factor } of used) {
      for (const row of list) {
        if (!seen(row)) continue;
        const at = row * CLASSES + c;
        const slope = gradient * factor + decay * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
      }
    }
  }
}

function shuffle(order: Int32Array, random: (below: number) => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
