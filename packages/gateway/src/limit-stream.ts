import { ProviderFailure, type ProviderEvent, type ProviderLimits } from './provider.ts';

interface Limited {
  provider: string;
  limits: ProviderLimits;
  signal: AbortSignal;
}

/**
 * The events of `open` under limits of time: until the first event, between two, and over all. Ends at once when a limit or
 * the caller's signal fires, even if the work ignores its own signal, and cancels the work however reading ends.
 */
export async function* limitStream(
  open: (signal: AbortSignal) => AsyncIterable<ProviderEvent>,
  { provider, limits, signal }: Limited,
): AsyncGenerator<ProviderEvent> {
  if (signal.aborted) throw new ProviderFailure(provider, 'aborted');
  const controller = new AbortController();
  let stop: (failure: ProviderFailure) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  // Nobody waits for it between two reads.
  stopped.catch(() => undefined);
  const late = () => stop(new ProviderFailure(provider, 'timeout'));
  const abort = () => stop(new ProviderFailure(provider, 'aborted'));
  signal.addEventListener('abort', abort, { once: true });
  const total = setTimeout(late, limits.totalMs);
  let gap = setTimeout(late, limits.firstTokenMs);
  const events = open(controller.signal)[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const next = events.next();
      next.catch(() => undefined);
      const { done, value } = await Promise.race([next, stopped]);
      if (done) {
        ended = true;
        return;
      }
      clearTimeout(gap);
      // The answer is complete: nothing upstream has to be cancelled.
      ended = value.type === 'end';
      yield value;
      gap = setTimeout(late, limits.idleMs);
    }
  } finally {
    clearTimeout(total);
    clearTimeout(gap);
    signal.removeEventListener('abort', abort);
    if (!ended) controller.abort();
    // Not waited for: a stream that hangs would never settle.
    events.return?.()?.catch(() => undefined);
  }
}
