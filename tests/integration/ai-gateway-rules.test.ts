import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmulatedProduct, user, type EmulatedProduct } from './harness/emulated-product.ts';
import { eventually } from './harness/logs.ts';

const MAIL = 'sophie.marchand@dupont-conseil.fr';
const QUESTION = `Écris une relance polie à ${MAIL} au sujet du devis.`;

let emulated: EmulatedProduct;
let client: OpenAI;

beforeAll(async () => {
  emulated = await startEmulatedProduct();
  client = emulated.openai(emulated.analyst.token);
});
afterEach(() => emulated.reset());
afterAll(() => emulated.stop());

describe('the cascade', () => {
  it('goes from the house to Europe to elsewhere, judging anew for each, and ends offline', async () => {
    const ask = () =>
      client.chat.completions.create({
        model: 'auto',
        messages: user(`Résume : ${randomUUID()}. Le client veut un devis.`),
      });
    emulated.house.behave({ kind: 'status', status: 400 });
    expect((await ask()) as object).toMatchObject({ nova: { provider: 'mistral', region: 'eu' } });
    emulated.europe.behave({ kind: 'status', status: 400 });
    expect((await ask()) as object).toMatchObject({ nova: { provider: 'anthropic', region: 'other' } });
    emulated.abroad.behave({ kind: 'status', status: 400 });
    expect((await ask()) as object).toMatchObject({ nova: { provider: 'heuristics', usedModel: false } });
  });

  it('never leaves the house with data of the class local_only', async () => {
    emulated.house.behave({ kind: 'hang' });
    const answer = await client.chat.completions.create({
      model: 'auto',
      messages: user('Résume : le client veut un devis.'),
      metadata: { data_class: 'local_only' },
    });
    expect(answer).toMatchObject({ nova: { provider: 'heuristics' } });
    expect([...emulated.europe.received, ...emulated.abroad.received]).toEqual([]);
  });

  it('asks the model that is named for a task', async () => {
    await client.chat.completions.create({
      model: 'auto',
      messages: user('Un mot gentil.'),
      metadata: { task: 'draft' },
    });
    expect(emulated.house.received.at(-1)?.body).toMatchObject({ model: 'llama-large' });
  });

  it('closes the request upstream when the client leaves', async () => {
    emulated.house.enqueue({ kind: 'stall', text: 'Il était une fois' });
    const leaving = new AbortController();
    const call = client.chat.completions.create(
      { model: 'auto', messages: user('Raconte.'), stream: true },
      { signal: leaving.signal },
    );
    setTimeout(() => leaving.abort(), 300);
    await call
      .then(async (stream) => {
        for await (const chunk of stream) expect(chunk).toBeDefined();
      })
      .catch(() => undefined);
    await eventually(async () => emulated.house.received.at(-1)?.closedEarly || undefined);
    expect(emulated.house.received.at(-1)?.closedEarly).toBe(true);
  });
});

describe('the cache', () => {
  it('answers the same question of the same person again, with their own values, and of nobody else', async () => {
    const ask = (mail: string, token = emulated.analyst.token, question = 'Prépare le message de juin pour') =>
      emulated.openai(token).chat.completions.create({ model: 'auto', messages: user(`${question} ${mail}.`) });
    emulated.house.behave({ kind: 'echo' });
    const first = await ask('anne.petit@exemple-sarl.fr');
    const again = await ask('luc.moreau@exemple-sarl.fr');
    expect(first).toMatchObject({ nova: { cached: false } });
    expect(again).toMatchObject({ nova: { cached: true } });
    expect(again.choices[0]?.message.content).toContain('luc.moreau@exemple-sarl.fr');
    const other = await emulated.createAnalyst();
    expect(await ask('anne.petit@exemple-sarl.fr', other.token)).toMatchObject({ nova: { cached: false } });
    await emulated.request('POST', '/gateway/v1/cache/clear', {});
    expect(await ask('anne.petit@exemple-sarl.fr')).toMatchObject({ nova: { cached: false } });
  });
});

