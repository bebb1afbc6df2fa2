import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  requestId: string;
  /** Id of the user that the request comes from, null for nobody; undefined as long as that is not known. */
  user?: () => string | null | undefined;
  /** What was found out for this request about who makes it. */
  found?: Map<string, Promise<unknown>>;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it causes, hooks included, knows the request it belongs to. */
export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Runs `work` as this user, within the same request. */
export function runAs<T>(user: string, work: () => T): T {
  return storage.run({ ...storage.getStore(), requestId: currentRequestId(), user: () => user }, work);
}

/** Id of the request being served; empty outside of one (a job, a start step). */
export function currentRequestId(): string {
  return storage.getStore()?.requestId ?? '';
}

/** Id of the user whose work this is, `nobody` without sign-in, `system` for the product's own. */
export function currentWriter(): string {
  const user = storage.getStore()?.user?.();
  return user === undefined ? 'system' : (user ?? 'nobody');
}

/** Runs `work`, which changes nothing of what it finds out, so that it does so once. */
export function findingOnce<T>(work: () => T): T {
  return storage.run({ requestId: '', ...storage.getStore(), found: new Map() }, work);
}

/** Finds out once for a request, and each time outside of one. */
export function onceInRequest<T>(key: string, find: () => Promise<T>): Promise<T> {
  const found = storage.getStore()?.found;
  if (!found) return find();
  const known = found.get(key);
  if (known) return known as Promise<T>;
  const finding = find();
  found.set(key, finding);
  // What failed is tried anew by whoever asks next.
  finding.catch(() => found.get(key) === finding && found.delete(key));
  return finding;
}

/** Something was written that may change what this request found out. */
export function forgetFound(): void {
  storage.getStore()?.found?.clear();
}
