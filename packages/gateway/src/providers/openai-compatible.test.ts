import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Behaviour } from '../../../../tests/fixtures/openai-emulator/behaviour.ts';
import { startOpenAIEmulator, type OpenAIEmulator } from '../../../../tests/fixtures/openai-emulator/emulator.ts';
import { createOpenAICompatibleProvider } from './openai-compatible.ts';
import { testProvider, type Fault, type ProviderUnderTest } from './provider.contract.ts';

const FAULTY: Record<Fault, Behaviour> = {
  hangs: { kind: 'hang' },
  'drips byte by byte': { kind: 'drip', text: 'slow', everyMs: 20 },
  'cuts the connection in the middle': { kind: 'cut', text: 'half' },
  'drops the connection': { kind: 'drop' },
  'answers 400 and repeats the prompt': { kind: 'status', status: 400, echo: true },
  'answers 401': { kind: 'status', status: 401 },
  'answers 429': { kind: 'status', status: 429 },
  'answers 500 and repeats the prompt': { kind: 'status', status: 500, echo: true },
  'answers 503': { kind: 'status', status: 503 },
  'sends broken JSON': { kind: 'raw', body: '{"choices":[{"message":{"content":"Zebra-Quartz-7731' },
  'sends a page of HTML': { kind: 'raw', body: '<html>Zebra-Quartz-7731</html>', contentType: 'text/html' },
  'sends an error with status 200': { kind: 'raw', body: '{"error":{"message":"cannot do Zebra-Quartz-7731"}}' },
  'sends no choices': {
    kind: 'raw',
    body: '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}',
  },
  'sends nothing at all': { kind: 'raw', body: '' },
  'sends too much': { kind: 'huge', bytes: 17 * 1024 * 1024 },
  'redirects elsewhere': { kind: 'redirect', status: 307, location: '/v1/chat/completions' },
};

async function startProvider(): Promise<ProviderUnderTest> {
  const emulator = await startOpenAIEmulator();
  const provider = createOpenAICompatibleProvider({
    id: 'emulated',
    baseURL: emulator.baseURL,
    model: 'emulated-1',
    region: 'eu',
    timeoutMs: 1_500,
  });
  return {
    provider,
    upstream: {
      fail: (fault) => emulator.enqueue(FAULTY[fault]),
      answer: (text) => emulator.enqueue({ kind: 'answer', text }),
      count: () => emulator.received.filter(({ path }) => path === '/v1/chat/completions').length,
      async closed() {
        while (!emulator.received.at(-1)?.closedEarly) await wait(5);
      },
    },
    stop: () => emulator.close(),
  };
}

testProvider('an OpenAI-compatible server', startProvider, { faults: true });

describe('the OpenAI-compatible provider', () => {
  let emulator: OpenAIEmulator;
  beforeAll(async () => {
    emulator = await startOpenAIEmulator({ apiKey: 'sk-test' });
  });
  afterEach(() => emulator.reset());
  afterAll(() => emulator.close());

  const create = (more: object = {}) =>
    createOpenAICompatibleProvider({
      id: 'emulated',
      baseURL: emulator.baseURL,
      apiKey: 'sk-test',
      model: 'emulated-1',
      region: 'eu',
      ...more,
    });
  const ask = (more: object = {}, options: object = {}) =>
    create(options).complete(
      { model: 'emulated-1', messages: [{ role: 'user', content: 'Hello' }], ...more },
      new AbortController().signal,
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
      { model: 'emulated-1', messages, temperature: 0.3, top_p: 0.8, max_tokens: 40, stop: ['END'] },
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

  it('passes a refusal of the model on as its text', async () => {
    emulator.enqueue({ kind: 'refusal', text: 'I cannot help with that.' });
    expect(await ask()).toMatchObject({ text: 'I cannot help with that.', finishReason: 'content_filter' });
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
    expect(create({ otherModels: ['emulated-2'] }).models()).toEqual(['emulated-1', 'emulated-2']);
  });

  it('is down, and unreachable, when nobody listens', async () => {
    const gone = await startOpenAIEmulator();
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
