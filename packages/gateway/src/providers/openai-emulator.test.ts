import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOpenAIEmulator, type OpenAIEmulator } from '../../../../tests/fixtures/openai-emulator/emulator.ts';

describe('the OpenAI emulator', () => {
  let emulator: OpenAIEmulator;
  beforeAll(async () => {
    emulator = await startOpenAIEmulator({ models: ['one', 'two'] });
  });
  afterAll(() => emulator.close());

  const post = (body: string) =>
    fetch(`${emulator.baseURL}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  it('streams what a client made by others understands, with the usage at the end', async () => {
    emulator.enqueue({
      kind: 'answer',
      text: 'One two  three.',
      usage: { prompt_tokens: 4, completion_tokens: 5, total_tokens: 9 },
    });
    const client = createOpenAICompatible({ name: 'emulated', baseURL: emulator.baseURL, includeUsage: true });
    const result = streamText({ model: client.chatModel('one'), prompt: 'Count.' });
    const pieces: string[] = [];
    for await (const piece of result.textStream) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe('One two  three.');
    expect(await result.finishReason).toBe('stop');
    expect(await result.usage).toMatchObject({ inputTokens: 4, outputTokens: 5 });
  });

  it('lists its models', async () => {
    const list = (await (await fetch(`${emulator.baseURL}/models`)).json()) as {
      object: string;
      data: { id: string }[];
    };
    expect(list.object).toBe('list');
    expect(list.data.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it.each([
    ['no JSON', 'nonsense', 400],
    ['no model', '{"messages":[{"role":"user","content":"Hi"}]}', 400],
    ['no messages', '{"model":"one","messages":[]}', 400],
    ['a message without content', '{"model":"one","messages":[{"role":"user"}]}', 400],
    ['text parts', '{"model":"one","messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}', 200],
  ])('answers a request with %s as OpenAI does', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty(status === 200 ? 'choices' : 'error.message');
  });

  it('knows no other address', async () => {
    expect((await fetch(`${emulator.baseURL}/unknown`)).status).toBe(404);
  });
});
