import { clearCache, useCache as useBytes } from '@directus/api/permissions/cache';
import { freeze } from './freeze.ts';

export { clearCache };

interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** By key, what is kept. */
  store: { get(key: string): unknown; set(key: string, value: unknown): unknown };
}

const changed = new WeakSet<object>();

/** What is the largest and asked for most. Directus changes some of the rest after it has got it. */
const PERMISSIONS = /^raw-permissions-/;

/**
 * Stands in for Directus's own cache of permissions, which keeps text and reads it anew for each of a dozen look-ups of a
 * request. This one keeps permissions as they were read, frozen, so that everybody gets the same object.
 */
export const useCache: typeof useBytes = () => {
  const cache = useBytes();
  const { store } = 'local' in cache ? cache.local : cache;
  if (!changed.has(store)) {
    changed.add(store);
    keepObjects(store);
  }
  return cache;
};

function keepObjects(store: Store): void {
  const [get, set] = [store.get.bind(store), store.set.bind(store)];
  store.get = (key) => (PERMISSIONS.test(key) ? Promise.resolve(store.store.get(key)) : get(key));
  store.set = (key, value) => {
    if (!PERMISSIONS.test(key)) return set(key, value);
    store.store.set(key, freeze(JSON.parse(JSON.stringify(value))));
    return Promise.resolve();
  };
}
