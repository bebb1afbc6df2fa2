import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeLostCalls } from '../../extensions/gateway/src/wiring/lost-calls.ts';
import type { Settings } from '../../packages/contracts/src/settings.ts';
import { openDatabase } from '../../packages/runtime/src/database.ts';
import { startEmulatedProduct, user, type EmulatedProduct } from './harness/emulated-product.ts';

const MAIL = 'sophie.marchand@dupont-conseil.fr';
const QUESTION = `Écris une relance polie à ${MAIL} au sujet du devis.`;

let emulated: EmulatedProduct;

beforeAll(async () => {
  emulated = await startEmulatedProduct();
});
afterEach(() => emulated.reset());
afterAll(() => emulated.stop());

describe('rows of ai_providers', () => {
  it('change a provider of the settings at once, and the status says what became of them', async () => {
    const ask = () =>
      emulated.openai(emulated.analyst.token).chat.completions.create({
        model: 'mistral',
        messages: user(`Qui ? ${randomUUID()}`),
      });
    const row = { key: 'mistral', name: 'Mistral', region: 'eu', model: 'mistral-of-the-row', timeout_ms: 5000 };
    const { body } = await emulated.request('POST', '/items/ai_providers', { ...row, active: true });
    try {
      expect((await ask()).model).toBe('mistral-of-the-row');
      await emulated.request('PATCH', `/items/ai_providers/${body.data.id}`, { active: false });
      await expect(ask()).rejects.toMatchObject({ status: 404 });
      const added = { ...row, key: 'elsewhere', base_url: 'https://elsewhere.example.com/v1', active: true };
      const { body: other } = await emulated.request('POST', '/items/ai_providers', added);
      const { body: status } = await emulated.request('GET', '/gateway/v1/status');
      expect(status.register).toEqual([
        {
          key: 'elsewhere',
          state: 'left out',
          reason: 'host_not_named',
          problem: 'Its host is not named in GATEWAY_PROVIDER_HOSTS.',
          prices: 'none',
        },
        { key: 'mistral', state: 'off', reason: null, problem: null, prices: 'none' },
      ]);
      expect(status.providers.map(({ provider }: { provider: string }) => provider)).toEqual([
        'ollama',
        'anthropic',
        'heuristics',
      ]);
      await emulated.request('DELETE', `/items/ai_providers/${other.data.id}`);
    } finally {
      await emulated.request('DELETE', `/items/ai_providers/${body.data.id}`);
    }
    await expect(ask()).resolves.toMatchObject({ nova: { provider: 'mistral' } });
  });

  it('say what calls cost, in the currency of all amounts only', async () => {
    const { body: status } = await emulated.request('GET', '/gateway/v1/status');
    const row = { key: 'mistral', name: 'Mistral', region: 'eu', price_in: 1, price_out: 2, currency: status.currency };
    const { body } = await emulated.request('POST', '/items/ai_providers', { ...row, active: true });
    const ask = async () => {
      const answer = await emulated.openai(emulated.analyst.token).chat.completions.create({
        model: 'mistral',
        messages: user(`Combien ? ${randomUUID()}`),
      });
      const [call] = await emulated.sql<{ cost: string; prompt_tokens: number; completion_tokens: number }>(
        'select c.cost, c.prompt_tokens, c.completion_tokens from ai_calls c where c.completion_audit = $1',
        [(answer as unknown as { nova: { completion: { auditId: string } } }).nova.completion.auditId],
      );
      return { ...call, cost: Number(call?.cost) };
    };
    try {
      const call = await ask();
      expect(call.cost).toBeCloseTo(((call.prompt_tokens ?? 0) + 2 * (call.completion_tokens ?? 0)) / 1000, 6);
      await emulated.request('PATCH', `/items/ai_providers/${body.data.id}`, { currency: 'CHF' });
      const { body: after } = await emulated.request('GET', '/gateway/v1/status');
      expect(after.register).toMatchObject([{ key: 'mistral', state: 'in use', prices: 'other currency' }]);
      const other = await ask();
      expect(other.cost).toBeLessThan(((other.prompt_tokens ?? 0) + 2 * (other.completion_tokens ?? 0)) / 1000);
    } finally {
      await emulated.request('DELETE', `/items/ai_providers/${body.data.id}`);
    }
  });
});

