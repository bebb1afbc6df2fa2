import { createEngine, detectors } from '@novacrm/engine';
import { createRandom, mutate } from './mutate.ts';

/** One call on at most 4 KB may not take longer, in milliseconds. */
export const SLOWEST_CALL = 250;

export interface MutatedRun {
  readonly cases: number;
  readonly findings: number;
  readonly crashes: string[];
  readonly badSpans: string[];
  readonly slow: string[];
  readonly slowestMs: number;
}

/** Judges mutated detector examples; problems are named by the number of their case, which the seed makes repeatable. */
export function runMutated(cases: number, seed: number, judge = judgeWithEngine()): MutatedRun {
  const random = createRandom(seed);
  const texts = detectors.flatMap(({ examples }) => [...examples.hit, ...examples.miss].map(({ text }) => text));
  const [crashes, badSpans, slow]: string[][] = [[], [], []];
  let [findings, slowestMs] = [0, 0];
  for (let number = 0; number < cases; number++) {
    const text = mutate(texts, random);
    const started = performance.now();
    try {
      const found = judge(text);
      findings += found.length;
      if (found.some(({ start, end }) => !(start >= 0 && start < end && end <= text.length)))
        badSpans?.push(`#${number}`);
    } catch (error) {
      crashes?.push(`#${number} ${error instanceof Error ? error.name : 'thrown'}`);
    }
    const ms = performance.now() - started;
    // The machine may have paused: only what is slow again is slow.
    if (ms > SLOWEST_CALL && timeOf(() => judge(text)) > SLOWEST_CALL) slow?.push(`#${number}`);
    slowestMs = Math.max(slowestMs, ms);
  }
  return { cases, findings, crashes: crashes ?? [], badSpans: badSpans ?? [], slow: slow ?? [], slowestMs };
}

type Judge = (text: string) => readonly { readonly start: number; readonly end: number }[];

function judgeWithEngine(): Judge {
  const engine = createEngine({ fingerprintKey: 'mutations' });
  return (text) =>
    engine.analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } }).findings;
}

function timeOf(call: () => unknown): number {
  const started = performance.now();
  call();
  return performance.now() - started;
}
