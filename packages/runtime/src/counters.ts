import type { Redis } from 'ioredis';

/** Numbers that every server adds to, each for a while. */
export interface Counters {
  /** Adds one and gives the new value; the counter is gone `windowMs` milliseconds after its first use. */
  count(key: string, windowMs: number): Promise<number>;
}

export function createSharedCounters(redis: Redis, namespace: string): Counters {
  return {
    async count(key, windowMs) {
      const name = `${namespace}:${key}`;
      const replies = await redis.multi().incr(name).pexpire(name, windowMs, 'NX').exec();
      return Number(replies?.[0]?.[1] ?? 0);
    },
  };
}

export function createLocalCounters(now: () => number): Counters {
  const counters = new Map<string, { value: number; until: number }>();
  let sweepAt = 0;
  return {
    async count(key, windowMs) {
      const time = now();
      if (time >= sweepAt) {
        for (const [name, { until }] of counters) if (until <= time) counters.delete(name);
        sweepAt = time + windowMs;
      }
      const known = counters.get(key);
      const counter = known && known.until > time ? known : { value: 0, until: time + windowMs };
      counter.value++;
      counters.set(key, counter);
      return counter.value;
    },
  };
}
