import { ProviderFailure, type ProviderFailureCode } from '../provider.ts';

/** Longest upstream answer that is read, in bytes; longer ones are cut off the wire. */
const MAX_BODY = 16 * 1024 * 1024;

/**
 * A `fetch` for one provider. It turns every bad ending into ProviderFailure, so that nothing an upstream sends reaches an
 * error; follows no redirect, because a verdict counts for the configured destination only; and reads bounded bodies.
 */
export function createTransport(provider: string): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal ?? new AbortController().signal;
    const translate = (error: unknown) =>
      error instanceof ProviderFailure
        ? error
        : new ProviderFailure(provider, signal.aborted ? 'aborted' : 'unreachable');
    try {
      const response = await fetch(input, { ...init, redirect: 'manual' });
      if (!response.ok) {
        await response.body?.cancel();
        throw new ProviderFailure(provider, classifyStatus(response.status), {
          status: response.status,
          ...readRetryAfter(response.headers.get('retry-after')),
        });
      }
      const { status } = response;
      const body = response.body && boundBody(response.body, translate, () => tooLarge(provider, status));
      return new Response(body, { status, headers: pickHeaders(response.headers) });
    } catch (error) {
      throw translate(error);
    }
  };
}

function classifyStatus(status: number): ProviderFailureCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'upstream_error' : 'rejected';
}

function tooLarge(provider: string, status: number): ProviderFailure {
  return new ProviderFailure(provider, 'too_large', { status });
}

/** The same bytes as they come, until there are too many; what breaks on the way is named as we name it. */
function boundBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  translate: (error: unknown) => ProviderFailure,
  onTooLarge: () => ProviderFailure,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        size += value.byteLength;
        if (size > MAX_BODY) throw onTooLarge();
        controller.enqueue(value);
      } catch (error) {
        controller.error(translate(error));
        await reader.cancel().catch(() => undefined);
      }
    },
    // The reader left: the connection goes with it.
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The body is decoded by now: its length and encoding headers no longer hold. */
function pickHeaders(headers: Headers): Record<string, string> {
  return { 'content-type': headers.get('content-type') ?? 'application/json' };
}

/** Seconds only; the date form of RFC 9110, section 10.2.3, would need a clock and no model vendor sends it. */
function readRetryAfter(value: string | null): { retryAfterMs?: number } {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: Math.round(seconds * 1000) } : {};
}
