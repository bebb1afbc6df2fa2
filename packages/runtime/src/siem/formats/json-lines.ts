import type { LedgerEvent } from '../event.ts';

/** The line that an export of the ledger has for this entry: whoever kept it can hash it and find it in a checkpoint. */
export function formatJsonLine({ index, leafHash, text }: LedgerEvent): string {
  return `{"entry":${text},"index":${index},"leaf_hash":"${leafHash}"}`;
}
