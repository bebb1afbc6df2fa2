import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { DeliveryError, toDeliveryError } from '../error.ts';
import type { TlsIdentity } from './identity.ts';
import type { Reach } from './reach.ts';

export interface StreamTarget {
  host: string;
  port: number;
  tls: boolean;
  identity: TlsIdentity;
  reach: Reach;
  timeoutMs: number;
}

/** Milliseconds at least that bytes are given to arrive; more where connecting took long. */
const ARRIVAL = 20;

/**
 * Sends bytes over a connection of their own and resolves when the receiver has read them all. Syslog has no acknowledgement, and
 * bytes that a dying receiver had not read yet are lost without a word. So we close our side and wait for the receiver to close
 * its own: with unread bytes left its kernel would answer with a reset instead. We do so once the bytes must have arrived: one that
 * closes earlier, because it does not like who we are, would look the same. @throws DeliveryError
 */
export function sendOverStream(bytes: Buffer, target: StreamTarget, signal: AbortSignal): Promise<void> {
  const { host, port, reach, identity, timeoutMs } = target;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return new Promise<void>((resolve, reject) => {
    reach.check(host);
    const options = { host, port, lookup: reach.lookup, allowHalfOpen: true };
    const socket: Socket = target.tls
      ? connectTls({ ...options, servername: isName(host) ? host : '', minVersion: 'TLSv1.2', ...identity })
      : connectTcp(options);
    let sent = false;
    let answeredEnd = false;
    const abort = () =>
      socket.destroy(limited.reason instanceof Error ? limited.reason : new DeliveryError('TIMED_OUT'));
    limited.addEventListener('abort', abort, { once: true });
    const started = performance.now();
    socket.once(target.tls ? 'secureConnect' : 'connect', () => {
      const pause = Math.max(ARRIVAL, 2 * (performance.now() - started));
      const end = () => void (socket.destroyed || socket.end(() => (sent = true)));
      socket.write(bytes, (error) => error ?? setTimeout(end, pause));
    });
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
