import { isChange, type EventSeverity, type LedgerEvent } from '../event.ts';

/** Facility "log audit" (RFC 5424, table 1). */
const FACILITY = 13;
/** RFC 5424, table 2: informational, notice, warning, error, critical. */
const SEVERITY: Record<EventSeverity, number> = { none: 6, low: 5, medium: 4, high: 3, critical: 2 };
/** Largest sequenceId (RFC 5424, section 7.3.1); it begins again at 1. */
const MAX_SEQUENCE = 2_147_483_647;

/** Says that what follows is UTF-8 (RFC 5424, section 6.4). */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A message of RFC 5424 around an event, framed by octet counting (RFC 6587, section 3.4.1; RFC 5425, section 4.3). JSON is written
 * in ASCII, with escapes, so that no parser stumbles over a byte order mark; CEF knows no such escapes.
 */
export function frameSyslog(event: LedgerEvent, text: string, isJson: boolean, hostname: string): Buffer {
  const { index, entry, severity } = event;
  const priority = FACILITY * 8 + SEVERITY[severity];
  const data = `[origin software="NovaCRM"][meta sequenceId="${(index % MAX_SEQUENCE) + 1}"]`;
  const kind = isChange(entry) ? 'change' : 'decision';
  const header = `<${priority}>1 ${entry.occurred_at} ${hostname} novacrm - ${kind} ${data}`;
  const message = Buffer.from(`${header} ${isJson ? escapeJson(text) : markUtf8(text)}`, 'utf8');
  return Buffer.concat([Buffer.from(`${message.length} `, 'ascii'), message]);
}

/** HOSTNAME of the header: printable ASCII without spaces, or "-" when there is none. */
export function headerHost(name: string): string {
  return name.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 255) || '-';
}

// Only what stands inside of its strings can be outside of ASCII.
const escapeJson = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const markUtf8 = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `${BYTE_ORDER_MARK}${text}`);
