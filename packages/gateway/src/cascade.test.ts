import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { GatewayAborted, GatewayRefusal } from './errors.ts';
import { ask, CALLER, createFakeGate, createFakeProvider, hang, numberId, say, setUp } from './gateway.fakes.ts';
import { ProviderFailure } from './provider.ts';

const SECRET = 'the launch code is 0451';

describe('the cascade', () => {
  const failing = (id: string, code: ProviderFailure['code'] = 'upstream_error') =>
    createFakeProvider(() => Promise.reject(new ProviderFailure(id, code, { status: 500 })), { id });

  it('goes on to the next provider in the configured order and reports who answered', async () => {
    const { gateway, calls } = setUp([
      failing('one'),
      failing('two', 'rate_limited'),
      createFakeProvider(say('three'), { id: 'three', usesModel: false }),
    ]);
    const response = await gateway.complete(ask('Hello'), CALLER);
    expect(response.nova).toMatchObject({ provider: 'three', usedModel: false });
    expect(response.model).toBe('three-model');
    expect(calls[0]?.attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['one', 'upstream_error'],
      ['two', 'rate_limited'],
      ['three', 'answered'],
    ]);
  });

  it('collects every failure when nobody answers', async () => {
    const error = await setUp([failing('one'), failing('two', 'timeout')])
      .gateway.complete(ask('Hello'), CALLER)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'PROVIDERS_UNAVAILABLE',
      failures: [
        { provider: 'one', code: 'upstream_error' },
        { provider: 'two', code: 'timeout' },
      ],
    });
    expect((error as Error).cause).toBeInstanceOf(AggregateError);
  });

  it('leaves a provider that hangs and ignores its signal after its own time limit', async () => {
    const deaf = createFakeProvider(hang, { id: 'deaf', limits: { firstTokenMs: 30 } });
    const { gateway, calls } = setUp([deaf, createFakeProvider(say('ok'))], { limits: { firstTokenMs: 60_000 } });
    const startedAt = performance.now();
    await gateway.complete(ask('Hello'), CALLER);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(deaf.signals[0]?.aborted).toBe(true);
    expect(calls[0]?.attempts[0]).toMatchObject({ provider: 'deaf', outcome: 'timeout' });
  });

  it('applies the default time limit to providers that name none', async () => {
    const { gateway } = setUp([createFakeProvider(hang)], { limits: { firstTokenMs: 20 } });
    await expect(gateway.complete(ask('Hello'), CALLER)).rejects.toMatchObject({ failures: [{ code: 'timeout' }] });
  });

  it('does not let a defect of a provider carry the prompt out', async () => {
    const broken = createFakeProvider(({ messages }) =>
      Promise.reject(new Error(`cannot send ${messages[0]?.content}`)),
    );
    const { gateway, log } = setUp([broken]);
    const error = await gateway.complete(ask(SECRET), CALLER).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ failures: [{ code: 'internal' }] });
    expect(`${inspect(error, { depth: 9 })} ${log.join()}`).not.toContain('0451');
  });

  it('refuses an answer longer than a text may be', async () => {
    const { gateway } = setUp([createFakeProvider(say('x'.repeat(1_000_001)))]);
    await expect(gateway.complete(ask('Hello'), CALLER)).rejects.toMatchObject({ failures: [{ code: 'too_large' }] });
  });
});

