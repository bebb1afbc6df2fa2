import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runWithin } from './deadline.ts';

const late = () => new Error('late');
const gone = () => new Error('gone');

describe('runWithin', () => {
  it('returns what the work returns and lets go of the caller’s signal', async () => {
    const caller = new AbortController();
    await expect(runWithin(1_000, caller.signal, async () => 42, late, gone)).resolves.toBe(42);
    await new Promise(setImmediate);
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  it('passes the error of the work on, also one thrown before any promise', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    await expect(runWithin(1_000, new AbortController().signal, broken, late, gone)).rejects.toThrow('broken');
  });

  it('rejects on time with its own error although the aborted work throws another', async () => {
    const work = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('inner'))));
    await expect(runWithin(10, new AbortController().signal, work, late, gone)).rejects.toThrow('late');
  });

  it('aborts the work when the caller leaves', async () => {
    const caller = new AbortController();
    let inner: AbortSignal | undefined;
    const call = runWithin(
      60_000,
      caller.signal,
      (signal) => ((inner = signal), new Promise<never>(() => undefined)),
      late,
      gone,
    );
    await new Promise(setImmediate);
    caller.abort();
    await expect(call).rejects.toThrow('gone');
    expect(inner?.aborted).toBe(true);
  });

  it('does not start for a caller who has left', async () => {
    let started = false;
    const work = async () => void (started = true);
    await expect(runWithin(1_000, AbortSignal.abort(), work, late, gone)).rejects.toThrow('gone');
    expect(started).toBe(false);
  });
});
