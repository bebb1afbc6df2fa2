import type { Settings } from '@novacrm/contracts';
import { createBus, createCache, type Bus, type Cache } from '@directus/memory';
import { Redis } from 'ioredis';

export type { Bus, Cache };

export interface Memory {
  /** Messages to every server that shares the database, this one included. */
  bus: Bus;
  cache: Cache;
  close(): Promise<void>;
}

/** Redis when several servers run, plain memory when there is one. */
export function openMemory(settings: Settings): Memory {
  if (!settings.REDIS) {
    return {
      bus: createBus({ type: 'local' }),
      cache: createCache({ type: 'local', maxKeys: 10_000 }),
      close: () => Promise.resolve(),
    };
  }
  const redis = new Redis(settings.REDIS, { maxRetriesPerRequest: 3 });
  return {
    bus: createBus({ type: 'redis', redis, namespace: 'novacrm' }),
    cache: createCache({ type: 'redis', redis, namespace: 'novacrm:cache' }),
    close: async () => void (await redis.quit()),
  };
}
