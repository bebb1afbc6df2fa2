import type { Verdict } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import type { ChatCompletionChunk } from './chunks.ts';
import { GatewayLimited, GatewayRefusal, GatewayUnavailable } from './errors.ts';
import { ask, CALLER, callTools, createFakeGate, createFakeProvider, OPEN, say, setUp } from './gateway.fakes.ts';
import type { Gateway } from './gateway.ts';
import { ProviderFailure, type Provider, type ProviderEvent } from './provider.ts';
import type { ParsedChatRequest } from './prompt.ts';

async function read(gateway: Gateway, request: ParsedChatRequest): Promise<ChatCompletionChunk[]> {
  const chunks: ChatCompletionChunk[] = [];
  for await (const chunk of (await gateway.chat(request, CALLER)).chunks()) chunks.push(chunk);
  return chunks;
}

const textOf = (chunks: ChatCompletionChunk[]) => chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');

/** A provider that gives these events, one after the other, and then fails or ends. */
function streaming(events: readonly ProviderEvent[], failure?: ProviderFailure): Provider {
  return {
    ...createFakeProvider(say('')),
    async *stream() {
      yield* events;
      if (failure) throw failure;
    },
  };
}

const END: ProviderEvent = { type: 'end', finishReason: 'stop', usage: { promptTokens: 1, completionTokens: 2 } };
const text = (value: string): ProviderEvent => ({ type: 'text', text: value });

/** Redacts names with the pseudonyms that the gateway hands in, as the real gate does. */
const pseudonymous = () => {
  const gate = createFakeGate();
  return {
    ...gate,
    async judge(...[exchange, { pseudonyms }]: Parameters<typeof gate.judge>): Promise<Verdict> {
      const verdict = await gate.judge(exchange, { caller: CALLER, signal: new AbortController().signal, pseudonyms });
      if (exchange.channel === 'completion') return verdict;
      const redacted = exchange.parts.map(({ path, text: given }) => ({
        path,
        text: given.replace(/Jane Cooper/g, (written) =>
          pseudonyms.replacement({ type: 'person', category: 'pii', fingerprint: 'f1', masked: 'J', written }),
        ),
      }));
      return { ...verdict, action: 'redact', redacted };
    },
  };
};

