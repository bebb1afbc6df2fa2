import { request } from 'node:https';
import { DeliveryError, toDeliveryError } from '../error.ts';
import type { TlsIdentity } from './identity.ts';
import type { Reach } from './reach.ts';

export interface HttpTarget {
  url: URL;
  /** Value of the Authorization header. */
  authorization: string | undefined;
  identity: TlsIdentity;
  reach: Reach;
  timeoutMs: number;
}

/** Bytes of an answer that are read; what is longer is no acknowledgement. */
const MAX_ANSWER = 4 * 1024 * 1024;

/**
 * Posts JSON Lines and resolves when the receiver has taken all of them; redirections are not followed. The timeout is for
 * the whole exchange, so that an answer that drips does not hold it up. @throws DeliveryError
 */
export async function postLines(lines: string, target: HttpTarget, signal: AbortSignal): Promise<void> {
  const { status, body } = await post(Buffer.from(lines), target, signal);
  if (status === 401 || status === 403) throw new DeliveryError('SIGN_IN_REFUSED');
  if (status === 429 || status >= 500) throw new DeliveryError('RECEIVER_BUSY');
  if (status < 200 || status > 299) throw new DeliveryError('RECEIVER_REFUSED');
  if (isBulk(target.url)) requireTaken(body);
}

/** Elasticsearch and OpenSearch take documents under `_bulk`, each after a line that says what to do with it. */
export const isBulk = (url: URL): boolean => url.pathname.endsWith('/_bulk');

function post(bytes: Buffer, target: HttpTarget, signal: AbortSignal): Promise<{ status: number; body: string }> {
  const { url, authorization, identity, reach, timeoutMs } = target;
  return new Promise((resolve, reject) => {
    reach.check(url.hostname);
    const call = request(url, {
      method: 'POST',
      lookup: reach.lookup,
      minVersion: 'TLSv1.2',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/x-ndjson',
        'content-length': bytes.length,
        ...(authorization !== undefined && { authorization }),
      },
      ...identity,
    });
    const fail = (error: unknown) => reject(toDeliveryError(isAbort(error) ? error.cause : error));
    call.once('error', fail);
    call.once('response', (answer) => {
      const pieces: Buffer[] = [];
      let length = 0;
      answer.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > MAX_ANSWER) answer.destroy(new DeliveryError('RECEIVER_REFUSED'));
        else pieces.push(piece);
      });
      answer.once('error', fail);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }),
      );
    });
    call.end(bytes);
  });
}

const isAbort = (error: unknown): error is Error => error instanceof Error && error.name === 'AbortError';

/** The answer counts each document; 409 is one that was there already, from a delivery whose answer got lost. */
function requireTaken(body: string): void {
  let items: unknown;
  try {
    items = (JSON.parse(body) as { items?: unknown }).items;
  } catch (error) {
    throw new DeliveryError('RECEIVER_REFUSED', { cause: error });
  }
  if (!Array.isArray(items)) throw new DeliveryError('RECEIVER_REFUSED');
  const statuses = items.map((item) => Number((item as { create?: { status?: unknown } }).create?.status));
  if (statuses.some((status) => status === 429 || status >= 500)) throw new DeliveryError('RECEIVER_BUSY');
  if (statuses.some((status) => status !== 409 && !(status >= 200 && status <= 299)))
    throw new DeliveryError('RECEIVER_REFUSED');
}
