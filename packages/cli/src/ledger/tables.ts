import { createHash } from 'node:crypto';
import type { ModelCollection } from '@novacrm/contracts';

/** Collections whose tables belong to the owner of the ledger. */
export const LEDGER_COLLECTIONS: readonly string[] = ['compliance_audit', 'compliance_checkpoints'];

/** Column with the transaction that brought a row; the database fills it. */
export const STAMP = 'transaction_id';

/** Says from which definition a table was made. */
export function markOf(collection: ModelCollection): string {
  return createHash('sha256').update(JSON.stringify(collection)).digest('hex').slice(0, 16);
}