describe('a streamed answer', () => {
  it('comes in pieces, the role first and the verdicts last, and is metered', async () => {
    const { gateway, calls } = setUp([streaming([text('Hello '), text('there.'), END])]);
    const chunks = await read(gateway, ask('Hi', { stream: true, stream_options: { include_usage: true } }));
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
    expect(textOf(chunks)).toBe('Hello there.');
    expect(chunks.at(-2)).toMatchObject({
      choices: [{ finish_reason: 'stop' }],
      nova: { provider: 'fake', cached: false },
    });
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 3 } });
    expect(calls).toMatchObject([{ status: 'answered', completionTokens: 2, firstTokenMs: expect.any(Number) }]);
  });

  it('shows names where the provider saw pseudonyms, also when one is cut between pieces', async () => {
    const sent: unknown[] = [];
    const provider: Provider = {
      ...createFakeProvider(say('')),
      async *stream(request) {
        sent.push(request);
        for (const piece of ['Dear [PER', 'SON', '_1', '], hello [PERSON_2].']) yield text(piece);
        yield END;
      },
    };
    const { gateway } = setUp([provider], { gate: pseudonymous() });
    expect(textOf(await read(gateway, ask('Write to Jane Cooper', { stream: true })))).toBe(
      'Dear Jane Cooper, hello [PERSON_2].',
    );
    expect(JSON.stringify(sent)).toContain('[PERSON_1]');
    expect(JSON.stringify(sent)).not.toContain('Cooper');
  });

  it('puts names back into the arguments of tools, as JSON', async () => {
    const provider = createFakeProvider(
      callTools({ id: 'Jane Cooper', name: 'find', arguments: '{"name":"[PERSON_1]"}' }),
    );
    const { gateway, gate } = setUp([provider], { gate: pseudonymous() });
    const tools = [{ type: 'function' as const, function: { name: 'find', description: 'Finds a person' } }];
    const response = await gateway.complete(ask('Find Jane Cooper', { tools }), CALLER);
    expect(response.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        // Nor is the id that of the provider, which could say anything.
        tool_calls: [
          { id: 'call_id1', type: 'function', function: { name: 'find', arguments: '{"name":"Jane Cooper"}' } },
        ],
      },
    });
    expect(gate.asked.map(({ channel }) => channel)).toEqual(['prompt', 'tool_call', 'completion', 'tool_call']);
    expect(JSON.stringify(gate.asked[3])).not.toContain('Cooper');
  });

  it('judges what tools answered and numbers their calls anew', async () => {
    const provider = createFakeProvider(say('ok'));
    const { gateway } = setUp([provider], { gate: pseudonymous() });
    const messages = [
      { role: 'user' as const, content: 'Who?' },
      {
        role: 'assistant' as const,
        content: null,
        tool_calls: [
          {
            id: 'Jane Cooper',
            type: 'function' as const,
            function: { name: 'find', arguments: '{"q":"\\u004aane Cooper"}' },
          },
        ],
      },
      { role: 'tool' as const, content: 'Jane Cooper, Lyon', tool_call_id: 'Jane Cooper' },
    ];
    await gateway.complete(ask('', { messages }), CALLER);
    expect(JSON.stringify(provider.sent)).not.toMatch(/Cooper|u004a/);
    expect(provider.sent[0]?.messages).toMatchObject([
      { role: 'user' },
      { role: 'assistant', toolCalls: [{ id: 'call00001', arguments: '{"q":"[PERSON_1]"}' }] },
      { role: 'tool', content: '[PERSON_1], Lyon', toolCallId: 'call00001', toolName: 'find' },
    ]);
  });

  const jane = { type: 'function' as const, function: { name: 'Jane Cooper' } };
  const called = { ...jane, id: 'a', function: { ...jane.function, arguments: '{}' } };
  const schema = { name: 'Jane Cooper', schema: { type: 'object' } };

  it.each<[string, Partial<ParsedChatRequest>]>([
    ['a tool that was called before', { messages: [{ role: 'assistant', content: null, tool_calls: [called] }] }],
    ['a tool that must be called', { tool_choice: jane }],
    ['a tool that is offered', { tools: [jane] }],
    ['a schema', { response_format: { type: 'json_schema', json_schema: schema } }],
  ])('sends no name that would have to be redacted: of %s', async (_what, more) => {
    const provider = createFakeProvider(say('ok'));
    const { gateway } = setUp([provider], { gate: pseudonymous() });
    const request = { ...ask('Hello'), ...more };
    await expect(gateway.complete(request, CALLER)).rejects.toMatchObject({ code: 'INVALID_TOOL_NAME' });
    expect(provider.sent).toEqual([]);
  });

  it('goes on with the next provider while nothing was shown, and breaks off when something was', async () => {
    const broken = new ProviderFailure('fake', 'unreachable');
    const second = createFakeProvider(say('from the second'), { id: 'second' });
    const silent = setUp([streaming([{ type: 'progress' }], broken), second]);
    expect(textOf(await read(silent.gateway, ask('Hi', { stream: true })))).toBe('from the second');
    expect(silent.calls[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['unreachable', 'answered']);

    const loud = setUp([streaming([text('Half of ')], broken), second]);
    const error = await read(loud.gateway, ask('Hi', { stream: true })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GatewayUnavailable);
    expect(error).toMatchObject({ code: 'ANSWER_INTERRUPTED' });
    expect(loud.calls).toMatchObject([{ status: 'interrupted' }]);
  });

  it('ends with the refusal as soon as a rule speaks, and asks nobody else', async () => {
    const gate = createFakeGate(({ channel }) => (channel === 'completion' ? { action: 'block' } : {}));
    const refusing = {
      ...gate,
      async watch(...asked: Parameters<typeof gate.watch>) {
        const watch = await gate.watch(...asked);
        return { push: () => '', refused: true, end: () => watch.end() };
      },
    };
    const second = createFakeProvider(say('never'), { id: 'second' });
    const { gateway, calls } = setUp([streaming([text('bad'), text('worse'), END]), second], { gate: refusing });
    await expect(read(gateway, ask('Hi', { stream: true }))).rejects.toBeInstanceOf(GatewayRefusal);
    expect(second.sent).toEqual([]);
    expect(calls).toMatchObject([{ status: 'withheld' }]);
  });

  it('ends when a budget is used up in the middle', async () => {
    let checks = 0;
    const check = () => {
      if ((checks += 1) > 2) throw new GatewayLimited('BUDGET_EXHAUSTED', 60);
    };
    const { gateway, calls } = setUp([streaming([text('one '), text('two '), text('three '), END])], {
      limiter: { admit: async () => ({ ...OPEN, check }) },
    });
    await expect(read(gateway, ask('Hi', { stream: true }))).rejects.toMatchObject({ code: 'BUDGET_EXHAUSTED' });
    expect(calls).toMatchObject([{ status: 'limited', errorCode: 'BUDGET_EXHAUSTED' }]);
  });

  it('cancels the provider when the reader stops', async () => {
    const signals: AbortSignal[] = [];
    const provider: Provider = {
      ...createFakeProvider(say('')),
      async *stream(_, signal) {
        signals.push(signal);
        for (;;) yield text('more and ');
      },
    };
    const { gateway, calls } = setUp([provider]);
    for await (const chunk of (await gateway.chat(ask('Hi', { stream: true }), CALLER)).chunks()) {
      if (chunk.choices[0]?.delta.content) break;
    }
    expect(signals[0]?.aborted).toBe(true);
    expect(calls).toMatchObject([{ status: 'aborted' }]);
  });
});

