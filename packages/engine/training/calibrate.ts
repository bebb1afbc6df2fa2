import type { Calibration } from '../src/intent-model/weights.ts';

/** A text that the model had not read when it gave the score. */
export interface Judged {
  readonly score: number;
  /** By a rule. */
  readonly seen: boolean;
  readonly label: boolean;
}

/** Steps and size of a step of the descent; the loss is convex in three numbers, so that little care is needed. */
const STEPS = 10_000;
const RATE = 0.1;
/** Ordinary texts are rarer in a corpus than at work: less than this is no finding, whatever F1 says. */
const LEAST = 0.45;

/** Logistic regression of the label on the score and on what the rules saw (Platt 1999). */
export function calibrate(texts: readonly Judged[]): Calibration {
  let fit = { slope: 1, offset: 0, rule: 0 };
  for (let step = 0; step < STEPS; step++) {
    let [slope, offset, rule] = [0, 0, 0];
    for (const text of texts) {
      const error = (probability(fit, text) - (text.label ? 1 : 0)) / texts.length;
      slope += error * text.score;
      offset += error;
      if (text.seen) rule += error;
    }
    fit = { slope: fit.slope - RATE * slope, offset: fit.offset - RATE * offset, rule: fit.rule - RATE * rule };
  }
  return { ...fit, threshold: Math.max(LEAST, thresholdOf(texts, fit)) };
}

export function probability(
  { slope, offset, rule }: Omit<Calibration, 'threshold'>,
  { score, seen }: Pick<Judged, 'score' | 'seen'>,
): number {
  // prettier-ignore
  return 1 / (1 + Math.exp(-(slope * score + offset + (seen ? rule : 0))));
}

/** The probability from which on the F1 of what is found is best. */
function thresholdOf(texts: readonly Judged[], fit: Omit<Calibration, 'threshold'>): number {
  const wanted = texts.filter(({ label }) => label).length;
  const sorted = texts.map((text) => ({ p: probability(fit, text), label: text.label })).sort((a, b) => b.p - a.p);
  let right = 0;
  let best = { f1: 0, threshold: LEAST };
  sorted.forEach(({ p, label }, index) => {
    if (label) right++;
    const f1 = (2 * right) / (index + 1 + wanted);
    if (f1 > best.f1) best = { f1, threshold: (p + (sorted[index + 1]?.p ?? p)) / 2 };
  });
  return best.threshold;
}
