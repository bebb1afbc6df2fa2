import { shallowRef, type Ref } from 'vue';

/** Something that is asked of the server: `busy` while it works, then `value` or `problem`. */
export interface Task<Input extends unknown[], Output> {
  value: Readonly<Ref<Output | null>>;
  /** What went wrong, in words of the server where it has some; empty for a failure without words. */
  problem: Readonly<Ref<string | null>>;
  busy: Readonly<Ref<boolean>>;
  run(...input: Input): Promise<void>;
}

/** What was there stays until the answer comes; of two runs at once the later one counts. */
export function useTask<Input extends unknown[], Output>(
  work: (...input: Input) => Promise<Output>,
): Task<Input, Output> {
  const value = shallowRef<Output | null>(null);
  const problem = shallowRef<string | null>(null);
  const busy = shallowRef(false);
  let latest = 0;
  return {
    value,
    problem,
    busy,
    async run(...input) {
      const run = ++latest;
      busy.value = true;
      try {
        const output = await work(...input);
        if (run !== latest) return;
        value.value = output;
        problem.value = null;
      } catch (error) {
        if (run !== latest) return;
        problem.value = readMessage(error);
      }
      busy.value = false;
    },
  };
}

interface Refused {
  response?: { data?: { errors?: { message?: string }[] } };
}

function readMessage(error: unknown): string {
  const { response } = (typeof error === 'object' && error !== null ? error : {}) as Refused;
  return response?.data?.errors?.[0]?.message ?? '';
}
