import { hostname } from 'node:os';
import { readAddress, type DestinationSettings } from './destination.ts';
import { DeliveryError } from './error.ts';
import type { LedgerEvent } from './event.ts';
import { formatEvent } from './formats/format.ts';
import { frameSyslog, headerHost } from './formats/syslog.ts';
import { openSecret } from './secret.ts';
import { isBulk, postLines } from './transports/http.ts';
import type { TlsIdentity } from './transports/identity.ts';
import type { Reach } from './transports/reach.ts';
import { sendOverStream } from './transports/stream.ts';

export interface SendOptions {
  reach: Reach;
  /** `NOVA_REFERENCE_KEY`, under which secrets are encrypted. */
  installationKey: string;
  /** Milliseconds for one batch, connection included. */
  timeoutMs: number;
  signal: AbortSignal;
}

/** Hands these events over, in this order. Resolves once the receiver has them. @throws DeliveryError */
export async function sendEvents(
  events: readonly LedgerEvent[],
  settings: DestinationSettings,
  { reach, installationKey, timeoutMs, signal }: SendOptions,
): Promise<void> {
  const address = readAddress(settings);
  if (typeof address === 'string') throw new DeliveryError('SETTINGS_INVALID');
  const format = formatEvent[settings.format];
  const identity = identityOf(settings, installationKey);
  if (address.transport !== 'https') {
    const host = headerHost(hostname());
    const frames = events.map((event) => frameSyslog(event, format(event), settings.format !== 'cef', host));
    const { host: to, port, transport } = address;
    await sendOverStream(
      Buffer.concat(frames),
      { host: to, port, tls: transport === 'tls', identity, reach, timeoutMs },
      signal,
    );
    return;
  }
  const { url } = address;
  const authorization = settings.secret ? openSecret(settings.secret, installationKey, 'secret') : undefined;
  // Under its own id a document that is sent again is refused as known, and not kept twice.
  const lines = events.map((event) =>
    isBulk(url) ? `${JSON.stringify({ create: { _id: event.entry.id } })}\n${format(event)}\n` : `${format(event)}\n`,
  );
  await postLines(lines.join(''), { url, authorization, identity, reach, timeoutMs }, signal);
}

function identityOf({ ca, client_certificate, client_key }: DestinationSettings, installationKey: string): TlsIdentity {
  return {
    ...(ca && { ca }),
    ...(client_certificate &&
      client_key && { cert: client_certificate, key: openSecret(client_key, installationKey, 'client_key') }),
  };
}
