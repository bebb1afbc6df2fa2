import { inspect } from 'node:util';
import { ChatResponse, type Exchange } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { GatewayRefusal, GatewayUnavailable } from './errors.ts';
import { ask, CALLER, createFakeGate, createFakeProvider, hang, numberId, say, setUp } from './gateway.fakes.ts';
import type { GateContext } from './ports.ts';

const SECRET = 'the launch code is 0451';

describe('a call that passes', () => {
  it('is judged, answered, judged again and returned in the shape of the contract', async () => {
    const provider = createFakeProvider(say('Hello back'), { region: 'eu' });
    const { gateway, gate } = setUp([provider]);

    const response = await gateway.complete(ask('Hello', { metadata: { purpose: 'crm.assist' } }), CALLER);

    expect(ChatResponse.parse(response)).toEqual(response);
    expect(response.choices[0]).toMatchObject({ message: { content: 'Hello back' }, finish_reason: 'stop' });
    expect(response.usage).toEqual({ prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 });
    expect(response.nova).toMatchObject({
      provider: 'fake',
      usedModel: true,
      prompt: { auditId: numberId(1) },
      completion: { auditId: numberId(2) },
    });
    const shared = {
      actor: CALLER.actor,
      purpose: 'crm.assist',
      destination: { provider: 'fake', model: 'fake-model', region: 'eu' },
    };
    expect(gate.asked).toEqual([
      { channel: 'prompt', parts: [{ path: 'messages[0].content', text: 'Hello' }], ...shared },
      { channel: 'completion', parts: [{ path: 'choices[0].message.content', text: 'Hello back' }], ...shared },
    ]);
  });

  it('hands the gate the caller as it came, with whatever rides along', async () => {
    const caller = { ...CALLER, accountability: { role: 'analyst' } };
    const seen: unknown[] = [];
    const gate = {
      ...createFakeGate(),
      judge: async (exchange: Exchange, context: GateContext) => (
        seen.push(context.caller),
        createFakeGate().judge(exchange, context)
      ),
    };
    await setUp([createFakeProvider(say('ok'))], { gate }).gateway.complete(ask('Hello'), caller);
    expect(seen).toEqual([caller, caller]);
  });

  it('sends roles, texts and settings, and neither names nor user ids', async () => {
    const provider = createFakeProvider(say('ok'));
    const { gateway } = setUp([provider]);
    const request = ask('', {
      messages: [
        { role: 'developer', content: 'Be brief.' },
        { role: 'user', content: 'Hi', name: 'Private_Name' },
        { role: 'assistant', content: 'Hello.' },
      ],
      user: 'user-4711',
      temperature: 0.2,
      top_p: 0.9,
      max_tokens: 50,
      stop: 'END',
    });

    await gateway.complete(request, CALLER);

    expect(provider.sent).toEqual([
      {
        model: 'fake-model',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
        ],
        temperature: 0.2,
        topP: 0.9,
        maxOutputTokens: 50,
        stop: ['END'],
      },
    ]);
  });

  it('cleans what neither JSON nor PostgreSQL can hold out of an answer', async () => {
    const { gateway, gate } = setUp([createFakeProvider(say('a\u0000b\ud800c'))]);
    const response = await gateway.complete(ask('Hello'), CALLER);
    expect(response.choices[0]?.message.content).toBe('ab\ufffdc');
    expect(gate.asked[1]?.parts[0]?.text).toBe('ab\ufffdc');
  });
});

