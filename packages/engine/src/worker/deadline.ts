import type { AnalyseOptions } from './analyser.ts';
import { EngineError } from './errors.ts';

/**
 * Runs `work` with a signal that ends it when the caller calls off or the time is over. It then rejects with the reason:
 * the caller's own, or `ENGINE_TIMEOUT`.
 */
export async function withDeadline<T>(
  { signal, timeoutMs }: AnalyseOptions & { readonly timeoutMs: number },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new EngineError('ENGINE_TIMEOUT')), timeoutMs);
  const follow = () => ending.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  try {
    return await work(ending.signal);
  } catch (error) {
    ending.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', follow);
  }
}
