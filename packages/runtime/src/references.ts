import { createHmac } from 'node:crypto';
import { deriveFingerprintKey } from '@novacrm/engine';

/** Keyed one-way references, so that the ledger can be searched without naming anybody. */
export interface References {
  /** Key for the fingerprints of findings. */
  fingerprintKey: string;
  /** Reference to a user. */
  actor(id: string | null): string;
  /** Reference to a text: equal texts give equal references. */
  content(texts: readonly string[]): string;
}

export function createReferences(key: string): References {
  const derive = (label: string) => createHmac('sha256', key).update(label).digest('hex');
  const actorKey = derive('actor');
  const contentKey = derive('content');
  return {
    fingerprintKey: deriveFingerprintKey(key),
    actor: (id) =>
      createHmac('sha256', actorKey)
        .update(id ?? 'nobody')
        .digest('hex')
        .slice(0, 32),
    content(texts) {
      const hash = createHmac('sha256', contentKey);
      for (const text of texts) hash.update(`${text.length}:`).update(text);
      return hash.digest('hex').slice(0, 32);
    },
  };
}