describe('the cascade across regions', () => {
  const down = (id: string, region: 'local' | 'eu' | 'other') =>
    createFakeProvider(() => Promise.reject(new ProviderFailure(id, 'unreachable')), { id, region });

  it('judges again before a prompt goes to another region, and once per region', async () => {
    const abroad = createFakeProvider(say('ok'), { id: 'abroad', region: 'other' });
    const gate = createFakeGate(({ channel, destination }) =>
      channel === 'prompt' && destination?.region === 'other'
        ? { action: 'redact', redacted: [{ path: 'messages[0].content', text: 'redacted' }] }
        : {},
    );
    const near = down('near', 'local');
    const { gateway } = setUp([near, down('near2', 'local'), abroad], { gate });

    const response = await gateway.complete(ask(SECRET), CALLER);

    expect(gate.asked.map(({ channel, destination }) => [channel, destination?.region])).toEqual([
      ['prompt', 'local'],
      ['prompt', 'other'],
      ['completion', 'other'],
    ]);
    expect(near.sent[0]?.messages[0]?.content).toBe(SECRET);
    expect(abroad.sent[0]?.messages[0]?.content).toBe('redacted');
    expect(response.nova.prompt).toMatchObject({ action: 'redact', auditId: numberId(2) });
  });

  it('skips a later destination that the policy forbids and falls back to one it allows', async () => {
    const abroad = createFakeProvider(say('never'), { id: 'abroad', region: 'other' });
    const home = createFakeProvider(say('from home'), { id: 'home', region: 'local' });
    const gate = createFakeGate(({ destination }) => (destination?.region === 'other' ? { action: 'block' } : {}));
    const { gateway, calls } = setUp([down('near', 'local'), abroad, home], { gate });

    const response = await gateway.complete(ask(SECRET), CALLER);

    expect(response.choices[0]?.message.content).toBe('from home');
    expect(abroad.sent).toEqual([]);
    expect(calls[0]?.attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['near', 'unreachable'],
      ['near', 'unreachable'],
      ['abroad', 'forbidden'],
      ['home', 'answered'],
    ]);
    expect(calls[0]).toMatchObject({ promptAuditId: numberId(1), completionAuditId: numberId(3) });
  });

  it('refuses, with the failures as the cause, when only forbidden destinations are left', async () => {
    const gate = createFakeGate(({ destination }) => (destination?.region === 'other' ? { action: 'block' } : {}));
    const abroad = createFakeProvider(say('never'), { id: 'abroad', region: 'other' });
    const error = await setUp([down('near', 'local'), abroad], { gate })
      .gateway.complete(ask(SECRET), CALLER)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'GatewayRefusal', channel: 'prompt' });
    expect((error as Error).cause).toBeInstanceOf(AggregateError);
    expect(abroad.sent).toEqual([]);
  });

  it('refuses at once when the first destination is forbidden', async () => {
    const home = createFakeProvider(say('never'), { id: 'home' });
    const abroad = createFakeProvider(say('never'), { id: 'abroad', region: 'other' });
    const gate = createFakeGate(({ destination }) => (destination?.region === 'other' ? { action: 'block' } : {}));
    await expect(setUp([abroad, home], { gate }).gateway.complete(ask(SECRET), CALLER)).rejects.toBeInstanceOf(
      GatewayRefusal,
    );
    expect([...abroad.sent, ...home.sent]).toEqual([]);
  });
});

describe('a client that leaves', () => {
  it('cancels the provider at once and asks no other', async () => {
    const slow = createFakeProvider(hang, { id: 'slow' });
    const next = createFakeProvider(say('never'), { id: 'next' });
    const { gateway, calls } = setUp([slow, next]);
    const client = new AbortController();
    const call = gateway.complete(ask('Hello'), CALLER, client.signal);
    setTimeout(() => client.abort(), 10);

    await expect(call).rejects.toBeInstanceOf(GatewayAborted);

    expect(slow.signals[0]?.aborted).toBe(true);
    expect(next.sent).toEqual([]);
    expect(calls).toMatchObject([{ status: 'aborted', attempts: [{ provider: 'slow', outcome: 'aborted' }] }]);
  });

  it('is noticed while the gate decides, and before anything starts', async () => {
    const provider = createFakeProvider(say('never'));
    const client = new AbortController();
    const call = setUp([provider], { gate: createFakeGate(hang) }).gateway.complete(
      ask('Hello'),
      CALLER,
      client.signal,
    );
    client.abort();
    await expect(call).rejects.toBeInstanceOf(GatewayAborted);
    await expect(setUp([provider]).gateway.complete(ask('Hello'), CALLER, AbortSignal.abort())).rejects.toBeInstanceOf(
      GatewayAborted,
    );
    expect(provider.sent).toEqual([]);
  });
});
