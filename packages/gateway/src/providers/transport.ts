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
    try {
      const response = await fetch(input, { ...init, redirect: 'manual' });
      if (!response.ok) {
        await response.body?.cancel();
        throw new ProviderFailure(provider, classifyStatus(response.status), {
          status: response.status,
          ...readRetryAfter(response.headers.get('retry-after')),
        });
      }
      const body = await readBody(provider, response);
      return new Response(body, { status: response.status, headers: pickHeaders(response.headers) });
    } catch (error) {
      if (error instanceof ProviderFailure) throw error;
      throw new ProviderFailure(provider, signal.aborted ? 'aborted' : 'unreachable');
    }
  };
}

function classifyStatus(status: number): ProviderFailureCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'upstream_error' : 'rejected';
}

async function readBody(provider: string, response: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream and with it the connection.
    if (size > MAX_BODY) throw new ProviderFailure(provider, 'too_large', { status: response.status });
    chunks.push(chunk);
  }
  return new Blob(chunks);
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
