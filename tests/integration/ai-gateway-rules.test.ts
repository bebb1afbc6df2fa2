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

  it('leave a row of every call, however it ends, before its end is heard', async () => {
    const purpose = `p_${randomUUID().slice(0, 8)}`;
    const requests: (string | null)[] = [];
    const rows = () =>
      emulated.sql<{ status: string; purpose: string | null }>(
        'select status, purpose from ai_calls where request_id::text = any($1) order by occurred_at',
        [requests],
      );
    const statuses = async () => (await rows()).map(({ status }) => status);
    const send = async (path: string, body: object) => {
      const answer = await emulated.request('POST', path, { ...body, metadata: { purpose } });
      requests.push(answer.headers.get('x-request-id'));
      return answer;
    };
    const ask = (stream: boolean) =>
      send('/gateway/v1/chat/completions', { stream, model: 'mistral', messages: user('Qui ?') });
    expect((await ask(false)).status).toBe(403);
    expect(await statuses()).toEqual(['refused']);
    await emulated.request('POST', '/items/ai_systems', {
      key: purpose,
      name: 'x',
      description: 'x',
      status: 'active',
    });
    await send('/gateway/v1/embeddings', { model: 'embed-1', input: 'Le devis' });
    // What named no system when it was sent is free text, and is not kept.
    expect(await rows()).toEqual([
      { status: 'refused', purpose: null },
      { status: 'answered', purpose },
    ]);
    emulated.europe.behave({ kind: 'status', status: 400 });
    expect((await ask(false)).status).toBe(503);
    expect((await ask(true)).status).toBe(503);
    expect(await statuses()).toEqual(['refused', 'answered', 'unavailable', 'unavailable']);
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

describe('a ledger that is down', () => {
  it('ends in 503, and nothing is sent', async () => {
    await emulated.sql('alter table compliance_audit rename to compliance_audit_gone');
    await expect(client.chat.completions.create({ model: 'auto', messages: user(QUESTION) })).rejects.toMatchObject({
      status: 503,
      code: 'gate_unavailable',
    });
    await emulated.sql('alter table compliance_audit_gone rename to compliance_audit');
    expect(emulated.house.received).toEqual([]);
    expect(await readFile(emulated.product.log, 'utf8')).not.toContain(MAIL);
  });
});
