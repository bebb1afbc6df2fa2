import type { ChatResponse } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { createChunkWriter, toServerSentEvent, type ChatCompletionChunk } from './chunks.ts';

describe('the chunks of an answer', () => {
  it('opens with the role, carries the text, and ends with the reason and the verdicts', () => {
    const chunks = [...toChunks(respond('Hello there'))];
    expect(chunks.map(({ choices }) => choices[0]?.delta)).toEqual([
      { role: 'assistant', content: '' },
      { content: 'Hello there' },
      {},
    ]);
    expect(chunks.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, 'stop']);
    expect(chunks.at(-1)?.nova).toEqual(respond('').nova);
    expect(chunks.slice(0, -1).every(({ nova }) => nova === undefined)).toBe(true);
  });

  it('sends the usage alone in one more chunk, and null before, when it was asked for', () => {
    const chunks = [...toChunks(respond('Hi'), { includeUsage: true })];
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 3 } });
  });

  it('is framed as a server-sent event of one line', () => {
    const event = toServerSentEvent({ text: 'a\n\nb' });
    expect(event.indexOf('\n\n')).toBe(event.length - 2);
    expect(JSON.parse(event.replace(/^data: /, ''))).toEqual({ text: 'a\n\nb' });
  });

  it('numbers tool calls', () => {
    const call = { id: 'call00001', type: 'function' as const, function: { name: 'find', arguments: '{}' } };
    const chunk = createChunkWriter(respond('')).toolCall(call, 1);
    expect(chunk.choices[0]?.delta.tool_calls).toEqual([{ index: 1, ...call }]);
  });
});

function toChunks(response: ChatResponse, options = {}): ChatCompletionChunk[] {
  const writer = createChunkWriter(response, options);
  return [writer.open(), writer.text(response.choices[0]?.message.content ?? ''), ...writer.close(response)];
}

function respond(content: string): ChatResponse {
  const judged = {
    action: 'allow' as const,
    risk: { score: 0, level: 'none' as const },
    findings: [],
    rules: [],
    auditId: 'a',
  };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
    nova: {
      provider: 'p',
      usedModel: true,
      prompt: judged,
      completion: judged,
      system: 's',
      region: 'eu',
      cached: false,
    },
  };
}