describe('a call whose record a killed server took with it', () => {
  it('is found by the decision on its prompt and gets its row, once', async () => {
    const answer = await emulated.openai(emulated.analyst.token).chat.completions.create({
      model: 'mistral',
      messages: user(`Qui ? ${randomUUID()}`),
    });
    const { prompt } = (answer as unknown as { nova: { prompt: { auditId: string } } }).nova;
    await emulated.sql('delete from ai_calls where prompt_audit = $1', [prompt.auditId]);
    const { host, port, user: login, password, database: name } = emulated.product.database;
    const database = openDatabase({
      ...{ DB_HOST: host, DB_PORT: port, DB_DATABASE: name, DB_USER: login, DB_PASSWORD: password },
    } as Settings);
    try {
      const costOf = ({ promptTokens }: { promptTokens: number }) => promptTokens / 10;
      const write = () => writeLostCalls({ database, costOf, before: new Date(Date.now() + 1_000) });
      expect(await write()).toBe(1);
      expect(await write()).toBe(0);
      const rows = await emulated.sql('select * from ai_calls where prompt_audit = $1', [prompt.auditId]);
      expect(rows).toMatchObject([
        {
          user: emulated.analyst.id,
          provider: 'mistral',
          region: 'eu',
          status: 'interrupted',
          error_code: 'SERVER_ENDED',
          used_model: true,
        },
      ]);
      expect(rows[0]?.['prompt_tokens']).toBeGreaterThan(5);
      expect(Number(rows[0]?.['cost'])).toBeCloseTo(Number(rows[0]?.['prompt_tokens']) / 10, 6);
    } finally {
      await database.destroy();
    }
    const planned = await emulated.sql("select cron from nova_queue.schedule where name = 'record_lost_calls'");
    expect(planned).toEqual([{ cron: '*/10 * * * *' }]);
  });
});

