import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it causes, hooks included, knows the request it belongs to. */
export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Id of the request being served; empty outside of one (a job, a start step). */
export function currentRequestId(): string {
  return storage.getStore()?.requestId ?? '';
}
