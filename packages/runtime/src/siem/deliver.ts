import type { Query } from '../ledger/tree-store.ts';
import { DestinationSettings, isWanted } from './destination.ts';
import { DeliveryError } from './error.ts';
import type { LedgerEvent } from './event.ts';
import { advance, postpone, readEvents, type DestinationRow, type Position } from './outbox.ts';
import { sendEvents, type SendOptions } from './send.ts';

/** Entries that are read at once, and characters that go out at once: what a receiver is slow to take stays in the ledger. */
const PAGE = 500;
const BATCH_CHARACTERS = 1_000_000;
/** Seconds until a failed delivery is tried again: doubled each time, up to the last. */
const [FIRST_PAUSE, LAST_PAUSE] = [1, 300];

export interface DeliverOptions extends SendOptions {
  query: Query;
  /** Number of sealed entries. */
  size: number;
  /** Between 0 and 1. */
  random(): number;
  /** Told once per failure, without anything secret. */
  onFailure(row: DestinationRow, error: DeliveryError): void;
}

/**
 * Delivers what one destination has not got yet, batch after batch, and moves its position on only when the receiver has a batch.
 * After a crash in between the batch goes out again: at least once, in order, without a gap.
 */
export async function deliver(row: DestinationRow, position: Position, options: DeliverOptions): Promise<void> {
  const { query, size, signal } = options;
  let { delivered } = position;
  try {
    const settings = DestinationSettings.safeParse(row);
    if (!settings.success) throw new DeliveryError('SETTINGS_INVALID', { cause: settings.error });
    while (delivered < size && !signal.aborted) {
      const end = Math.min(delivered + PAGE, size);
      const events = (await readEvents(query, delivered, end)).filter((event) => isWanted(event, settings.data));
      for (const batch of split(events)) {
        await sendEvents(batch, settings.data, options);
        const next = (batch.at(-1)?.index ?? delivered) + 1;
        if (!(await advance(query, row.id, delivered, next))) return;
        delivered = next;
      }
      // What nobody wants there is passed over.
      if (delivered < end && !(await advance(query, row.id, delivered, end))) return;
      delivered = end;
    }
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof DeliveryError)) throw error;
    options.onFailure(row, error);
    await postpone(query, row.id, error.code, pauseAfter(position.attempts, options.random()));
  }
}

/** With half of it left to chance, so that several do not come back at the same moment. */
export function pauseAfter(attempts: number, random: number): number {
  return Math.min(LAST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 20)) * (0.5 + random / 2);
}

function split(events: readonly LedgerEvent[]): LedgerEvent[][] {
  const batches: LedgerEvent[][] = [];
  let left = 0;
  for (const event of events) {
    const last = batches.at(-1);
    if (last && event.text.length <= left) last.push(event);
    else {
      batches.push([event]);
      left = BATCH_CHARACTERS;
    }
    left -= event.text.length;
  }
  return batches;
}
