import type { Run } from '../detectors/pii/person/name-run.ts';
import type { View } from '../scan/view.ts';
import { createFeatures, readFeatures, type Place } from './features.ts';
import { WORD_BITS } from './shape.ts';
import { isIn, loadPersonModel } from './weights.ts';

const model = loadPersonModel();
const features = createFeatures();

/** How probable it is that the words of a run name a person. */
export function probabilityOfPerson(view: View, run: Run, place: Place): number {
  readFeatures(features, view, run, place, model);
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += model.weights[features.rows[at] ?? 0] ?? 0;
  return 1 / (1 + Math.exp(-(model.bias + sum * model.scale)));
}

/** Whether a word, by its hash, is one of everyday use. */
export function isEveryday(hash: number): boolean {
  return isIn(model.vocabulary, WORD_BITS, hash);
}
