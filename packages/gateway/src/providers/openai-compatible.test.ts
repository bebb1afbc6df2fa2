import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type ModelEmulator } from '../../../../tests/fixtures/model-emulators/emulator.ts';
import { openai } from '../../../../tests/fixtures/model-emulators/openai.ts';
import { collectAnswer } from '../collect.ts';
import { optionsFor, startEmulated } from './emulated.fixture.ts';
import { createOpenAICompatibleProvider } from './openai-compatible.ts';
import { testProvider } from './provider.contract.ts';

testProvider('an OpenAI-compatible server', () => startEmulated(openai, createOpenAICompatibleProvider), {
  upstream: true,
  embeds: true,
});

describe('the OpenAI-compatible provider', () => {
  let emulator: ModelEmulator;
  beforeAll(async () => {
    emulator = await startEmulator(openai, { apiKey: 'sk-test' });
  });
  afterEach(() => emulator.reset());
  afterAll(() => emulator.close());

  const create = (more: object = {}) => createOpenAICompatibleProvider(optionsFor(emulator, more));
  const ask = (more: object = {}, options: object = {}) =>
    collectAnswer(
      create(options).stream(
        { model: 'emulated-1', messages: [{ role: 'user', content: 'Hello' }], ...more },
        new AbortController().signal,
      ),
    );

  it('sends the roles, texts and settings it was given and nothing else', async () => {
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hi.' },
      { role: 'user', content: 'Go on.' },
    ];
    await ask({ messages, temperature: 0.3, topP: 0.8, maxOutputTokens: 40, stop: ['END'] });
    expect(emulator.received.map(({ body }) => body)).toEqual([
      {
        model: 'emulated-1',
        messages,
        temperature: 0.3,
        top_p: 0.8,
        max_tokens: 40,
        stop: ['END'],
        stream: true,
        stream_options: { include_usage: true },
      },
    ]);
  });

  it('counts the tokens as the server does, and zero when it does not', async () => {
    emulator.enqueue(
      { kind: 'answer', text: 'Hi', usage: { prompt_tokens: 11, completion_tokens: 22, total_tokens: 33 } },
      { kind: 'answer', text: 'Hi', usage: null },
    );
    expect((await ask()).usage).toEqual({ promptTokens: 11, completionTokens: 22 });
    expect((await ask()).usage).toEqual({ promptTokens: 0, completionTokens: 0 });
  });

  it.each(['stop', 'length', 'content_filter'] as const)('passes the reason "%s" on', async (finishReason) => {
    emulator.enqueue({ kind: 'answer', text: 'Hi', finishReason });
    expect(await ask()).toMatchObject({ text: 'Hi', finishReason });
  });

  it('tells how long the server wants to be left alone', async () => {
    emulator.enqueue({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    await expect(ask()).rejects.toMatchObject({ code: 'rate_limited', status: 429, retryAfterMs: 7_000 });
  });

  it('uses the key, keeps it out of errors, and calls a wrong one unauthorized', async () => {
    expect((await ask()).text).toBe('Hello');
    const error = await ask({}, { apiKey: 'sk-wrong' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unauthorized' });
    expect(JSON.stringify(error)).not.toContain('sk-wrong');
    await expect(create({ apiKey: 'sk-wrong' }).health?.(new AbortController().signal)).resolves.toEqual({
      status: 'down',
      reason: 'unauthorized',
    });
  });

  it('offers its models, the default first', () => {
    expect(create({ models: ['emulated-1', 'emulated-2'] }).models()).toEqual(['emulated-1', 'emulated-2']);
  });

  it('is down, and unreachable, when nobody listens', async () => {
    const gone = await startEmulator(openai);
    await gone.close();
    const provider = create({ baseURL: gone.baseURL });
    await expect(provider.health?.(new AbortController().signal)).resolves.toEqual({
      status: 'down',
      reason: 'unreachable',
    });
    await expect(ask({}, { baseURL: gone.baseURL })).rejects.toMatchObject({ code: 'unreachable' });
  });

  it.each(['ftp://host/v1', 'not an address', 'https://user:pass@host/v1', 'https://host/v1?key=1'])(
    'refuses the address %s without repeating it',
    (baseURL) => {
      const attempt = () => create({ baseURL });
      expect(attempt).toThrow(TypeError);
      expect(attempt).not.toThrow(baseURL);
    },
  );
});
