import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { AnswerCache, Clock } from './ports.ts';

/** Where kept answers lie: memory, or what all servers share. */
export interface CacheStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: string): Promise<void>;
  clear(): Promise<void>;
}

export interface CacheStatistics {
  hits: number;
  misses: number;
  stored: number;
  /** Hits among questions; null before the first. */
  hitRate: number | null;
}

export interface AnswerCacheOptions {
  store: CacheStore;
  /** Secret of this installation. */
  secret: string;
  clock: Clock;
  /** Milliseconds that an answer is kept. */
  keptMs: number;
}

/** Since this server started. */
export interface ObservedCache extends AnswerCache {
  statistics(): CacheStatistics;
  clear(): Promise<void>;
}

/** Keys are HMAC-SHA-256, values AES-256-GCM with the key as associated data: whoever reads the store learns nothing. */
export function createAnswerCache({ store, secret, clock, keptMs }: AnswerCacheOptions): ObservedCache {
  const derive = (label: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `answer-cache:${label}`, 32)));
  const [keyKey, valueKey] = [derive('keys'), derive('values')];
  let [hits, misses, stored] = [0, 0, 0];

  function open(key: string, sealed: unknown): string | undefined {
    if (typeof sealed !== 'string') return undefined;
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length < IV + TAG) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', valueKey, bytes.subarray(0, IV));
    decipher.setAAD(Buffer.from(key)).setAuthTag(bytes.subarray(IV, IV + TAG));
    const text = decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
    const split = text.indexOf('\n');
    return Number(text.slice(0, split)) > clock.now() ? text.slice(split + 1) : undefined;
  }

  return {
    keyOf: (parts) => createHmac('sha256', keyKey).update(JSON.stringify(parts)).digest('base64url'),
    async get(key) {
      const value = open(key, await store.get(key));
      if (value === undefined) misses++;
      else hits++;
      return value;
    },
    async set(key, value) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', valueKey, iv).setAAD(Buffer.from(key));
      const sealed = Buffer.concat([cipher.update(`${clock.now() + keptMs}\n${value}`, 'utf8'), cipher.final()]);
      await store.set(key, Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64'));
      stored++;
    },
    statistics: () => ({ hits, misses, stored, hitRate: hits + misses === 0 ? null : hits / (hits + misses) }),
    async clear() {
      await store.clear();
      [hits, misses, stored] = [0, 0, 0];
    },
  };
}

/** Bytes. */
const IV = 12;
const TAG = 16;
