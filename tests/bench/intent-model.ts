/**
 * What the intent model costs of an analysis, on the business prompts of 1 500 characters: `node tests/bench/intent-model.ts`.
 * Prints JSON; the best of many rounds for each prompt, so that neighbours on the machine count little.
 */
import { createEngine, detectors } from '@novacrm/engine';
import { indexKeywords } from '../../packages/engine/src/candidates.ts';
import { createIntentReader } from '../../packages/engine/src/intent-model/reading.ts';
import { createView } from '../../packages/engine/src/scan/view.ts';
import { businessPrompts } from './business-prompts.ts';

const ROUNDS = 60;
const prompts = businessPrompts(60);
const engine = createEngine({ fingerprintKey: 'bench' });
const keywords = indexKeywords(detectors);
const read = createIntentReader();
const views = prompts.map((text) => createView(text, keywords));

const model = meanOfBest(views.map((view) => () => read(view)));
const analysis = meanOfBest(
  prompts.map((text) => () => engine.analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } })), // prettier-ignore
);
process.stdout.write(`${JSON.stringify({ modelMs: round(model), analysisMs: round(analysis), share: round(model / analysis) })}\n`); // prettier-ignore

function meanOfBest(works: readonly (() => unknown)[]): number {
  const best = works.map(() => Infinity);
  for (let turn = 0; turn < ROUNDS; turn++) {
    works.forEach((work, index) => {
      const started = process.hrtime.bigint();
      work();
      best[index] = Math.min(best[index] ?? Infinity, Number(process.hrtime.bigint() - started) / 1e6);
    });
  }
  return best.reduce((sum, time) => sum + time, 0) / best.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
