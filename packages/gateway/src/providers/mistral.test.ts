import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type ModelEmulator } from '../../../../tests/fixtures/model-emulators/emulator.ts';
import { mistral } from '../../../../tests/fixtures/model-emulators/mistral.ts';
import { collectAnswer } from '../collect.ts';
import { optionsFor, startEmulated } from './emulated.fixture.ts';
import { createMistralProvider } from './mistral.ts';
import { testProvider } from './provider.contract.ts';

testProvider('Mistral', () => startEmulated(mistral, createMistralProvider), { upstream: true, embeds: true });

describe('the Mistral provider', () => {
  let emulator: ModelEmulator;
  beforeAll(async () => {
    emulator = await startEmulator(mistral, { apiKey: 'sk-test' });
  });
  afterEach(() => emulator.reset());
  afterAll(() => emulator.close());

  const ask = async (more: object = {}) => {
    const request = { model: 'emulated-1', messages: [{ role: 'user' as const, content: 'Hello' }], ...more };
    await collectAnswer(createMistralProvider(optionsFor(emulator)).stream(request, new AbortController().signal));
    return emulator.received.at(-1)?.body;
  };

  it('uses its names: random_seed, any, and no stream_options', async () => {
    const tools = [{ name: 'find', parameters: { type: 'object' } }];
    const body = await ask({ seed: 7, tools, toolChoice: 'required' });
    expect(body).toMatchObject({ random_seed: 7, tool_choice: 'any' });
    expect(body).not.toHaveProperty('stream_options');
    expect(body).not.toHaveProperty('seed');
  });

  it('marks an answer that it is to go on with', async () => {
    const messages = [
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Once upon' },
    ];
    expect(await ask({ messages })).toMatchObject({ messages: [messages[0], { ...messages[1], prefix: true }] });
  });

  it('asks for JSON in words where no schema does', async () => {
    const system = { role: 'system', content: 'Be brief.' };
    const user = { role: 'user', content: 'Hello' };
    expect(await ask({ json: {} })).toMatchObject({ messages: [{ role: 'system' }, user] });
    expect(await ask({ json: {}, messages: [system, user] })).toMatchObject({
      messages: [{ role: 'system', content: expect.stringMatching(/^Be brief\.\n\n.*JSON/) }, user],
    });
    expect(await ask({ json: { schema: { type: 'object' } } })).toMatchObject({
      messages: [user],
      response_format: { type: 'json_schema', json_schema: { name: 'response' } },
    });
  });
});