describe('AI systems', () => {
  const withSystem = (system: object | undefined) =>
    setUp([createFakeProvider(say('ok'), { region: 'other' }), createFakeProvider(say('home'), { id: 'home' })], {
      systems: {
        find: async (key) =>
          system
            ? { key, status: 'active' as const, riskClass: 'minimal' as const, allowedRegions: null, ...system }
            : undefined,
      },
    });

  it('is free text as long as it is not registered: the record of the call does not keep it', async () => {
    const { gateway, calls } = withSystem(undefined);
    const request = ask('Hi', { metadata: { purpose: 'jane_cooper_0612345678' } });
    await expect(gateway.complete(request, CALLER)).rejects.toMatchObject({ code: 'SYSTEM_UNREGISTERED' });
    expect(calls).toMatchObject([{ status: 'refused', purpose: null }]);
  });

  it.each([
    ['is not registered', undefined, 'SYSTEM_UNREGISTERED', 'AI Act Art. 26(1)'],
    ['is prohibited', { riskClass: 'prohibited' }, 'SYSTEM_PROHIBITED', 'AI Act Art. 5(1)'],
    ['is suspended', { status: 'suspended' }, 'SYSTEM_NOT_IN_USE', 'AI Act Art. 26(5)'],
  ])('refuse a call whose system %s, with the article, before anything is judged', async (_, system, code, article) => {
    const { gateway, gate, calls } = withSystem(system);
    await expect(gateway.complete(ask('Hi'), CALLER)).rejects.toMatchObject({
      code,
      references: expect.arrayContaining([article]),
    });
    expect(gate.asked).toEqual([]);
    expect(calls).toMatchObject([{ status: 'refused', errorCode: code }]);
  });

  it('keep their texts in the regions they are allowed', async () => {
    expect(
      (await withSystem({ allowedRegions: ['local', 'eu'] }).gateway.complete(ask('Hi'), CALLER)).nova.provider,
    ).toBe('home');
  });

  it('wins as the key says, whatever the request names', async () => {
    const { gateway } = withSystem({});
    const response = await gateway.complete(ask('Hi', { metadata: { purpose: 'other' } }), {
      ...CALLER,
      purpose: 'bound',
    });
    expect(response.nova.system).toBe('bound');
  });

  it('never leave the house with data of the class local_only', async () => {
    const request = ask('Hi', { metadata: { data_class: 'local_only' } });
    expect((await withSystem({}).gateway.complete(request, CALLER)).nova.provider).toBe('home');
    const abroad = setUp([createFakeProvider(say('ok'), { region: 'eu' })]);
    await expect(abroad.gateway.complete(request, CALLER)).rejects.toMatchObject({ code: 'NO_PROVIDER' });
  });
});

describe('files', () => {
  const picture = (url: string) =>
    ask('', {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is it?' },
            { type: 'image_url', image_url: { url } },
          ],
        },
      ],
    });
  const DATA = 'data:image/png;base64,AAAA';

  it('are refused unless a setting lets them pass', async () => {
    const { gateway } = setUp([createFakeProvider(say('ok'))]);
    await expect(gateway.complete(picture(DATA), CALLER)).rejects.toMatchObject({ code: 'FILES_REFUSED' });
  });

  it('go to local providers only, and never by address', async () => {
    const local = createFakeProvider(say('a cat'), { id: 'local' });
    const abroad = createFakeProvider(say('never'), { region: 'eu' });
    const { gateway } = setUp([abroad, local], { files: 'local' });
    await gateway.complete(picture(DATA), CALLER);
    expect(local.sent[0]?.messages[0]).toMatchObject({ attachments: [{ mediaType: 'image/png', base64: 'AAAA' }] });
    await expect(gateway.complete(picture('https://example.com/a.png'), CALLER)).rejects.toMatchObject({
      code: 'FILES_REFUSED',
    });
    expect(abroad.sent).toEqual([]);
  });
});
