import { createHmac, createSecretKey, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from '@novacrm/runtime';
import type { GatewayKey } from './key-of-request.ts';

/** What every key begins with; secret scanners find it by that. */
export const KEY_PREFIX = 'nova_sk_';

export interface NewKey {
  name: string;
  user: string;
  purpose: string;
  createdBy: string;
  expiresAt: string | null;
}

/** A key and the role of the person it acts as. */
export interface FoundKey extends GatewayKey {
  role: string | null;
}

export interface KeyStore {
  /** The key in clear, which is kept nowhere. */
  issue(key: NewKey): Promise<{ id: string; secret: string }>;
  /** Undefined for a key that is unknown, revoked or over, and for one of a person who may not sign in. */
  find(secret: string): Promise<FoundKey | undefined>;
  /** A key, or a person who may hold one, changed. */
  forget(): void;
}

/** Milliseconds that a key is taken for valid without asking again; a change in the studio is told at once. */
const MAX_AGE_MS = 30_000;

/** Of a key the database holds HMAC-SHA-256 under a secret of this installation. */
export function createKeyStore(database: Knex, secret: string): KeyStore {
  const hashKey = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'gateway-keys', 32)));
  const hash = (key: string) => createHmac('sha256', hashKey).update(key).digest('hex');
  const known = new Map<string, { key: FoundKey | undefined; at: number }>();
  let changes = 0;
  return {
    async issue({ name, user, purpose, createdBy, expiresAt }) {
      const id = randomUUID();
      const key = KEY_PREFIX + randomBytes(32).toString('base64url');
      await database('ai_keys').insert({
        id,
        name,
        user,
        purpose,
        ending: key.slice(-4),
        hash: hash(key),
        expires_at: expiresAt,
        user_created: createdBy,
        date_created: new Date().toISOString(),
      });
      return { id, secret: key };
    },
    async find(key) {
      const hashed = hash(key);
      const kept = known.get(hashed);
      if (kept && Date.now() - kept.at < MAX_AGE_MS) return kept.key;
      const before = changes;
      const row: FoundKey | undefined = await database('ai_keys')
        .join('directus_users', 'directus_users.id', 'ai_keys.user')
        .where({ 'ai_keys.hash': hashed, 'directus_users.status': 'active' })
        .whereNull('ai_keys.revoked_at')
        .where((open) => open.whereNull('ai_keys.expires_at').orWhere('ai_keys.expires_at', '>', database.fn.now()))
        .first('ai_keys.id', 'ai_keys.user', 'ai_keys.purpose', 'directus_users.role');
      if (row) await database('ai_keys').where({ id: row.id }).update({ last_used_at: database.fn.now() });
      if (known.size > 10_000) known.clear();
      // What was read before a change is good for this call and no other.
      if (before === changes) known.set(hashed, { key: row, at: Date.now() });
      return row;
    },
    forget() {
      changes++;
      known.clear();
    },
  };
}
