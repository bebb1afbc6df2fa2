import { onScopeDispose, ref, shallowRef, type Ref } from 'vue';
import { isAborted, toProblem, type Problem } from './problem.ts';

/** One thing read from the server: first `loading`, then either `body` or `problem`. */
export interface Loaded<Body> {
  body: Readonly<Ref<Body | null>>;
  problem: Readonly<Ref<Problem | null>>;
  loading: Readonly<Ref<boolean>>;
  /** Reads again; what is shown stays until the answer is there. */
  reload(): Promise<void>;
  /** Forgets what was read and ends the request under way. */
  clear(): void;
}

/** Reads nothing until `reload` is called. A newer request ends the one before. */
export function useLoaded<Body>(read: (signal: AbortSignal) => Promise<Body>): Loaded<Body> {
  const body = shallowRef<Body | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  let request: AbortController | undefined;

  const abort = () => request?.abort();
  onScopeDispose(abort);

  return {
    body,
    problem,
    loading,
    async reload() {
      abort();
      const current = new AbortController();
      request = current;
      loading.value = true;
      try {
        const answer = await read(current.signal);
        if (request !== current) return;
        body.value = answer;
        problem.value = null;
      } catch (error) {
        if (request !== current || isAborted(error)) return;
        body.value = null;
        problem.value = toProblem(error);
      }
      loading.value = false;
    },
    clear() {
      abort();
      request = undefined;
      body.value = null;
      problem.value = null;
      loading.value = false;
    },
  };
}