describe('the gate before the call', () => {
  it.each(['block', 'escalate'] as const)(
    'sends nothing on %s and throws the refusal with its verdict',
    async (action) => {
      const provider = createFakeProvider(say('never'));
      const { gateway, gate, calls } = setUp([provider], { gate: createFakeGate(() => ({ action })) });

      const error = await gateway.complete(ask(SECRET), CALLER).catch((reason: unknown) => reason);

      expect(error).toBeInstanceOf(GatewayRefusal);
      expect(error).toMatchObject({
        channel: 'prompt',
        code: action === 'block' ? 'COMPLIANCE_BLOCKED' : 'COMPLIANCE_ESCALATED',
        verdict: { action },
      });
      expect(provider.sent).toEqual([]);
      expect(gate.asked).toHaveLength(1);
      expect(calls).toMatchObject([
        { status: 'refused', provider: null, auditIds: [numberId(1)], attempts: [{ outcome: 'forbidden' }] },
      ]);
    },
  );

  it('sends the redacted texts in place of the originals, system messages and stop sequences included', async () => {
    const provider = createFakeProvider(say('ok'));
    const gate = createFakeGate(({ channel, parts }) =>
      channel === 'prompt'
        ? {
            action: 'redact',
            redacted: parts.map(({ path, text }) => ({ path, text: text.replaceAll('0451', '[CODE]') })),
          }
        : {},
    );
    const { gateway } = setUp([provider], { gate });
    const messages = [
      { role: 'system' as const, content: `Remember 0451.` },
      { role: 'user' as const, content: SECRET },
    ];

    await gateway.complete(ask('', { messages, stop: ['0451'] }), CALLER);

    expect(JSON.stringify(provider.sent)).not.toContain('0451');
    expect(provider.sent[0]).toMatchObject({
      messages: [{ content: 'Remember [CODE].' }, { content: 'the launch code is [CODE]' }],
      stop: ['[CODE]'],
    });
  });

  it('keeps the text of parts that a redaction does not list', async () => {
    const provider = createFakeProvider(say('ok'));
    const gate = createFakeGate(({ channel }) =>
      channel === 'prompt' ? { action: 'redact', redacted: [{ path: 'messages[1].content', text: 'clean' }] } : {},
    );
    const messages = [
      { role: 'user' as const, content: 'first' },
      { role: 'user' as const, content: 'second' },
    ];
    await setUp([provider], { gate }).gateway.complete(ask('', { messages }), CALLER);
    expect(provider.sent[0]?.messages.map(({ content }) => content)).toEqual(['first', 'clean']);
  });

  it.each([
    ['there is none', null],
    ['it throws', createFakeGate(() => Promise.reject(new Error(SECRET)))],
    ['it never answers', createFakeGate(hang)],
    ['it redacts without texts', createFakeGate(() => ({ action: 'redact' }))],
    [
      'it redacts a part nobody sent',
      createFakeGate(() => ({ action: 'redact', redacted: [{ path: 'elsewhere', text: '' }] })),
    ],
    ['its action is unknown', createFakeGate(() => ({ action: 'maybe' as 'allow' }))],
  ])('sends nothing when %s, and says nothing about the prompt', async (_, gate) => {
    const provider = createFakeProvider(say('never'));
    const { gateway, log, calls } = setUp([provider], { gate, gateMs: 20 });

    const error = await gateway.complete(ask(SECRET), CALLER).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(GatewayUnavailable);
    expect(error).toMatchObject({ code: 'GATE_UNAVAILABLE' });
    expect(provider.sent).toEqual([]);
    expect(`${inspect(error, { depth: 9 })} ${log.join()} ${JSON.stringify(calls)}`).not.toContain('0451');
    expect(calls).toMatchObject([{ status: 'unavailable' }]);
  });
});

describe('the gate after the call', () => {
  const onCompletion = (verdict: object) => createFakeGate(({ channel }) => (channel === 'completion' ? verdict : {}));

  it('replaces what the verdict redacts', async () => {
    const gate = onCompletion({
      action: 'redact',
      redacted: [{ path: 'choices[0].message.content', text: 'the code is [CODE]' }],
    });
    const response = await setUp([createFakeProvider(say(SECRET))], { gate }).gateway.complete(ask('Hello'), CALLER);
    expect(response.choices[0]?.message.content).toBe('the code is [CODE]');
    expect(JSON.stringify(response)).not.toContain('0451');
  });

  it.each(['block', 'escalate'] as const)('withholds the answer on %s and asks no other provider', async (action) => {
    const second = createFakeProvider(say('second'), { id: 'second' });
    const { gateway, calls } = setUp([createFakeProvider(say(SECRET)), second], { gate: onCompletion({ action }) });

    const error = await gateway.complete(ask('Hello'), CALLER).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'GatewayRefusal', channel: 'completion', verdict: { action } });
    const { response } = error as GatewayRefusal;
    expect(ChatResponse.parse(response).choices).toEqual([
      { index: 0, message: { role: 'assistant', content: '' }, finish_reason: 'content_filter' },
    ]);
    expect(inspect(error, { depth: 9 })).not.toContain('0451');
    expect(second.sent).toEqual([]);
    expect(calls).toMatchObject([{ status: 'withheld', provider: 'fake', promptTokens: 7, completionTokens: 3 }]);
  });

  it('withholds the answer when it cannot be judged', async () => {
    const gate = createFakeGate(({ channel }) => (channel === 'completion' ? Promise.reject(new Error(SECRET)) : {}));
    const error = await setUp([createFakeProvider(say(SECRET))], { gate })
      .gateway.complete(ask('Hello'), CALLER)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'GatewayUnavailable', code: 'GATE_UNAVAILABLE' });
    expect(inspect(error, { depth: 9 })).not.toContain('0451');
  });
});

describe('a request that cannot be served', () => {
  it('is refused when its texts together are too long', async () => {
    const messages = [1, 2].map(() => ({ role: 'user' as const, content: 'x'.repeat(600_000) }));
    await expect(
      setUp([createFakeProvider(say('ok'))]).gateway.complete(ask('', { messages }), CALLER),
    ).rejects.toMatchObject({ code: 'CONTEXT_TOO_LONG' });
  });

  it('is refused when its purpose is no key', async () => {
    const request = ask('Hello', { metadata: { purpose: 'two words' } });
    await expect(setUp([createFakeProvider(say('ok'))]).gateway.complete(request, CALLER)).rejects.toMatchObject({
      code: 'INVALID_PURPOSE',
    });
  });

  it('is unavailable when there is no provider at all', async () => {
    await expect(setUp([]).gateway.complete(ask('Hello'), CALLER)).rejects.toMatchObject({ code: 'NO_PROVIDER' });
  });
});
