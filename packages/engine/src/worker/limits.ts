import { availableParallelism } from 'node:os';

/** What bounds the time and the memory of one analyser. */
export interface Limits {
  /** Longest exchange that is analysed on the calling thread, in UTF-16 code units. */
  readonly inlineCharacters: number;
  /** Longest exchange at all. */
  readonly maxCharacters: number;
  /** Default of `AnalyseOptions.timeoutMs`. */
  readonly timeoutMs: number;
  readonly threads: number;
  /** Exchanges that may wait for a thread. */
  readonly queue: number;
  /** Heap of one thread in MB. More than `maxCharacters` can need: V8 may end the whole process when a heap overflows. */
  readonly threadMemoryMb: number;
  /** Milliseconds without work after which the threads are given back. */
  readonly idleMs: number;
}

/** Five million characters that are full of findings take about 250 MB while they are analysed. */
export const DEFAULT_LIMITS: Limits = {
  inlineCharacters: 64 * 1024,
  maxCharacters: 5_000_000,
  timeoutMs: 10_000,
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  queue: 8,
  threadMemoryMb: 768,
  idleMs: 60_000,
};