describe('limits', () => {
  it('tell in headers what is left, and end with 429 in a shape that clients know', async () => {
    const person = await emulated.createAnalyst();
    const made = await emulated.request('POST', '/items/ai_budgets', {
      scope: 'user',
      subject: person.id,
      requests_per_minute: 2,
    });
    const { response } = await emulated
      .openai(person.token)
      .chat.completions.create({ model: 'auto', messages: user('un') })
      .withResponse();
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('1');
    expect(response.headers.get('ratelimit')).toContain('"user";r=1');
    const answers = await Promise.allSettled(
      ['deux', 'trois', 'quatre'].map((word) =>
        emulated.openai(person.token).chat.completions.create({ model: 'auto', messages: user(word) }),
      ),
    );
    expect(answers.some((answer) => answer.status === 'rejected' && answer.reason.status === 429)).toBe(true);
    await emulated.request('DELETE', `/items/ai_budgets/${made.body.data.id}`);
  });

  it('end a stream in the middle when the budget is used up, with an error event', async () => {
    const person = await emulated.createAnalyst();
    await emulated.request('POST', '/items/ai_budgets', { scope: 'user', subject: person.id, tokens: 60 });
    emulated.house.enqueue({ kind: 'answer', text: 'Le client a répondu hier soir. '.repeat(40), everyMs: 5 });
    const stream = await emulated.openai(person.token).chat.completions.create({
      model: 'auto',
      messages: user('Raconte tout.'),
      stream: true,
    });
    let shown = '';
    const reading = (async () => {
      for await (const chunk of stream) shown += chunk.choices[0]?.delta.content ?? '';
    })();
    await expect(reading).rejects.toMatchObject({ error: { code: 'insufficient_quota', type: 'insufficient_quota' } });
    expect(shown.length).toBeLessThan(400);
  });

  it('are kept in the commit of the decision on their answer, before it is shown', async () => {
    for (const stream of [false, true]) {
      const answer = await client.chat.completions
        .create({ model: 'mistral', stream, messages: user(`Combien ? ${randomUUID()}`) })
        .asResponse();
      const [, prompt] = /"nova":.*?"prompt":.*?"auditId":"([^"]+)"/.exec(await answer.text()) ?? [];
      const [row] = await emulated.sql<Record<string, unknown>>(
        `select calls.status, calls.provider, decision.transaction_id = change.transaction_id as together
         from ai_calls calls join compliance_audit decision on decision.id = calls.completion_audit
         join nova_ledger.changes change on change.collection = 'ai_calls' and change.item = calls.id::text
         where calls.prompt_audit = $1`,
        [prompt],
      );
      expect(row).toEqual({ status: 'answered', provider: 'mistral', together: true });
    }
  });

  it('are metered: tokens, cost and time of every call', async () => {
    const answer = await client.chat.completions.create({
      model: 'mistral',
      messages: user(`Combien ? ${randomUUID()}`),
    });
    const row = await eventually(async () => {
      const [found] = await emulated.sql<Record<string, unknown>>('select * from ai_calls where prompt_audit = $1', [
        (answer as unknown as { nova: { prompt: { auditId: string } } }).nova.prompt.auditId,
      ]);
      return found;
    });
    expect(row).toMatchObject({
      provider: 'mistral',
      region: 'eu',
      kind: 'chat',
      cached: false,
      purpose: 'crm_assistant',
    });
    expect(Number(row?.['cost'])).toBeGreaterThan(0);
    const usage = await emulated.request('GET', '/gateway/v1/usage?days=1');
    expect(usage.body.byProvider.map(({ key }: { key: string }) => key)).toContain('mistral');
  });
});

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
        { key: 'elsewhere', state: 'left out', problem: 'Its host is not named in GATEWAY_PROVIDER_HOSTS.' },
        { key: 'mistral', state: 'off', problem: null },
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

describe('a ledger that is down', () => {
  it('ends in 503, and nothing is sent', async () => {
    await emulated.sql('alter table compliance_audit rename to compliance_audit_gone');
    await expect(
      client.chat.completions.create({ model: 'auto', messages: user('Bonjour à tous') }),
    ).rejects.toMatchObject({ status: 503, code: 'gate_unavailable' });
    await emulated.sql('alter table compliance_audit_gone rename to compliance_audit');
    expect(emulated.house.received).toEqual([]);
    expect(await readFile(emulated.product.log, 'utf8')).not.toContain(MAIL);
  });
});
