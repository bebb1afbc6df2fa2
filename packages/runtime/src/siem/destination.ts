import { Action, Channel } from '@novacrm/contracts';
import { z } from 'zod';
import { isChange, SEVERITIES, type LedgerEvent } from './event.ts';
import { FORMATS } from './formats/format.ts';

const Transport = z.enum(['tcp', 'tls', 'https']);

/** Empty and null both mean "all". */
const Some = <Item extends z.ZodType>(item: Item) => z.array(item).nullish();

/** What people set about a destination, as its row holds it. */
export const DestinationSettings = z.object({
  format: z.enum(FORMATS),
  transport: Transport,
  address: z.string().max(500),
  ca: z.string().max(100_000).nullish(),
  secret: z.string().nullish(),
  client_certificate: z.string().max(100_000).nullish(),
  client_key: z.string().max(100_000).nullish(),
  entries: Some(z.enum(['decision', 'change'])),
  channels: Some(Channel),
  actions: Some(Action),
  min_severity: z.enum(SEVERITIES),
});
export type DestinationSettings = z.infer<typeof DestinationSettings>;

export type Address = { transport: 'tcp' | 'tls'; host: string; port: number } | { transport: 'https'; url: URL };

/** Where the settings lead; a sentence instead of it when they lead nowhere. */
export function readAddress({
  transport,
  address,
}: Pick<DestinationSettings, 'transport' | 'address'>): Address | string {
  if (transport === 'https') {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:') return 'must be an address such as https://siem.example.com/ingest';
    if (url.username !== '' || url.password !== '')
      return 'must hold no user name and no password: enter what the receiver expects as the secret';
    return { transport, url };
  }
  const [, host, port] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+):(\d{1,5})$/i.exec(address) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    return 'must be a host and a port such as siem.example.com:6514';
  return { transport, host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** What people chose to send there. Channels and actions are about decisions; changes have none. */
export function isWanted(event: LedgerEvent, settings: DestinationSettings): boolean {
  const { entry, severity } = event;
  const change = isChange(entry);
  return (
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(settings.min_severity) &&
    isIn(change ? 'change' : 'decision', settings.entries) &&
    (change || (isIn(entry.channel, settings.channels) && isIn(entry.action, settings.actions)))
  );
}

function isIn<Item>(item: Item, chosen: readonly Item[] | null | undefined): boolean {
  return !chosen || chosen.length === 0 || chosen.includes(item);
}
