import { readSettings } from '@novacrm/runtime/settings';
import { DestinationSettings } from '@novacrm/runtime/siem/destination';
import { DeliveryError } from '@novacrm/runtime/siem/error';
import { readEvents, readSize, readStates, type DeliveryState } from '@novacrm/runtime/siem/outbox';
import { sendEvents } from '@novacrm/runtime/siem/send';
import { createReach } from '@novacrm/runtime/siem/transports/reach';
import type { Reporter } from '../commands/reporter.ts';
import { withLog, type OpenedLog } from './with-log.ts';

const TIMEOUT = 30_000;

/** `--status`, also without it, lists the destinations; `--test NAME` sends the newest sealed entry to one of them. */
export function deliver([option, name]: string[], reporter: Pick<Reporter, 'print' | 'fail'>): Promise<number> {
  if (option === '--test' && name) return withLog((log) => test(log, name, reporter));
  if (option === undefined || option === '--status') return withLog((log) => list(log, reporter));
  reporter.fail('Say --status, or --test and the name of a destination.');
  return Promise.resolve(1);
}

/** Ends with 1 when one of them fails. */
async function list({ query }: OpenedLog, { print }: Pick<Reporter, 'print'>): Promise<number> {
  const [states, size] = [await readStates(query), await readSize(query)];
  if (states.length === 0) print('No SIEM destination is set. In the studio: Content, SIEM destinations.');
  for (const each of states) print(describe(each, size));
  return states.some(({ active, state }) => active && state === 'failing') ? 1 : 0;
}

function describe(
  { name, active, transport, format, delivered, deliveredAt, state, code }: DeliveryState,
  size: number,
) {
  const words = [
    active ? (state ?? 'not begun') : 'switched off',
    `${transport}, ${format}`,
    ...(delivered === null ? [] : [`${delivered} of ${size} entries, ${size - delivered} to go`]),
    ...(deliveredAt ? [`last delivery ${deliveredAt.toISOString()}`] : []),
    ...(code ? [code] : []),
  ];
  return `${name}: ${words.join(' · ')}`;
}

async function test(
  { query, environment }: OpenedLog,
  name: string,
  { print, fail }: Pick<Reporter, 'print' | 'fail'>,
): Promise<number> {
  const [row] = await query<Record<string, unknown>>('select * from siem_destinations where name = $1', [name]);
  if (!row) {
    fail(`There is no SIEM destination "${name}".`);
    return 1;
  }
  const size = await readSize(query);
  const events = await readEvents(query, Math.max(0, size - 1), size);
  if (events.length === 0) {
    fail('Nothing is sealed yet, so there is nothing to send.');
    return 1;
  }
  const settings = readSettings(environment);
  try {
    await sendEvents(events, DestinationSettings.parse(row), {
      reach: createReach(settings.NOVA_SIEM_HOSTS),
      installationKey: settings.NOVA_REFERENCE_KEY,
      timeoutMs: TIMEOUT,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    print(`"${name}" took entry ${size - 1}, once more than delivery itself.`);
    return 0;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    fail(`"${name}" did not take it: ${error.code}. docs/operations/siem.md says what to do.`);
    return 1;
  }
}
