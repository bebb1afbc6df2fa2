import { describe, expect, it, onTestFinished } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { createLocalAnalyser } from './local-analyser.ts';
import { CONTRACT_KEY, describeAnalyser } from './testing/analyser-contract.ts';

const exchange = (text: string): Exchange => ({
  channel: 'prompt',
  parts: [{ path: 'text', text }],
  actor: { id: null, roles: [] },
});

describeAnalyser('the engine itself', {
  open: (limits) =>
    Promise.resolve(
      createLocalAnalyser({ fingerprintKey: CONTRACT_KEY, limits: { ...limits, inlineCharacters: Infinity } }),
    ),
  elsewhere: false,
});

describeAnalyser('the engine with threads', {
  open: (limits) => Promise.resolve(createLocalAnalyser({ fingerprintKey: CONTRACT_KEY, limits })),
  elsewhere: true,
});

describe('threads', { timeout: 60_000 }, () => {
  it('analyse every text alike, however short', async () => {
    const analyser = createLocalAnalyser({
      fingerprintKey: CONTRACT_KEY,
      limits: { inlineCharacters: -1, threads: 1 },
    });
    onTestFinished(() => analyser.close());
    const here = createLocalAnalyser({ fingerprintKey: CONTRACT_KEY });
    for (const text of ['', 'jane@corp.com', '\ud800 \u0000 06 12 34 56 78'])
      expect(await analyser.analyse(exchange(text))).toEqual(await here.analyse(exchange(text)));
  });

  it('take the longest text there may be, full of findings, in half of their heap', { timeout: 60_000 }, async () => {
    const limits = { threads: 1, threadMemoryMb: DEFAULT_LIMITS.threadMemoryMb / 2, timeoutMs: 60_000 };
    const analyser = createLocalAnalyser({ fingerprintKey: CONTRACT_KEY, limits });
    onTestFinished(() => analyser.close());
    const dense = 'jane.cooper@corp.com '.repeat(DEFAULT_LIMITS.maxCharacters / 21);
    const { findings } = await analyser.analyse(exchange(dense));
    expect(findings.length).toBeGreaterThan(200_000);
  });

  it('are given back when there was nothing to do for a while, and start again', async () => {
    const analyser = createLocalAnalyser({ fingerprintKey: CONTRACT_KEY, limits: { threads: 1, idleMs: 10 } });
    onTestFinished(() => analyser.close());
    const long = exchange('Rien à signaler. '.repeat(5000));
    await analyser.analyse(long);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await analyser.analyse(long)).toEqual({ findings: [], risk: { score: 0, level: 'none' } });
  });

  it('say how many texts wait', async () => {
    const analyser = createLocalAnalyser({ fingerprintKey: CONTRACT_KEY, limits: { threads: 1, queue: 2 } });
    onTestFinished(() => analyser.close());
    const analysing = [1, 2, 3].map(() => analyser.analyse(exchange('Rien à signaler. '.repeat(5000))));
    expect(analyser.waiting).toBe(2);
    await Promise.all(analysing);
    expect(analyser.waiting).toBe(0);
  });
});
