import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type ModelEmulator } from '../../../../tests/fixtures/model-emulators/emulator.ts';
import { openai } from '../../../../tests/fixtures/model-emulators/openai.ts';
import { collectAnswer } from '../collect.ts';
import { optionsFor, startEmulated } from './emulated.fixture.ts';
import { createOpenAIProvider } from './openai.ts';
import { testProvider } from './provider.contract.ts';

testProvider('OpenAI', () => startEmulated(openai, createOpenAIProvider), { upstream: true, embeds: true });

describe('the OpenAI provider', () => {
  let emulator: ModelEmulator;
  beforeAll(async () => {
    emulator = await startEmulator(openai, { apiKey: 'sk-test' });
  });
  afterEach(() => emulator.reset());
  afterAll(() => emulator.close());

  const ask = async (model: string, more: object = {}) => {
    const request = {
      model,
      messages: [{ role: 'user' as const, content: 'Hello' }],
      temperature: 0.3,
      topP: 0.8,
      presencePenalty: 0.1,
      maxOutputTokens: 40,
      ...more,
    };
    await collectAnswer(createOpenAIProvider(optionsFor(emulator)).stream(request, new AbortController().signal));
    return emulator.received.at(-1)?.body as Record<string, unknown>;
  };

  it.each(['gpt-4o', 'gpt-4.1-mini', 'gpt-5-chat-latest', 'emulated-1'])('steers the words of %s', async (model) => {
    expect(await ask(model)).toMatchObject({ temperature: 0.3, top_p: 0.8, presence_penalty: 0.1, max_tokens: 40 });
  });

  it.each(['o3', 'o4-mini', 'gpt-5', 'gpt-5.6-sol', 'gpt-10'])('sends %s only what it takes', async (model) => {
    const body = await ask(model);
    expect(body).toMatchObject({ max_completion_tokens: 40 });
    expect(Object.keys(body).sort()).toEqual([
      'max_completion_tokens',
      'messages',
      'model',
      'stream',
      'stream_options',
    ]);
  });

  it('lets a model call tools that does so only without reasoning', async () => {
    const tools = [{ name: 'find', parameters: { type: 'object' } }];
    expect(await ask('gpt-5.6', { tools })).toMatchObject({ reasoning_effort: 'none' });
    expect(await ask('gpt-5.2', { tools })).not.toHaveProperty('reasoning_effort');
  });

  it('sends pictures, sound and PDF as parts, and nothing else', async () => {
    const messages = ['image/png', 'audio/wav', 'application/pdf'].map((mediaType) => ({
      role: 'user' as const,
      content: 'See',
      attachments: [{ mediaType, base64: 'AAAA' }],
    }));
    const { messages: sent } = (await ask('gpt-4o', { messages })) as { messages: { content: { type: string }[] }[] };
    expect(sent.map(({ content }) => content.map(({ type }) => type))).toEqual([
      ['text', 'image_url'],
      ['text', 'input_audio'],
      ['text', 'file'],
    ]);
    const other = [{ role: 'user' as const, content: '', attachments: [{ mediaType: 'text/html', base64: 'AAAA' }] }];
    await expect(ask('gpt-4o', { messages: other })).rejects.toMatchObject({ code: 'rejected' });
  });
});
