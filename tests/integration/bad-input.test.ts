import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createPerson, createTeam, signToken, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';

const CHECK = '/compliance/v1/check';
const CHAT = '/gateway/v1/chat/completions';
const prompt = (text: string) => ({ channel: 'prompt', parts: [{ path: 'text', text }] });

let analyst: TestPerson;
let viewer: TestPerson;
let team: string;

beforeAll(async () => {
  team = await createTeam();
  [analyst, viewer] = await Promise.all([createPerson('Analyst', { team }), createPerson('Viewer', { team })]);
});

async function countDecisions(): Promise<number> {
  const [row] = await sql<{ count: string }>('select count(*) from compliance_audit');
  return Number(row?.count);
}

describe('a body that is not usable', () => {
  it('that is not JSON is refused without repeating a word of it', async () => {
    const answer = await call(CHECK, {
      token: analyst.token,
      raw: '{"channel": "prompt", jeanne.secret@client.example',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('INVALID_PAYLOAD');
    expect(JSON.stringify(answer.body)).not.toContain('jeanne');
  });

  it('with an unknown field names the field', async () => {
    const answer = await call(CHECK, { token: analyst.token, json: { ...prompt('x'), severity: 'low' } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain('severity');
  });

  it('with a wrong value names the path to it', async () => {
    const answer = await call(CHECK, {
      token: analyst.token,
      json: { channel: 'prompt', parts: [{ path: 'text', text: 7 }] },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.path).toBe('parts[0].text');
  });

  it('with another actor than the caller is refused', async () => {
    const answer = await call(CHECK, {
      token: analyst.token,
      json: { ...prompt('x'), actor: { id: null, roles: ['admin'] } },
    });
    expect(answer.status).toBe(400);
  });

  it('of five megabytes of text is refused with the limit', async () => {
    const answer = await call(CHECK, { token: analyst.token, json: prompt('a'.repeat(5_000_000)) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain('1000000');
  });

  it('larger than the server reads is refused with 413', async () => {
    const answer = await call(CHECK, { token: analyst.token, json: prompt('a'.repeat(9_000_000)) });
    expect(answer.status).toBe(413);
    expect(answer.body.errors[0].extensions.code).toBe('CONTENT_TOO_LARGE');
  });

  it('of binary data is refused with what to send', async () => {
    const raw = new Uint8Array([0, 255, 128, 1, 2, 3]);
    const answer = await call(CHECK, {
      token: analyst.token,
      raw,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(answer.status).toBe(415);
    const asJson = await call(CHECK, { token: analyst.token, raw });
    expect(asJson.status).toBe(400);
  });

  it.each(['\ud800', 'a\udc00b', 'nul \u0000 inside'])(
    'with text that no database can hold is refused (%j)',
    async (text) => {
      for (const path of [CHECK, CHAT]) {
        const json = path === CHECK ? prompt(text) : { messages: [{ role: 'user', content: text }] };
        expect((await call(path, { token: analyst.token, json })).status, path).toBe(400);
      }
      const write = await call('/items/contacts', {
        token: analyst.token,
        json: { last_name: 'Durand', team, notes: text },
      });
      expect(write.status).toBe(400);
      expect(write.body.errors[0].extensions.path).toBe('notes');
    },
  );

  it('leaves no decision behind, since nothing was judged', async () => {
    const before = await countDecisions();
    await call(CHECK, { token: analyst.token, json: { ...prompt('x'), severity: 'low' } });
    expect(await countDecisions()).toBe(before);
  });
});

describe('a caller without the right', () => {
  it('and without a token is told to sign in', async () => {
    const answer = await call(CHECK, { json: prompt('x') });
    expect(answer.status).toBe(401);
    expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await call(CHAT, { json: { messages: [{ role: 'user', content: 'x' }] } })).status).toBe(401);
    expect((await call('/compliance/v1/audit')).status).toBe(401);
  });

  it('and with a wrong token is refused', async () => {
    expect((await call(CHECK, { token: 'nobody-has-this-token', json: prompt('x') })).status).toBe(401);
  });

  it('and with a token that has expired is told that it has', async () => {
    const hour = 3600;
    const now = Math.floor(Date.now() / 1000);
    const valid = signToken(analyst.id, now + hour);
    expect((await call(CHECK, { token: valid, json: prompt('x') })).status).toBe(200);
    const answer = await call(CHECK, { token: signToken(analyst.id, now - hour), json: prompt('x') });
    expect(answer.status).toBe(401);
    expect(answer.body.errors[0].extensions.code).toBe('TOKEN_EXPIRED');
  });

  it('and with a token that somebody else signed is refused', async () => {
    const forged = signToken(analyst.id, Math.floor(Date.now() / 1000) + 3600, 'another key');
    expect((await call(CHECK, { token: forged, json: prompt('x') })).status).toBe(403);
  });

  it('to write cannot, and the row does not exist afterwards', async () => {
    const answer = await call('/items/contacts', { token: viewer.token, json: { last_name: 'Durand-Interdit', team } });
    expect(answer.status).toBe(403);
    expect(await sql('select 1 from contacts where last_name = $1', ['Durand-Interdit'])).toHaveLength(0);
  });
});

describe('a value that its field cannot hold', () => {
  const ask = (query: string) => call(`/items/interactions?${query}`, { token: analyst.token });

  it.each([
    'filter={"id":{"_eq":"no-key"}}',
    'filter={"duration_minutes":{"_eq":99999999999}}',
    'filter={"occurred_at":{"_gt":"99999-99-99"}}',
    'filter={"subject":{"_contains":"\\u0000"}}',
    'search=%00',
  ])('is refused in a query: %s', async (query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('INVALID_PAYLOAD');
  });

  it('is refused in a row: a year that no calendar has', async () => {
    const json = { subject: 'x', team, occurred_at: '99999-01-01T00:00:00Z' };
    expect((await call('/items/interactions', { token: analyst.token, json })).status).toBe(400);
  });

  it('is not repeated when it is too long or taken', async () => {
    const subject = `Jeanne Quenot ${'x'.repeat(300)}`;
    const answer = await call('/items/interactions', { token: analyst.token, json: { subject, team } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('Quenot');
  });
});

describe('an export of what is no collection', () => {
  it.each(['nowhere', 'constructor', 'to_string'])('is refused, also to an administrator: %s', async (collection) => {
    const json = { collection, fields: ['id'], format: 'csv' };
    expect((await call('/business/v1/exports', { token: inject('adminToken'), json })).status).toBe(403);
  });
});

describe('an address that does not exist', () => {
  it.each([
    '/compliance/v1/audit/not-an-id',
    '/compliance/v1/audit?limit=0',
    '/compliance/v1/audit?action=explode',
    '/compliance/v1/audit?cursor=xyz',
    '/compliance/v1/audit?rule=%00',
    '/compliance/v1/audit?type=a%00b',
    '/compliance/v1/changes?collection=%00',
  ])('or a query that is not usable answers 400: %s', async (path) => {
    expect((await call(path, { token: analyst.token })).status).toBe(400);
  });

  it('of a decision is unknown to who may see all, and closed to everybody else', async () => {
    const lead = await createPerson('Compliance lead');
    const unknown = await call('/compliance/v1/audit/00000000-0000-4000-8000-000000000000', { token: lead.token });
    expect(unknown.status).toBe(404);
    expect(
      (await call('/compliance/v1/audit/00000000-0000-4000-8000-000000000000', { token: analyst.token })).status,
    ).toBe(403);
  });
});
