import type { Settings } from '@novacrm/contracts';
import { createBus, createCache, type Bus, type Cache } from '@directus/memory';
import { Redis } from 'ioredis';
import { createLocalCounters, createSharedCounters, type Counters } from './counters.ts';

export type { Bus, Cache };

export interface Memory {
  /** Messages to every server that shares the database, this one included. */
  bus: Bus;
  cache: Cache;
  /** Answers of models, apart from everything else so that they can be cleared alone. */
  answers: Cache;
  counters: Counters;
  close(): Promise<void>;
}

/** Redis when several servers run, plain memory when there is one. */
export function openMemory(settings: Settings): Memory {
  if (!settings.REDIS) {
    return {
      bus: createBus({ type: 'local' }),
      cache: createCache({ type: 'local', maxKeys: 10_000 }),
      answers: createCache({ type: 'local', maxKeys: 2_000 }),
      counters: createLocalCounters(Date.now),
      close: () => Promise.resolve(),
    };
  }
  const redis = new Redis(settings.REDIS, { maxRetriesPerRequest: 3 });
  return {
    bus: createBus({ type: 'redis', redis, namespace: 'novacrm' }),
    cache: createCache({ type: 'redis', redis, namespace: 'novacrm:cache' }),
    answers: createCache({ type: 'redis', redis, namespace: 'novacrm:answers', ttl: keptMs(settings) }),
    counters: createSharedCounters(redis, 'novacrm:counters'),
    close: async () => void (await redis.quit()),
  };
}

/** Redis forgets answers by itself; a cache that is off is never written to. */
function keptMs({ GATEWAY_CACHE_SECONDS: seconds }: Settings): number {
  return Math.max(1, seconds) * 1000;
}
