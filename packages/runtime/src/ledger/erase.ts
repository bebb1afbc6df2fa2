import type { Knex } from '../database.ts';
import type { Bus } from '../memory.ts';

/** A person that rows are about: a row of a collection whose `privacy.subject` is `self`, or a user. */
export interface Subject {
  collection: string;
  id: string;
}

/** Message to all servers: the key of this person is gone. */
export const SUBJECT_ERASED = 'subject-erased';

/**
 * Destroys the key of a person. Every reference to them in the ledger, and every hash of their values, then fits nobody any
 * more, while entries, leaves and proofs stay as they are. The destruction is itself an entry. Anonymise the rows first, in
 * the same transaction: what is written later comes under a new key. False when there was no key.
 */
export async function eraseSubject(
  { collection, id }: Subject,
  { transaction, bus }: { transaction: Knex.Transaction; bus: Bus },
): Promise<boolean> {
  const answer: { rows: { destroyed: boolean }[] } = await transaction.raw(
    'select nova_ledger.destroy_key(?) as destroyed',
    [`${collection}:${id}`],
  );
  // Whoever asks again before the commit remembers the reference anew; so it is told after it.
  void transaction.executionPromise.then(
    () => bus.publish(SUBJECT_ERASED, { id }),
    () => undefined,
  );
  return answer.rows[0]?.destroyed === true;
}
