import { ChatRequest, CheckInput } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { buildMessages, promptInput, questionPath } from './conversation.ts';

const turns = [
  { role: 'user' as const, content: 'Who is she?' },
  { role: 'assistant' as const, content: 'A buyer.' },
];

describe('a conversation', () => {
  const messages = buildMessages('Record', turns, 'And since when?');

  it('is a request the gateway accepts', () => {
    expect(ChatRequest.parse({ messages }).messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
    ]);
  });

  it('is judged in advance part by part, under the paths of the messages', () => {
    const input = CheckInput.parse(promptInput(messages));
    expect(input.purpose).toBe('crm_assistant');
    expect(input.parts.find(({ path }) => path === questionPath(turns))?.text).toBe('And since when?');
  });
});
