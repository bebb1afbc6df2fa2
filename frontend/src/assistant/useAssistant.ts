import type { AiTask, ChatResponse } from '@novacrm/contracts';
import { complete, readNovaError, type NovaError } from '@novacrm/sdk';
import { onScopeDispose, ref, shallowRef } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { ASSISTANT_PURPOSE, type TextMessage } from './conversation.ts';

export interface Question {
  role: 'user';
  content: string;
  /** Known once it was answered. */
  verdict: ChatResponse['nova']['prompt'] | null;
}

export interface Answer {
  role: 'assistant';
  content: string;
  finish: ChatResponse['choices'][number]['finish_reason'];
  nova: ChatResponse['nova'];
  /** What was asked for, when it was one of the offered tasks. */
  task: AiTask | null;
}

export type Turn = Question | Answer;

/** One conversation through the gateway; it lives as long as the panel. */
export function useAssistant() {
  const api = useApi();
  const turns = ref<Turn[]>([]);
  const busy = ref(false);
  const error = shallowRef<NovaError | null>(null);
  let pending: AbortController | null = null;
  onScopeDispose(() => pending?.abort());

  /** True when an answer came. The question joins the conversation only then. */
  async function ask(messages: TextMessage[], task: AiTask | null = null): Promise<boolean> {
    const question = messages.at(-1)?.content ?? '';
    const controller = (pending = new AbortController());
    busy.value = true;
    error.value = null;
    try {
      const response = await api.request(
        abortable(
          complete({ messages, metadata: { purpose: ASSISTANT_PURPOSE, ...(task && { task }) } }),
          controller.signal,
        ),
      );
      const choice = response.choices[0];
      if (!choice) throw new Error('The gateway answered without a choice.');
      turns.value.push(
        { role: 'user', content: question, verdict: response.nova.prompt },
        {
          role: 'assistant',
          content: choice.message.content ?? '',
          finish: choice.finish_reason,
          nova: response.nova,
          task,
        },
      );
      return true;
    } catch (reason) {
      error.value = readNovaError(reason);
      return false;
    } finally {
      busy.value = false;
    }
  }

  function reset(): void {
    pending?.abort();
    turns.value = [];
    error.value = null;
  }

  return { turns, busy, error, ask, stop: () => pending?.abort(), reset };
}
