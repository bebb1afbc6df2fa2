import { runMutated, SLOWEST_CALL } from './mutated-run.ts';

/** At least 100 000 mutated texts through the whole engine. Prints JSON, exits 1 on any problem. node tests/bench/mutations.ts */
const CASES = Number(process.env['CASES'] ?? 100_000);
const SEED = Number(process.env['SEED'] ?? 20_260_101);

const started = performance.now();
const run = runMutated(CASES, SEED);
const problems = run.crashes.length + run.badSpans.length + run.slow.length;
const seconds = Math.round((performance.now() - started) / 100) / 10;
const slowestMs = Math.round(run.slowestMs * 10) / 10;
console.log(
  JSON.stringify({ ...run, seed: SEED, slowestMs, slowestAllowedMs: SLOWEST_CALL, seconds, problems }, null, 2),
);
process.exitCode = problems === 0 ? 0 : 1;
