import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '@novacrm/contracts';
import type pg from 'pg';
import { openPool } from '../database.ts';
import type { Query } from '../ledger/tree-store.ts';
import type { Logger } from '../logger.ts';
import { deliver } from './deliver.ts';
import { readDestinations, readSize } from './outbox.ts';
import { createReach } from './transports/reach.ts';

/** Number of the lock that makes one server the one that delivers. It goes with its connection, also when the process dies. */
const LOCK = 7_203_004;
/** Milliseconds between two looks for something to deliver, between two tries to get the lock, and after a failure. */
const PAUSE = { leader: 500, other: 2000, failed: 2000 } as const;
/** Milliseconds that a receiver may take for one batch. */
const TIMEOUT = 30_000;

export interface Delivery {
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  settings: Settings;
  logger: Logger;
  timeoutMs?: number;
}

/** Delivers the sealed ledger to every destination, each at its own pace: one that hangs keeps no other waiting. */
export function startDelivery({ settings, logger, timeoutMs = TIMEOUT }: DeliveryOptions): Delivery {
  const ending = new AbortController();
  const running = run({ settings, logger, timeoutMs }, ending.signal);
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function run(options: Required<DeliveryOptions>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await deliverWithLock(options, signal);
    } catch (error) {
      if (signal.aborted) return;
      options.logger.warn({ err: error }, 'nothing is delivered to SIEM destinations at the moment');
      await pause(PAUSE.failed, signal);
    }
  }
}

/** Works until the connection that holds the lock breaks, or the server stops. */
async function deliverWithLock(options: Required<DeliveryOptions>, signal: AbortSignal): Promise<void> {
  const { settings } = options;
  const lost = new AbortController();
  const pool = openPool(settings, { name: 'novacrm-siem', max: 3 });
  const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await pool.query<Row>(text, [...values])).rows;
  let holder: pg.PoolClient | undefined;
  try {
    holder = await pool.connect();
    holder.on('error', () => lost.abort());
    while (!(await takeLock(holder))) if (!(await pause(PAUSE.other, signal))) return;
    await deliverAll(query, options, AbortSignal.any([signal, lost.signal]));
    if (lost.signal.aborted && !signal.aborted) throw new Error('the connection that held the lock broke');
  } finally {
    holder?.release(true);
    await pool.end();
  }
}

async function deliverAll(query: Query, options: Required<DeliveryOptions>, signal: AbortSignal): Promise<void> {
  const { settings, logger, timeoutMs } = options;
  const reach = createReach(settings.NOVA_SIEM_HOSTS);
  const busy = new Map<string, Promise<void>>();
  const sending = { reach, installationKey: settings.NOVA_REFERENCE_KEY, timeoutMs, signal, random: Math.random };
  try {
    do {
      const destinations = await readDestinations(query);
      const size = destinations.length > 0 ? await readSize(query) : 0;
      for (const { row, position } of destinations) {
        if (busy.has(row.id) || !position.due || position.delivered >= size) continue;
        const work = deliver(row, position, {
          ...sending,
          query,
          size,
          onFailure: (destination, { code }) =>
            logger.warn({ destination: destination.id, code }, 'a SIEM destination got nothing; it is tried again'),
        })
          .catch((error: unknown) => logger.warn({ err: error, destination: row.id }, 'a delivery to a SIEM broke off'))
          .finally(() => busy.delete(row.id));
        busy.set(row.id, work);
      }
    } while (await pause(PAUSE.leader, signal));
  } finally {
    await Promise.all(busy.values());
  }
}

async function takeLock(holder: pg.PoolClient): Promise<boolean> {
  const { rows } = await holder.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  return rows[0]?.taken === true;
}

/** False when it is to stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  return !signal.aborted;
}
