/**
 * Runs work under a time limit and the caller's signal. Settles at once when either fires, even if the work ignores its
 * own signal: a provider that hangs must not hold the call.
 *
 * @param limitMs milliseconds
 * @param onTimeout makes the error of a late work
 * @param onAbort makes the error when the caller's signal fires
 */
export function runWithin<T>(
  limitMs: number,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  onTimeout: () => Error,
  onAbort: () => Error,
): Promise<T> {
  if (caller.aborted) return Promise.reject(onAbort());
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const stop = (error: Error) => {
      release();
      reject(error);
      controller.abort(error);
    };
    const abort = () => stop(onAbort());
    const timer = setTimeout(() => stop(onTimeout()), limitMs);
    const release = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', abort);
    };
    caller.addEventListener('abort', abort, { once: true });
    // Reject first, abort second: the caller sees our error and not the one the aborted work throws.
    Promise.resolve()
      .then(() => work(controller.signal))
      .then(resolve, reject)
      .finally(release);
  });
}
