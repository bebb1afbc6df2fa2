import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { DeliveryError, toDeliveryError } from '../error.ts';
import type { Reach } from './reach.ts';

export interface StreamTarget {
  host: string;
  port: number;
  tls: boolean;
  /** Certificates (PEM) to trust instead of the usual ones. */
  ca: string | undefined;
  reach: Reach;
  timeoutMs: number;
}

/**
 * Sends bytes over a connection of their own and resolves when the receiver has read them all. Syslog has no acknowledgement, and
 * bytes that a dying receiver had not read yet are lost without a word. So we close our side and wait for the receiver to close
 * its own: with unread bytes left its kernel would answer with a reset instead. @throws DeliveryError
 */
export function sendOverStream(bytes: Buffer, target: StreamTarget, signal: AbortSignal): Promise<void> {
  const { host, port, reach, ca, timeoutMs } = target;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return new Promise<void>((resolve, reject) => {
    reach.check(host);
    const options = { host, port, lookup: reach.lookup, allowHalfOpen: true };
    const socket: Socket = target.tls
      ? connectTls({ ...options, servername: isName(host) ? host : '', minVersion: 'TLSv1.2', ...(ca && { ca }) })
      : connectTcp(options);
    let sent = false;
    let answeredEnd = false;
    const abort = () =>
      socket.destroy(limited.reason instanceof Error ? limited.reason : new DeliveryError('TIMED_OUT'));
    limited.addEventListener('abort', abort, { once: true });
    socket.once(target.tls ? 'secureConnect' : 'connect', () => socket.end(bytes, () => (sent = true)));
    socket.once('end', () => {
      answeredEnd = true;
      // Whoever closes before it has everything is not listening.
      if (!sent) socket.destroy(new DeliveryError('CONNECTION_LOST'));
    });
    socket.resume();
    socket.once('error', (error) => reject(toDeliveryError(error)));
    socket.once('close', () => {
      limited.removeEventListener('abort', abort);
      if (sent && answeredEnd) resolve();
      else reject(new DeliveryError('CONNECTION_LOST'));
    });
    if (limited.aborted) abort();
  });
}

const isName = (host: string): boolean => /[a-z]/i.test(host) && !host.includes(':');
