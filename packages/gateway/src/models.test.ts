import { describe, expect, it } from 'vitest';
import { GatewayInvalidRequest } from './errors.ts';
import { ask, CALLER, createFakeProvider, say, setUp } from './gateway.fakes.ts';
import { ProviderFailure } from './provider.ts';

describe('the model of a request', () => {
  const one = createFakeProvider(say('one'), { id: 'one', models: () => ['small', 'shared'] });
  const two = createFakeProvider(say('two'), { id: 'two', region: 'eu', models: () => ['org/large:8b', 'shared'] });

  it.each([
    ['auto', 'one', 'small'],
    ['two', 'two', 'org/large:8b'],
    ['shared', 'one', 'shared'],
    ['org/large:8b', 'two', 'org/large:8b'],
  ])('"%s" is answered by %s with %s', async (model, provider, used) => {
    const response = await setUp([one, two]).gateway.complete(ask('Hello', { model }), CALLER);
    expect([response.nova.provider, response.model]).toEqual([provider, used]);
  });

  it('is unknown when no provider has it, and nobody is asked', async () => {
    const { gateway, gate } = setUp([one, two]);
    const error = await gateway.complete(ask('Hello', { model: 'gpt-99' }), CALLER).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GatewayInvalidRequest);
    expect(error).toMatchObject({ code: 'MODEL_NOT_FOUND', param: 'model' });
    expect(gate.asked).toEqual([]);
  });

  it('is never replaced by another one when it was asked for by name', async () => {
    const down = createFakeProvider(() => Promise.reject(new ProviderFailure('down', 'unreachable')), { id: 'down' });
    await expect(setUp([down, one]).gateway.complete(ask('Hello', { model: 'down' }), CALLER)).rejects.toMatchObject({
      code: 'PROVIDERS_UNAVAILABLE',
    });
  });

  it('stands in the list once, behind "auto"', async () => {
    const { data } = await setUp([one, two]).gateway.models();
    expect(data.map(({ id, owned_by }) => [id, owned_by])).toEqual([
      ['auto', 'novacrm'],
      ['small', 'one'],
      ['shared', 'one'],
      ['org/large:8b', 'two'],
    ]);
  });

  it('is described to the gate in the letters a destination allows', async () => {
    const { gateway, gate } = setUp([two]);
    await gateway.complete(ask('Hello'), CALLER);
    expect(gate.asked[0]?.destination).toEqual({ provider: 'two', model: 'org-large-8b', region: 'eu' });
  });
});

describe('providers', () => {
  it.each([['two words'], ['auto']])('must not be called "%s"', (id) => {
    expect(() => setUp([createFakeProvider(say(''), { id })])).toThrow(TypeError);
  });

  it('must have different names', () => {
    expect(() => setUp([createFakeProvider(say('')), createFakeProvider(say(''))])).toThrow(/two providers/);
  });
});
