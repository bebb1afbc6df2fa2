import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete, listModels } from '@novacrm/sdk';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';
import { eventually } from './harness/logs.ts';

const CHAT = '/gateway/v1/chat/completions';
const NOTE =
  'Résume : réunion avec la direction. Le client veut un devis avant vendredi pour douze licences. Budget de 14 000 euros.';

let analyst: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  const team = await createTeam();
  analyst = await createPerson('Analyst', { team });
  outsider = await createPerson('Client');
});

describe('the gateway', () => {
  it('answers without a model, says so, and records prompt, completion and call', async () => {
    const answer = await analyst.client.request(complete({ messages: [{ role: 'user', content: NOTE }] }));
    expect(answer.nova).toMatchObject({
      usedModel: false,
      prompt: { action: 'allow' },
      completion: { action: 'allow' },
    });
    expect(answer.choices[0]?.message.content).toMatch(/devis|licences/);
    expect(answer.choices[0]?.message.content).toMatch(/aucun modèle/i);
    const rows = await sql<{ channel: string }>(
      'select channel from compliance_audit where id = any($1) order by occurred_at',
      [[answer.nova.prompt.auditId, answer.nova.completion.auditId]],
    );
    expect(rows.map(({ channel }) => channel)).toEqual(['prompt', 'completion']);
    const metered = await eventually(async () => {
      const [row] = await sql<{ status: string; used_model: boolean }>(
        'select status, used_model from ai_calls where prompt_audit = $1',
        [answer.nova.prompt.auditId],
      );
      return row;
    });
    expect(metered).toEqual({ status: 'answered', used_model: false });
  });

  it('keeps what the rules redact away from the provider, and so out of the answer', async () => {
    const mail = `p.${randomUUID().slice(0, 6)}@dupont-conseil.fr`;
    const answer = await analyst.client.request(
      complete({ messages: [{ role: 'user', content: `${NOTE} Écrire à ${mail}.` }] }),
    );
    expect(answer.nova.prompt.action).toBe('redact');
    expect(answer.choices[0]?.message.content).not.toContain(mail);
  });

  it('streams in the form that OpenAI’s clients read', async () => {
    const answer = await call(CHAT, {
      token: analyst.token,
      json: { stream: true, messages: [{ role: 'user', content: NOTE }] },
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const events: string[] = answer.body.split('\n\n').filter(Boolean);
    expect(events.at(-1)).toBe('data: [DONE]');
    const text = events
      .slice(0, -1)
      .map((event) => JSON.parse(event.slice(6)).choices[0]?.delta.content ?? '')
      .join('');
    expect(text).toMatch(/devis|licences/);
  });

  it('lists its models', async () => {
    expect((await analyst.client.request(listModels())).map(({ id }) => id)).toContain('auto');
  });

  it.each([
    ['an unknown field', { messages: [{ role: 'user', content: 'x' }], best_of: 2 }, 400],
    ['no messages', { messages: [] }, 400],
    ['an unknown model', { model: 'gpt-9', messages: [{ role: 'user', content: 'x' }] }, 404],
  ])('answers %s in OpenAI’s error shape', async (_name, json, status) => {
    const answer = await call(CHAT, { token: analyst.token, json });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', message: expect.any(String) });
  });

  it('is closed to a role that may not create AI calls', async () => {
    const answer = await call(CHAT, { token: outsider.token, json: { messages: [{ role: 'user', content: 'x' }] } });
    expect(answer.status).toBe(403);
    expect(answer.body.error.type).toBe('permission_error');
  });
});
