import type { CheckInput } from '@novacrm/contracts';

/** The registered AI system that the assistant is: exceptions granted for it hold in the check and in the call alike. */
export const ASSISTANT_PURPOSE = 'crm_assistant';

/** The assistant sends and shows texts only. */
export interface TextMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

/** What is sent for a question: the record, what was said before, the question. */
export function buildMessages(context: string, turns: Turn[], question: string): TextMessage[] {
  return [{ role: 'system', content: context }, ...turns, { role: 'user', content: question }];
}

/** Where the gateway finds the question among the messages. */
export function questionPath(turns: Turn[]): string {
  return messagePath(turns.length + 1);
}

/** The same messages as a question to the engine, so that its verdict in advance is the gateway's later. */
export function promptInput(messages: TextMessage[]): CheckInput {
  return {
    channel: 'prompt',
    purpose: ASSISTANT_PURPOSE,
    parts: messages.map(({ content }, position) => ({ path: messagePath(position), text: content })),
  };
}

function messagePath(position: number): string {
  return `messages[${position}].content`;
}
