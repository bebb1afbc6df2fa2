import { createHmac, createSecretKey } from 'node:crypto';
import { deriveFingerprintKey } from '@novacrm/engine';
import type { Knex } from './database.ts';

/** Keyed one-way references, so that the ledger can be searched without naming anybody. */
export interface References {
  /** Key for the fingerprints of findings. */
  fingerprintKey: string;
  /** Reference to a user, `nobody` without one, under the key of that user, which is made when there is none. */
  actor(id: string | null): Promise<string>;
  /** The same for a search: null for a user who has no key, because none acted or because it was destroyed. */
  findActor(id: string): Promise<string | null>;
  /** The key of this user is gone. */
  forget(id: string): void;
  /** Reference to a text: equal texts give equal references. */
  content(texts: readonly string[]): string;
}

/** Users whose reference is remembered; one of them takes about 150 bytes. */
const MAX_REMEMBERED = 10_000;

export function createReferences(key: string, database: Knex): References {
  // As an object: a key given as text is prepared anew for every hash.
  const contentKey = createSecretKey(createHmac('sha256', key).update('content').digest('hex'), 'utf8');
  const remembered = new Map<string, Promise<string | null>>();
  const ask = async (id: string, make: boolean): Promise<string | null> => {
    const answer: { rows: { reference: string | null }[] } = await database.raw(
      'select nova_ledger.actor_ref(?, ?) as reference',
      [id, make],
    );
    return answer.rows[0]?.reference ?? null;
  };
  return {
    fingerprintKey: deriveFingerprintKey(key),
    async actor(id) {
      if (id === null) return 'nobody';
      if (remembered.size > MAX_REMEMBERED) remembered.clear();
      const known = remembered.get(id) ?? ask(id, true);
      remembered.set(id, known);
      const reference = await known.catch((error: unknown) => {
        remembered.delete(id);
        throw error;
      });
      if (reference === null) throw new Error('the ledger gave no reference to a user');
      return reference;
    },
    findActor: (id) => ask(id, false),
    forget: (id) => void remembered.delete(id),
    content(texts) {
      const hash = createHmac('sha256', contentKey);
      for (const text of texts) hash.update(`${text.length}:`).update(text);
      return hash.digest('hex').slice(0, 32);
    },
  };
}