describe('keys', () => {
  it('are shown once, act as their person for their system only, and open nothing else', async () => {
    await emulated.request('POST', '/items/ai_systems', {
      key: 'ticket_triage',
      name: 'Tri',
      description: 'Trie les tickets.',
      status: 'active',
    });
    const issued = await emulated.request('POST', '/gateway/v1/keys', {
      name: 'robot',
      user: emulated.analyst.id,
      purpose: 'ticket_triage',
    });
    expect(issued.status).toBe(200);
    const { key, id } = issued.body;
    const answer = await emulated.openai(key).chat.completions.create({
      model: 'auto',
      messages: user('Bonjour'),
      metadata: { purpose: 'crm_assistant' },
    });
    expect(answer).toMatchObject({ nova: { system: 'ticket_triage' } });
    expect((await emulated.request('GET', '/users/me', undefined, key)).status).toBe(401);
    const [row] = await emulated.sql<{ hash: string }>('select * from ai_keys where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(key);
    await emulated.request('PATCH', `/items/ai_keys/${id}`, { revoked_at: new Date().toISOString() });
    await expect(
      emulated.openai(key).chat.completions.create({ model: 'auto', messages: user('Bonjour') }),
    ).rejects.toMatchObject({ status: 401 });
  });

  it('open nothing any more as soon as their person is locked out or loses the role', async () => {
    const { id: person } = emulated.analyst;
    const { body: issued } = await emulated.request('POST', '/gateway/v1/keys', {
      name: 'robot',
      user: person,
      purpose: 'crm_assistant',
    });
    const { body: holder } = await emulated.request('GET', `/users/${person}?fields=role`);
    const change = (fields: object) => emulated.request('PATCH', `/users/${person}`, fields);
    const ask = () => emulated.openai(issued.key).chat.completions.create({ model: 'auto', messages: user('Bonjour') });
    await ask();
    await change({ status: 'suspended' });
    await expect(ask()).rejects.toMatchObject({ status: 401 });
    await change({ status: 'active', role: null });
    await expect(ask()).rejects.toMatchObject({ status: 403 });
    await change({ role: holder.data.role });
    await expect(ask()).resolves.toMatchObject({ nova: { system: 'crm_assistant' } });
  });

  it('are not handed out for people who may not use AI, for unknown systems, or by people without the right', async () => {
    const body = { name: 'robot', user: emulated.analyst.id, purpose: 'nothing' };
    expect((await emulated.request('POST', '/gateway/v1/keys', body)).status).toBe(400);
    expect(
      (
        await emulated.request(
          'POST',
          '/gateway/v1/keys',
          { ...body, purpose: 'crm_assistant' },
          emulated.analyst.token,
        )
      ).status,
    ).toBe(403);
  });
});

describe('the studio', () => {
  it('is told how providers are, and plays a call that shows what left the house', async () => {
    const status = await emulated.request('GET', '/gateway/v1/status');
    expect(
      status.body.providers.map(({ provider, status: state }: { provider: string; status: string }) => [
        provider,
        state,
      ]),
    ).toEqual([
      ['ollama', 'up'],
      ['mistral', 'up'],
      ['anthropic', 'up'],
      ['heuristics', 'up'],
    ]);
    emulated.house.enqueue({ kind: 'answer', text: 'Bien reçu [EMAIL_1].' });
    const played = await emulated.request('POST', '/gateway/v1/playground', {
      messages: user(QUESTION),
      metadata: { cache: 'skip' },
    });
    expect(played.body).toMatchObject({
      received: 'Bien reçu [EMAIL_1].',
      sent: [{ role: 'user', content: expect.stringContaining('[EMAIL_1]') }],
    });
    expect(played.body.response.choices[0].message.content).toBe(`Bien reçu ${MAIL}.`);
    expect((await emulated.request('GET', '/gateway/v1/status', undefined, emulated.analyst.token)).status).toBe(403);
  });
});

describe('Directus’s own ways to a model', () => {
  const chat = (provider: string, path = '/ai/chat') =>
    emulated.request('POST', path, {
      provider,
      model: 'auto',
      tools: [],
      messages: [{ id: '1', role: 'user', parts: [{ type: 'text', text: QUESTION }] }],
    });

  it('do not pass the gate with another provider, with files, as objects or through MCP', async () => {
    await emulated.request('PATCH', '/settings', {
      ai_openai_api_key: 'sk-x',
      ai_openai_allowed_models: ['gpt-5'],
      ai_openai_compatible_api_key: 'x',
      ai_openai_compatible_base_url: emulated.abroad.baseURL,
    });
    expect((await chat('openai')).status).toBe(403);
    expect((await chat('openai-compatible')).status).toBe(403);
    expect((await chat('anthropic', '/AI/Object')).status).toBe(403);
    expect((await emulated.request('POST', '/ai/files', {})).status).toBe(403);
    expect((await emulated.request('POST', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' })).status).toBe(403);
    expect(emulated.abroad.received).toEqual([]);
  });

  it('lead through this gateway when it is set as their provider', async () => {
    const admin = await emulated.request('GET', '/users/me?fields=id');
    const issued = await emulated.request('POST', '/gateway/v1/keys', {
      name: 'studio',
      user: admin.body.data.id,
      purpose: 'crm_assistant',
    });
    await emulated.request('PATCH', '/settings', {
      ai_openai_compatible_api_key: issued.body.key,
      ai_openai_compatible_base_url: `${emulated.product.url}/gateway/v1`,
      ai_openai_compatible_name: 'nova',
      ai_openai_compatible_models: [{ id: 'auto', name: 'auto', context: 8000, output: 1000 }],
    });
    emulated.house.behave({ kind: 'answer', text: 'Relance prête pour [EMAIL_1].' });
    const response = await fetch(`${emulated.product.url}/ai/chat`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulated.product.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        provider: 'openai-compatible',
        model: 'auto',
        tools: [],
        messages: [{ id: '1', role: 'user', parts: [{ type: 'text', text: QUESTION }] }],
      }),
    });
    const text = await response.text();
    expect(`${response.status} ${text}`).toContain('Relance prête pour');
    expect(emulated.house.received.at(-1)?.raw).toContain('[EMAIL_1]');
    expect(emulated.house.received.at(-1)?.raw).not.toContain(MAIL);
  });
});
