import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

const SECRET = 'secret-of-this-house-0123456789abcdef';

function open(secret = SECRET, store = new Map<string, string>()) {
  let time = 1_000;
  const cache = createAnswerCache({
    store: {
      get: async (key) => store.get(key),
      set: async (key, value) => void store.set(key, value),
      clear: async () => store.clear(),
    },
    secret,
    clock: { now: () => time },
    keptMs: 500,
  });
  return { cache, store, later: (ms: number) => (time += ms) };
}

describe('the cache of answers', () => {
  it('gives an answer again, until its time is over, and counts', async () => {
    const { cache, later } = open();
    const key = cache.keyOf(['policy 1', 'crm', 'Hello']);
    expect(await cache.get(key)).toBeUndefined();
    await cache.set(key, 'Bonjour\nà tous');
    expect(await cache.get(key)).toBe('Bonjour\nà tous');
    expect(cache.statistics()).toEqual({ hits: 1, misses: 1, stored: 1, hitRate: 0.5 });
    later(501);
    expect(await cache.get(key)).toBeUndefined();
  });

  it('has another key for every part that differs', () => {
    const { cache } = open();
    const keys = [
      ['1', 'crm', 'a'],
      ['2', 'crm', 'a'],
      ['1', 'hr', 'a'],
      ['1', 'crm', 'b'],
      ['1crm', '', 'a'],
    ].map((parts) => cache.keyOf(parts));
    expect(new Set(keys).size).toBe(keys.length);
    expect(open('another-secret-0123456789abcdefgh').cache.keyOf(['1', 'crm', 'a'])).not.toBe(keys[0]);
  });

  it('stores nothing that can be read', async () => {
    const { cache, store } = open();
    await cache.set(cache.keyOf(['the question of Jane Cooper']), 'the answer for Jane Cooper');
    const stored = JSON.stringify([...store]);
    expect(stored).not.toContain('Cooper');
    expect(Buffer.from([...store.values()][0] ?? '', 'base64').toString('latin1')).not.toContain('Cooper');
  });

  it('refuses a value that was moved to another key or changed', async () => {
    const { cache, store } = open();
    const [one, two] = [cache.keyOf(['one']), cache.keyOf(['two'])];
    await cache.set(one, 'first');
    store.set(two, store.get(one) ?? '');
    await expect(cache.get(two)).rejects.toThrow();
    store.set(one, 'garbage');
    expect(await cache.get(one)).toBeUndefined();
  });

  it('forgets all when it is cleared', async () => {
    const { cache, store } = open();
    await cache.set(cache.keyOf(['one']), 'first');
    await cache.clear();
    expect(store.size).toBe(0);
  });
});
