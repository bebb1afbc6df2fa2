import { describe, expect, it } from 'vitest';
import { EmbeddingRequest } from '@novacrm/contracts';
import {
  ask,
  callTools,
  CALLER,
  createFakeGate,
  createFakeProvider,
  numberId,
  say,
  setUp,
  type FakeGate,
} from './gateway.fakes.ts';
import type { CallRecord } from './ports.ts';
import { ProviderFailure } from './provider.ts';

describe('the meter', () => {
  it('gets one record per call', async () => {
    const { gateway, calls } = setUp([createFakeProvider(say('ok'), { region: 'eu' })]);
    await gateway.complete(ask('Hello', { model: 'fake', metadata: { purpose: 'crm.assist' } }), CALLER);
    expect(calls).toEqual([
      {
        requestId: 'request-1',
        actor: CALLER.actor,
        kind: 'chat',
        errorCode: null,
        cached: false,
        firstTokenMs: expect.any(Number),
        purpose: 'crm.assist',
        requestedModel: 'fake',
        status: 'answered',
        provider: 'fake',
        model: 'fake-model',
        usedModel: true,
        promptTokens: 7,
        completionTokens: 3,
        durationMs: expect.any(Number),
        attempts: [{ provider: 'fake', model: 'fake-model', region: 'eu', outcome: 'answered', durationMs: 1 }],
        promptAuditId: numberId(1),
        completionAuditId: numberId(2),
        stored: false,
        auditIds: [numberId(1), numberId(2)],
      },
    ]);
    expect(calls[0]?.durationMs).toBeGreaterThan(0);
  });

  it.each([
    ['an answer', say('ok'), 1],
    ['a refused answer', say('secret'), 0],
    ['an answer with calls of tools, the last of two', callTools({ id: 'a', name: 'note', arguments: '{}' }), 1],
  ])('hears whether the decision on %s kept the record', async (_, answer, kept) => {
    const gate = createFakeGate(({ parts }) => ({ action: parts[0]?.text === 'secret' ? 'block' : 'allow' }));
    const composed: (CallRecord | undefined)[] = [];
    const keeping: FakeGate = {
      ...gate,
      async judge(exchange, context) {
        const verdict = await gate.judge(exchange, context);
        const record = context.beside?.compose(verdict);
        if (context.beside) composed.push(record);
        if (record) context.beside?.stored();
        return verdict;
      },
    };
    const { gateway, calls } = setUp([createFakeProvider(answer)], { gate: keeping });
    const tool = { type: 'function' as const, function: { name: 'note', parameters: {} } };
    await gateway.complete(ask('Hello', { tools: [tool] }), CALLER).catch(() => undefined);
    expect(calls.map(({ stored }) => stored)).toEqual([kept === 1]);
    expect(composed.filter((record) => record !== undefined)).toHaveLength(kept);
    // What is kept says the same as what is reported, but for the time of the last step.
    const times = { stored: true, durationMs: expect.any(Number), firstTokenMs: expect.any(Number) };
    if (kept === 1) expect({ ...calls[0], ...times }).toEqual({ ...composed.at(-1), ...times });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('full'))],
  ])('costs nobody an answer when it %s, and is reported', async (_, record) => {
    const { gateway, log } = setUp([createFakeProvider(say('ok'))], { meter: { record } });
    await expect(gateway.complete(ask('Hello'), CALLER)).resolves.toBeDefined();
    await new Promise(setImmediate);
    expect(log.join()).toContain('call not metered');
  });

  /** A meter that has the record and does not say so before it is let. */
  function createSlowMeter() {
    let open: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (open = resolve));
    const statuses: string[] = [];
    return { let: () => open(), statuses, meter: { record: (call: CallRecord) => (statuses.push(call.status), held) } };
  }

  const broken = () => Promise.reject(new ProviderFailure('fake', 'rejected'));

  it.each([
    ['an answer', 'answered', say('ok')],
    ['a withheld answer', 'withheld', say('secret')],
    ['no answer', 'unavailable', broken],
  ])('has the record before the client hears of %s', async (_, status, answer) => {
    for (const stream of [false, true]) {
      const { meter, statuses, let: release } = createSlowMeter();
      const gate = createFakeGate(({ parts }) => ({ action: parts[0]?.text === 'secret' ? 'block' : 'allow' }));
      const { gateway } = setUp([createFakeProvider(answer)], { gate, meter });
      let heard = false;
      const read = async () => {
        const call = await gateway.chat(ask('Hello'), CALLER);
        if (!stream) return call.response();
        for await (const { nova } of call.chunks()) if (nova) return nova;
        return undefined;
      };
      const reading = read()
        .catch(() => undefined)
        .then(() => (heard = true));
      await expect.poll(() => statuses).toEqual([status]);
      await new Promise(setImmediate);
      expect(heard).toBe(false);
      release();
      await reading;
    }
  });

  it('has the record before the client gets vectors', async () => {
    const { meter, statuses, let: release } = createSlowMeter();
    const provider = createFakeProvider(say(''), {
      embeddingModels: () => ['embed-1'],
      embed: async () => ({ vectors: [[1]], promptTokens: 1 }),
    });
    const { gateway } = setUp([provider], { meter });
    let heard = false;
    const embedding = gateway.embed(EmbeddingRequest.parse({ input: 'Hello' }), CALLER).then(() => (heard = true));
    await expect.poll(() => statuses).toEqual(['answered']);
    await new Promise(setImmediate);
    expect(heard).toBe(false);
    release();
    await embedding;
  });
});
