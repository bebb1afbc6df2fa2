import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from '../../../../tests/fixtures/model-emulators/behaviour.ts';
import { startEmulator, type ModelEmulator } from '../../../../tests/fixtures/model-emulators/emulator.ts';
import type { Wire } from '../../../../tests/fixtures/model-emulators/wire.ts';
import type { Provider } from '../provider.ts';
import type { ModelProviderOptions } from './model-provider.ts';
import type { Fault, ProviderUnderTest } from './provider.contract.ts';

/** A provider in front of an emulator of its vendor, for the contract suite. */
export async function startEmulated(
  wire: Wire,
  create: (options: ModelProviderOptions) => Provider,
): Promise<ProviderUnderTest> {
  const emulator = await startEmulator(wire, { apiKey: 'sk-test' });
  const provider = create(optionsFor(emulator, { limits: { firstTokenMs: 1_000, idleMs: 1_000, totalMs: 2_000 } }));
  const asked = () => emulator.received.filter(({ path }) => path === wire.chatPath);
  const faults = faultsOf(wire);
  return {
    provider,
    upstream: {
      fail: (fault) => emulator.enqueue(faults[fault]),
      answer: (text, toolCalls) => emulator.enqueue({ kind: 'answer', text, ...(toolCalls && { toolCalls }) }),
      count: () => asked().length,
      last: () => asked().at(-1)?.raw ?? '',
      async closed() {
        while (!emulator.received.at(-1)?.closedEarly) await wait(5);
      },
    },
    stop: () => emulator.close(),
  };
}

export function optionsFor(emulator: ModelEmulator, more: Partial<ModelProviderOptions> = {}): ModelProviderOptions {
  return {
    id: 'emulated',
    baseURL: emulator.baseURL,
    apiKey: 'sk-test',
    models: ['emulated-1'],
    embeddingModels: ['embed-1'],
    region: 'eu',
    ...more,
  };
}

function faultsOf(wire: Wire): Record<Fault, Behaviour> {
  return {
    hangs: { kind: 'hang' },
    'stops in the middle without a word': { kind: 'stall', text: 'half of it' },
    'drips byte by byte': { kind: 'drip', text: 'slow', everyMs: 40 },
    'ends in the middle as if that were all': { kind: 'end early', text: 'half of this answer and no more' },
    'cuts the connection in the middle': { kind: 'cut', text: 'half' },
    'drops the connection': { kind: 'drop' },
    'answers 400 and repeats the prompt': { kind: 'status', status: 400, echo: true },
    'answers 401': { kind: 'status', status: 401 },
    'answers 429': { kind: 'status', status: 429 },
    'answers 500 and repeats the prompt': { kind: 'status', status: 500, echo: true },
    'answers 503': { kind: 'status', status: 503 },
    'sends broken JSON': {
      kind: 'raw',
      body: 'data: {"choices":[{"delta":{"content":"Zebra-Quartz-7731\n\n',
      contentType: 'text/event-stream',
    },
    'sends a page of HTML': { kind: 'raw', body: '<html>Zebra-Quartz-7731</html>', contentType: 'text/html' },
    'sends an error with status 200': {
      kind: 'raw',
      body: `data: ${JSON.stringify(wire.error(500, 'cannot do Zebra-Quartz-7731'))}\n\n`,
      contentType: 'text/event-stream',
    },
    'sends no choices': {
      kind: 'raw',
      body: 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[]}\n\ndata: [DONE]\n\n',
      contentType: 'text/event-stream',
    },
    'sends nothing at all': { kind: 'raw', body: '', contentType: 'text/event-stream' },
    'sends too much': { kind: 'huge', bytes: 17 * 1024 * 1024 },
    'redirects elsewhere': { kind: 'redirect', status: 307, location: wire.chatPath },
  };
}
