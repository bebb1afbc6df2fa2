import { Settings } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { listProviders } from './providers.ts';
import type { Row } from './register.ts';
import { readModels } from './sources.ts';

const row = (key: string, more: Partial<Row> = {}): Row => ({
  key,
  active: true,
  region: 'eu',
  base_url: null,
  model: null,
  timeout_ms: 2_000,
  price_in: null,
  price_out: null,
  currency: 'EUR',
  ...more,
});

/** What is listed when the settings say this beside what they must. */
function list(rows: readonly Row[], settings: Record<string, string> = {}) {
  const shape = Object.entries(Settings.shape).filter(([name]) => name.startsWith('GATEWAY_'));
  const read = Object.fromEntries(shape.map(([name, schema]) => [name, schema.parse(settings[name])]));
  const { providers, rows: states, prices } = listProviders(read as unknown as Settings, rows, 'EUR');
  return { ids: providers.map(({ id }) => id), providers, states, prices };
}

const MISTRAL = { GATEWAY_MISTRAL_API_KEY: 'secret' };
const OPENAI = { GATEWAY_OPENAI_API_KEY: 'secret' };

describe('providers', () => {
  it('are those of the settings when there is no row', () => {
    expect(list([], { ...OPENAI, ...MISTRAL })).toMatchObject({ ids: ['mistral', 'openai', 'heuristics'], states: [] });
  });

  it('come in the order of their rows, then in that of the settings', () => {
    expect(list([row('openai')], { ...OPENAI, ...MISTRAL }).ids).toEqual(['openai', 'mistral', 'heuristics']);
  });

  it('are left out when their row is not active, and when the settings have nothing for it', () => {
    const { ids, states } = list([row('openai', { active: false }), row('anthropic')], { ...OPENAI, ...MISTRAL });
    expect(ids).toEqual(['mistral', 'heuristics']);
    expect(states).toEqual([
      { key: 'openai', state: 'off', reason: null, problem: null, prices: 'none' },
      {
        key: 'anthropic',
        state: 'left out',
        reason: 'not_configured',
        problem: 'The settings of the server do not configure this provider.',
        prices: 'none',
      },
    ]);
  });

  it('take models and patience from their row, and texts never stay nearer than the settings say', () => {
    const [nearer] = list([row('openai', { region: 'local', model: 'one, draft=two' })], OPENAI).providers;
    expect(nearer).toMatchObject({ region: 'other', limits: { firstTokenMs: 2_000 } });
    expect(nearer?.models()).toEqual(['one', 'two']);
    expect(nearer?.aliases?.get('draft')).toBe('two');
    expect(list([row('mistral', { region: 'other' })], MISTRAL).providers[0]?.region).toBe('other');
  });

  it('cost what their row says for a thousand tokens, if it is in use and in the currency of all amounts', () => {
    const rows = [
      row('mistral', { price_in: 0.002, price_out: 0.006 }),
      row('openai', { price_in: 0.01, currency: 'USD' }),
      row('anthropic', { price_out: 0.01 }),
    ];
    const { states, prices } = list(rows, { ...MISTRAL, ...OPENAI });
    expect(states.map((state) => [state.key, state.state, state.prices])).toEqual([
      ['mistral', 'in use', 'counted'],
      ['openai', 'in use', 'other currency'],
      ['anthropic', 'left out', 'counted'],
    ]);
    expect(prices).toEqual([{ provider: 'mistral', model: '*', input: 2, output: 6 }]);
  });

  it('of the settings keep their address: their key goes nowhere else', () => {
    const { ids, states } = list([row('mistral', { base_url: 'https://elsewhere.example.com/v1' })], MISTRAL);
    expect(ids).toEqual(['heuristics']);
    expect(states[0]).toMatchObject({
      reason: 'address_in_settings',
      problem: expect.stringMatching(/address of this provider is set in the settings/),
    });
  });
});

describe('a server that only a row names', () => {
  const own = row('own', { base_url: 'https://llm.example.com/v1', model: 'large' });
  const HOSTS = { GATEWAY_PROVIDER_HOSTS: 'llm.example.com=secret,10.0.0.7:8000' };

  it('is used when the operator named its host', () => {
    expect(list([own], HOSTS)).toMatchObject({
      ids: ['own', 'heuristics'],
      states: [{ key: 'own', state: 'in use', reason: null, problem: null }],
    });
    expect(
      list([row('near', { base_url: 'http://10.0.0.7:8000/v1', model: 'm', region: 'local' })], HOSTS).ids,
    ).toEqual(['near', 'heuristics']);
  });

  it.each([
    [
      'a host that nobody named',
      'host_not_named',
      { base_url: 'https://other.example.com/v1' },
      /not named in GATEWAY_PROVIDER_HOSTS/,
    ],
    [
      'another port',
      'host_not_named',
      { base_url: 'https://llm.example.com:8443/v1' },
      /not named in GATEWAY_PROVIDER_HOSTS/,
    ],
    ['no encryption', 'address', { base_url: 'http://llm.example.com/v1' }, /must use https/],
    ['credentials', 'address', { base_url: 'https://a:b@llm.example.com/v1' }, /without credentials/],
    ['a public host as local', 'address', { region: 'local' as const }, /private address/],
    ['no address', 'incomplete', { base_url: null }, /Give an address and a model/],
    ['no model', 'incomplete', { model: null }, /Give an address and a model/],
    ['a reserved name', 'name', { key: 'auto' }, /reserved/],
    ['a name that cannot stand in a verdict', 'name', { key: 'two words' }, /not a valid provider id/],
  ])('is left out with %s, and says why', (_, reason, more, why) => {
    const { ids, states } = list([{ ...own, ...more }], HOSTS);
    expect(ids).toEqual(['heuristics']);
    expect(states[0]).toMatchObject({ state: 'left out', reason, problem: expect.stringMatching(why) });
    expect(states[0]?.problem).not.toContain('example.com');
  });
});

it('models have other names', () => {
  expect(readModels(['one', 'draft=two'])).toEqual({ models: ['one', 'two'], aliases: new Map([['draft', 'two']]) });
});
