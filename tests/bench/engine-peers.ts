import { createEngine, detectors } from '@novacrm/engine';
import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintCoreConfig } from '@secretlint/types';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { OpenRedaction } from 'openredaction';
import { businessPrompts } from './business-prompts.ts';

/**
 * Our engine with every detector against secretlint's preset, OpenRedaction and libphonenumber-js, and against the sum of
 * the three, on the same French prompts of 1.5 KB and on one text of a million characters, in turns. Prints JSON; also
 * by processor time, which a busy machine disturbs less.
 * Run from the root: node tests/bench/engine-peers.ts; ROUNDS sets how often each prompt is judged.
 */
const PROMPTS = businessPrompts(60);
const MILLION = PROMPTS.join('\n\n').repeat(12).slice(0, 1_000_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 20);
const WARM_UP = 10;
const BAR = { p50: 0.25, p99: 1, million: 60, timesFaster: 10 };

type Judge = (text: string) => unknown;

const engine = createEngine({ fingerprintKey: 'bench' });
const openRedaction = new OpenRedaction();
const config: SecretLintCoreConfig = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended }],
};
const ours: Judge = (text) =>
  engine.analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } });
const peers: Record<string, Judge> = {
  secretlint: (content) =>
    lintSource({
      source: { filePath: 'prompt.txt', content, contentType: 'text', ext: '.txt' },
      options: { config, noPhysicFilePath: true },
    }),
  openRedaction: (text) => openRedaction.detect(text),
  libphonenumber: (text) => findPhoneNumbersInText(text, 'FR'),
};

const judges = Object.entries({ ours, ...peers });
const times = new Map<string, number[]>(judges.map(([name]) => [name, []]));
const worked: Record<string, number> = {};
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  // One after the other, as a program would use one of them: between two texts of its own none is pushed out of the cache.
  for (const [name, judge] of judges) {
    const before = process.threadCpuUsage();
    for (const text of PROMPTS) {
      const ms = await timeOf(judge, text);
      if (round >= WARM_UP) times.get(name)?.push(ms);
    }
    const { user, system } = process.threadCpuUsage(before);
    if (round >= WARM_UP) worked[name] = (worked[name] ?? 0) + (user + system) / 1000 / (ROUNDS * PROMPTS.length);
  }
}
const million: Record<string, number> = {};
for (const [name, judge] of judges) {
  const runs: number[] = [];
  for (let run = 0; run < (name === 'ours' ? 9 : 1); run++) runs.push(await timeOf(judge, MILLION));
  million[name] = runs.sort((a, b) => a - b)[runs.length >> 1] ?? 0;
}

const summaries = Object.fromEntries(
  judges.map(([name]) => [name, summarise(times.get(name) ?? [], million[name] ?? 0)]),
);
const us = summaries['ours'];
const together = (read: (name: string) => number) => Object.keys(peers).reduce((sum, name) => sum + read(name), 0);
const timesFaster = {
  mean: round(together((name) => summaries[name]?.mean ?? 0) / (us?.mean ?? 1)),
  p50: round(together((name) => summaries[name]?.p50 ?? 0) / (us?.p50 ?? 1)),
  meanProcessorTime: round(together((name) => worked[name] ?? 0) / (worked['ours'] ?? 1)),
  million: round(together((name) => million[name] ?? 0) / (million['ours'] ?? 1)),
};
const reached = {
  timesFaster: timesFaster.mean >= BAR.timesFaster,
  p50: (us?.p50 ?? Infinity) <= BAR.p50,
  p99: (us?.p99 ?? Infinity) <= BAR.p99,
  million: (million['ours'] ?? Infinity) <= BAR.million,
};
const holdFindings = PROMPTS.filter((text) => findings(text) > 0).length;
const header = { detectors: detectors.length, prompts: PROMPTS.length, holdFindings, characters: 1500, rounds: ROUNDS };
const processorMs = Object.fromEntries(Object.entries(worked).map(([name, ms]) => [name, round(ms)]));
console.log(
  JSON.stringify({ ...header, summaries, processorMs, timesFasterThanSum: timesFaster, bar: BAR, reached }, null, 2),
);

async function timeOf(judge: Judge, text: string): Promise<number> {
  const started = performance.now();
  await judge(text);
  return performance.now() - started;
}

/** Milliseconds; prompts and megabytes per second. */
function summarise(durations: readonly number[], millionMs: number) {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / (sorted.length || 1);
  const perSecond = { promptsPerSecond: Math.round(1000 / mean), megabytesPerSecond: round(1000 / millionMs) };
  return { p50: at(0.5), p99: at(0.99), mean: round(mean), ...perSecond, millionMs: round(millionMs) };
}

function findings(text: string): number {
  return engine.analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } }).findings
    .length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
