import type { CheckInput, Verdict } from '@novacrm/contracts';
import { check, readNovaError } from '@novacrm/sdk';
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';

/**
 * `judged`: `verdict` is about exactly `input`. `unavailable`: no engine, so nothing may be sent. `invalid`: the text
 * itself cannot be judged.
 */
export type LiveCheck =
  | { status: 'idle' }
  | { status: 'checking'; last: Checked | null }
  | ({ status: 'judged' } & Checked)
  | { status: 'unavailable' }
  | { status: 'invalid' };

export interface Checked {
  input: CheckInput;
  verdict: Verdict;
}

interface LiveCheckOptions {
  /** Milliseconds of rest before a question is asked. */
  delay?: number;
}

/** Judges what is being written, `delay` after the last key; a newer text aborts the question about the older one. */
export function useLiveCheck(input: Ref<CheckInput | null>, { delay = 400 }: LiveCheckOptions = {}) {
  const api = useApi();
  const state = shallowRef<LiveCheck>({ status: 'idle' });
  let pending: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(input, (next, before) => {
    if (JSON.stringify(next) !== JSON.stringify(before)) schedule(next);
  });
  onScopeDispose(stop);

  function schedule(next: CheckInput | null): void {
    stop();
    if (next === null) {
      state.value = { status: 'idle' };
      return;
    }
    state.value = { status: 'checking', last: lastChecked(state.value) };
    timer = setTimeout(() => void ask(next), delay);
  }

  async function ask(question: CheckInput): Promise<void> {
    const controller = (pending = new AbortController());
    try {
      const verdict = await api.request(abortable(check(question), controller.signal));
      if (!controller.signal.aborted) state.value = { status: 'judged', input: question, verdict };
    } catch (reason) {
      if (controller.signal.aborted) return;
      const { kind } = readNovaError(reason);
      state.value = { status: kind === 'invalid' || kind === 'too_large' ? 'invalid' : 'unavailable' };
    }
  }

  function stop(): void {
    clearTimeout(timer);
    pending?.abort();
  }

  /** Asks again at once, after a silence of the engine. */
  async function retry(): Promise<void> {
    if (input.value === null) return;
    stop();
    state.value = { status: 'checking', last: null };
    await ask(input.value);
  }

  return { state, retry };
}

function lastChecked(state: LiveCheck): Checked | null {
  if (state.status === 'judged') return state;
  return state.status === 'checking' ? state.last : null;
}
