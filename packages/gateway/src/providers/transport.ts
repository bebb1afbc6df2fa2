import { ProviderFailure, type ProviderFailureCode } from '../provider.ts';
import { createDeltaMerger, type DeltaMerger } from './merge-deltas.ts';

/** Longest upstream answer that is read, in bytes; longer ones are cut off the wire. */
const MAX_BODY = 16 * 1024 * 1024;

/**
 * A `fetch` for one provider. It turns every bad ending into ProviderFailure, so that nothing an upstream sends reaches an
 * error; follows no redirect, because a verdict counts for the configured destination only; and reads bounded bodies.
 *
 * @param mergeDeltas for streams in OpenAI's form: pieces of text that arrived together are one piece
 */
export function createTransport(provider: string, { mergeDeltas = false } = {}): typeof fetch {
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
      const headers = pickHeaders(response.headers);
      const isStream = headers['content-type'].startsWith('text/event-stream');
      const body =
        response.body &&
        boundBody(response.body, {
          translate,
          onTooLarge: () => tooLarge(provider, status),
          ...(mergeDeltas && isStream && { merger: createDeltaMerger() }),
        });
      return new Response(body, { status, headers });
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
  {
    translate,
    onTooLarge,
    merger,
  }: { translate: (error: unknown) => ProviderFailure; onTooLarge: () => ProviderFailure; merger?: DeltaMerger },
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        for (let given = 0; given === 0;) {
          const { done, value } = await reader.read();
          size += value?.byteLength ?? 0;
          if (size > MAX_BODY) throw onTooLarge();
          const bytes = merger ? (done ? merger.end() : merger.push(value)) : value;
          given = bytes?.byteLength ?? 0;
          if (bytes && given > 0) controller.enqueue(bytes);
          if (done) return controller.close();
        }
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
function pickHeaders(headers: Headers): { 'content-type': string } {
  return { 'content-type': headers.get('content-type') ?? 'application/json' };
}

/** Seconds only; the date form of RFC 9110, section 10.2.3, would need a clock and no model vendor sends it. */
function readRetryAfter(value: string | null): { retryAfterMs?: number } {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: Math.round(seconds * 1000) } : {};
}
