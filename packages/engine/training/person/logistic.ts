import type { Random } from '../random.ts';

export interface Labelled {
  /** Rows of the weights that add up. */
  readonly rows: Int32Array;
  readonly label: 0 | 1;
  /** What it counts in training. */
  readonly weight: number;
}

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the rows that an update does not see. */
  readonly dropout: number;
  /** What the sum of so many rows is multiplied with. */
  readonly damping: (rows: number) => number;
}

export interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Logistic regression by AdaGrad (Duchi et al. 2011) with dropout, averaged over the second half of the rounds. */
export function learn(examples: readonly Labelled[], size: number, options: Options, random: Random): Learned {
  const { epochs, rate, decay, dropout, damping } = options;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const mean = new Float64Array(size);
  let [bias, biasSquares, meanBias] = [-1, 1e-2, 0];
  const order = Int32Array.from(examples, (_, index) => index);
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example) update(example);
    }
    if (epoch < epochs - averaged) continue;
    for (let row = 0; row < size; row++) mean[row] = (mean[row] ?? 0) + (weights[row] ?? 0) / averaged;
    meanBias += bias / averaged;
  }
  return { weights: mean, bias: meanBias };

  function update({ rows, label, weight }: Labelled): void {
    const salt = random(1 << 30);
    const seen = rows.filter((row) => ((Math.imul(row ^ salt, 0x9e3779b1) >>> 16) & 255) >= dropout * 256);
    const factor = damping(rows.length) / (1 - dropout);
    let sum = bias;
    for (const row of seen) sum += (weights[row] ?? 0) * factor;
    const gradient = (1 / (1 + Math.exp(-sum)) - label) * weight;
    biasSquares += gradient * gradient;
    bias -= (rate * gradient) / Math.sqrt(biasSquares);
    for (const row of seen) {
      const slope = gradient * factor + decay * (weights[row] ?? 0);
      squares[row] = (squares[row] ?? 0) + slope * slope;
      weights[row] = (weights[row] ?? 0) - (rate * slope) / Math.sqrt(squares[row] ?? 1);
    }
  }
}

export function probability({ weights, bias }: Learned, rows: Int32Array): number {
  const sum = rows.reduce((total, row) => total + (weights[row] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Weights in 127 steps either way, and what a step is worth. */
export function quantise({ weights }: Learned): { steps: Int8Array; scale: number } {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { steps: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

function shuffle(order: Int32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
