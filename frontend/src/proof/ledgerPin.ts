import { z } from 'zod/mini';

const STORAGE_KEY = 'nova.ledger';

/** What this browser remembers of a log: the keys it signed with, and the newest checkpoint seen. */
const LedgerPin = z.object({
  keys: z.array(z.string()),
  size: z.number(),
  /** Root hash at that size, hexadecimal. */
  root: z.string(),
  seenAt: z.string(),
});
export type LedgerPin = z.infer<typeof LedgerPin>;

/** Null for a browser that has seen nothing yet, or whose memory is not readable. */
export function readPin(storage: Pick<Storage, 'getItem'> = localStorage): LedgerPin | null {
  try {
    return LedgerPin.parse(JSON.parse(storage.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return null;
  }
}

export function keepPin(pin: LedgerPin, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(STORAGE_KEY, JSON.stringify(pin));
}
