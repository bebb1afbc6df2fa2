import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { ProviderFailure, type ProviderFailureCode } from '../provider.ts';

/** Longest upstream answer that is read, in bytes; longer ones are cut off the wire. */
const MAX_BODY = 16 * 1024 * 1024;

export interface UpstreamRequest {
  /** `POST` when it has a body, else `GET`. */
  body?: string;
  headers?: Readonly<Record<string, string>>;
  signal: AbortSignal;
}

export interface UpstreamAnswer {
  status: number;
  contentType: string;
  /** To be read, once; whoever stops reading closes the connection. Fails with ProviderFailure and nothing else. */
  body: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

export type Transport = (url: string, request: UpstreamRequest) => Promise<UpstreamAnswer>;

/**
 * HTTP for one provider. It turns every bad ending into ProviderFailure, so that nothing an upstream sends reaches an
 * error; follows no redirect, because a verdict counts for the configured destination only; and reads bounded bodies.
 */
export function createTransport(provider: string): Transport {
  return async (url, request) => {
    const translate = (error: unknown) =>
      error instanceof ProviderFailure
        ? error
        : new ProviderFailure(provider, request.signal.aborted ? 'aborted' : 'unreachable');
    try {
      const response = await send(url, request);
      const { statusCode: status = 0, headers } = response;
      if (status < 200 || status > 299) {
        response.destroy();
        throw new ProviderFailure(provider, classifyStatus(status), { status, ...readRetryAfter(headers) });
      }
      const tooLarge = () => new ProviderFailure(provider, 'too_large', { status });
      const contentType = headers['content-type'] ?? 'application/json';
      return { status, contentType, body: readBounded(response, tooLarge, translate) };
    } catch (error) {
      throw translate(error);
    }
  };
}

/** All of a body as text. */
export async function readText({ body }: UpstreamAnswer): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function send(url: string, { body, headers, signal }: UpstreamRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = (url.startsWith('https:') ? https : http).request(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        // Nothing here could unpack it.
        'accept-encoding': 'identity',
        ...headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
    });
    let open: IncomingMessage | undefined;
    const abort = () => {
      open?.destroy();
      request.destroy();
    };
    signal.addEventListener('abort', abort, { once: true });
    request.once('close', () => signal.removeEventListener('abort', abort));
    request.on('error', reject);
    request.once('response', (response) => {
      open = response;
      resolve(response);
    });
    request.end(body);
  });
}

async function* readBounded(
  response: AsyncIterable<Uint8Array<ArrayBuffer>>,
  tooLarge: () => ProviderFailure,
  translate: (error: unknown) => ProviderFailure,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = 0;
  try {
    for await (const bytes of response) {
      size += bytes.byteLength;
      if (size > MAX_BODY) throw tooLarge();
      yield bytes;
    }
  } catch (error) {
    throw translate(error);
  }
}

function classifyStatus(status: number): ProviderFailureCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'upstream_error' : 'rejected';
}

/** Seconds only; the date form of RFC 9110, section 10.2.3, would need a clock and no model vendor sends it. */
function readRetryAfter({ 'retry-after': value }: { 'retry-after'?: string | undefined }): { retryAfterMs?: number } {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: Math.round(seconds * 1000) } : {};
}
