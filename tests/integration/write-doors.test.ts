import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { call } from './harness/http.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { sql } from './harness/database.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET = ['AKIA', 'W3KX7QZNB5RTE2MJ'].join('');
const NOTE = `Accès du client : aws_access_key_id=${SECRET}`;

let analyst: TestPerson;
let team: string;

beforeAll(async () => {
  team = await createTeam();
  analyst = await createPerson('Analyst', { team });
});

const write = (path: string, json: unknown, method = 'POST', token = analyst.token) =>
  call(path, { method, token, json });
const admin = (path: string, json: unknown, method = 'POST') => write(path, json, method, inject('adminToken'));

async function isStored(table: string): Promise<boolean> {
  const rows = await sql(`select 1 from ${table} as stored where stored::text like $1`, [`%${SECRET}%`]);
  return rows.length > 0;
}

describe('a text inside of something else', () => {
  it.each<[string, unknown]>([
    ['a list', [NOTE]],
    ['an object', { text: NOTE }],
    ['the name of a property', { [NOTE]: 1 }],
  ])('is not stored as JSON in a field of one text: %s', async (_what, body) => {
    const created = await write('/items/interactions', { subject: 'x', body, team });
    expect(created.status).toBe(400);
    expect(created.body.errors[0].extensions).toMatchObject({ code: 'INVALID_PAYLOAD', path: 'body' });
    expect(JSON.stringify(created.body)).not.toContain(SECRET);
    const note = await write('/items/interactions', { subject: 'x', body: 'Rien.', team });
    const path = `/items/interactions/${note.body.data.id}`;
    expect((await write(path, { body }, 'PATCH')).status).toBe(400);
    expect(
      (await write('/comments', { collection: 'interactions', item: note.body.data.id, comment: body })).status,
    ).toBe(400);
    expect(await isStored('interactions')).toBe(false);
    expect(await isStored('directus_comments')).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a value', { company: { name: { _eq: NOTE } } }],
    ['the name of a property', { [`company ${SECRET}`]: { _eq: 1 } }],
    ['the name of a property that could be that of a field', { [SECRET]: { _eq: 1 } }],
  ])('is judged in JSON, and not repeated: %s', async (_what, filter) => {
    const view = { name: 'Mes contacts', collection: 'contacts', layout: 'table', filter };
    const answer = await write('/items/saved_views', view);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(await isStored('saved_views')).toBe(false);
    expect(await isStored('compliance_audit')).toBe(false);
  });
});

describe('a text in a collection of Directus', () => {
  it('that a person writes about themselves is judged, over REST and GraphQL', async () => {
    const profile = await write('/users/me', { description: NOTE }, 'PATCH');
    expect(profile.status).toBe(422);
    const query = 'mutation ($text: String) { update_users_me(data: { description: $text }) { id } }';
    const graphql = await write('/graphql/system', { query, variables: { text: NOTE } });
    expect(JSON.stringify(graphql.body)).toContain('COMPLIANCE_BLOCKED');
    expect((await write('/users/me', { first_name: 'Zoé', description: 'Vente' }, 'PATCH')).status).toBe(200);
    expect(await isStored('directus_users')).toBe(false);
  });

  it('is judged also when an administrator writes it', async () => {
    const texts: [string, object][] = [
      ['/folders', { name: NOTE }],
      ['/presets', { collection: 'contacts', bookmark: NOTE }],
      ['/dashboards', { name: NOTE }],
      ['/translations', { language: 'en-US', key: randomUUID(), value: NOTE }],
      ['/notifications', { recipient: analyst.id, subject: 'x', message: NOTE }],
    ];
    for (const [path, json] of texts) expect((await admin(path, json)).status, path).toBe(422);
    expect(await isStored('directus_revisions')).toBe(false);
  });
});

describe('a write of which Directus tells nobody', () => {
  it.each<[string, string, string]>([
    ['title', NOTE, 'note.txt'],
    ['name', 'x', `${SECRET}.txt`],
  ])('is judged: the %s of a file that is uploaded', async (_what, title, name) => {
    const upload = async (givenTitle: string, givenName: string) => {
      const form = new FormData();
      form.append('title', givenTitle);
      form.append('file', new Blob(['content'], { type: 'text/plain' }), givenName);
      return fetch(`${inject('url')}/files`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${analyst.token}` },
        body: form,
      });
    };
    expect((await upload(title, name)).status).toBe(422);
    expect(await isStored('directus_files')).toBe(false);
    expect((await upload('Une note', 'note.txt')).status).toBe(200);
  });

  it('is judged: what a flow creates and changes', async () => {
    const flow = await admin('/flows', {
      name: 'From outside',
      status: 'active',
      trigger: 'webhook',
      accountability: 'all',
      options: { method: 'POST', return: '$last' },
    });
    const operation = await admin('/operations', {
      flow: flow.body.data.id,
      key: 'create',
      name: 'Create',
      type: 'item-create',
      position_x: 1,
      position_y: 1,
      options: {
        collection: 'interactions',
        permissions: '$full',
        payload: { subject: 'x', body: '{{$trigger.body.text}}' },
      },
    });
    await admin(`/flows/${flow.body.data.id}`, { operation: operation.body.data.id }, 'PATCH');
    const trigger = (text: string) => call(`/flows/trigger/${flow.body.data.id}`, { json: { text } });
    await trigger(`Rien à signaler ${team}`);
    expect(await sql('select 1 from interactions where body = $1', [`Rien à signaler ${team}`])).toHaveLength(1);
    const answer = await trigger(NOTE);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(await isStored('interactions')).toBe(false);
    await admin(`/flows/${flow.body.data.id}`, undefined, 'DELETE');
  });
});
