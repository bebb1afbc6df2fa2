/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './harness/http.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { asAdmin } from './harness/trade.ts';

let author: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
let outsider: TestPerson;
let deal: string;

beforeAll(async () => {
  const [paris, london] = [await createTeam(), await createTeam()];
  [author, colleague, stranger, outsider] = [
    await createPerson('Manager', { team: paris }),
    await createPerson('Viewer', { team: paris }),
    await createPerson('Analyst', { team: london }),
    await createPerson('Client'),
  ];
  deal = (await asAdmin('/items/deals', { name: 'Version one', team: paris, amount: 10 })).id;
});

const change = (fields: object) => call(`/items/deals/${deal}`, { token: author.token, method: 'PATCH', json: fields });
const history = (person: TestPerson, query = '') =>
  call(`/business/v1/history/deals/${deal}${query}`, { token: person.token });
const comments = (person: TestPerson) => call(`/business/v1/comments/deals/${deal}`, { token: person.token });

describe('the history of a record', () => {
  it('says who changed what, from what to what, and how the record stood then', async () => {
    await change({ name: 'Version two', amount: 12.5 });
    const { status, body } = await history(colleague);
    expect(status).toBe(200);
    expect(body.entries[0]).toMatchObject({
      action: 'update',
      by: { id: author.id, name: 'Test Manager' },
      values: { name: 'Version two' },
    });
    expect(body.entries[0].changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', before: 'Version one', after: 'Version two' }),
        expect.objectContaining({ field: 'amount', after: 12.5 }),
      ]),
    );
    expect(body.entries.at(-1).action).toBe('create');
  });

  it('comes page by page, each version once', async () => {
    for (const nth of [3, 4, 5]) await change({ name: `Version ${nth}` });
    const seen: number[] = [];
    let cursor: number | null = null;
    do {
      const { body }: { body: any } = await history(author, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.entries.map(({ id }: any) => id));
      cursor = body.next;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  });

  it('is closed to who may not see the record, and to people from outside', async () => {
    for (const person of [stranger, outsider]) {
      expect((await history(person)).status).toBe(403);
      expect((await comments(person)).status).toBe(403);
    }
    expect((await call(`/business/v1/history/deals/${randomUUID()}`, { token: author.token })).status).toBe(403);
    expect((await call(`/business/v1/history/directus_users/${author.id}`, { token: author.token })).status).toBe(400);
    expect((await call(`/business/v1/history/deals/${deal}`)).status).toBeGreaterThanOrEqual(401);
  });

  it('gives nobody the versions of others by the platform itself', async () => {
    const direct = await call('/revisions?limit=-1&fields=*', { token: colleague.token });
    expect(direct.body.data ?? []).toEqual([]);
    const own = await call('/revisions?limit=1', { token: author.token });
    expect(Object.keys(own.body.data[0]).sort()).toEqual(['collection', 'id', 'item']);
  });
});

describe('comments of a record', () => {
  const write = (person: TestPerson, text: string) =>
    call('/comments', {
      token: person.token,
      method: 'POST',
      json: { collection: 'deals', item: deal, comment: text },
    });

  it('are read by everybody who may see the record, with the names of who is mentioned', async () => {
    expect((await write(author, `See @${colleague.id} about the price`)).status).toBeLessThan(300);
    const { body } = await comments(colleague);
    expect(body.comments).toMatchObject([
      { text: `See @${colleague.id} about the price`, by: { id: author.id, name: 'Test Manager' }, changed: false },
    ]);
    expect(body.mentioned).toEqual([{ id: colleague.id, name: 'Test Viewer' }]);
  });

  it('are changed and taken back by who wrote them, and by nobody else', async () => {
    const { id } = (await comments(author)).body.comments[0];
    const patch = (person: TestPerson) =>
      call(`/comments/${id}`, { token: person.token, method: 'PATCH', json: { comment: 'Changed' } });
    expect((await patch(colleague)).status).toBe(403);
    expect((await patch(author)).status).toBe(200);
    expect((await comments(author)).body.comments).toMatchObject([{ text: 'Changed', changed: true }]);
    expect((await call(`/comments/${id}`, { token: colleague.token, method: 'DELETE' })).status).toBe(403);
    expect((await call(`/comments/${id}`, { token: author.token, method: 'DELETE' })).status).toBe(204);
    expect((await comments(author)).body.comments).toEqual([]);
  });

  it('are written by nobody who may not see the record, or only reads', async () => {
    expect((await write(stranger, 'Hello')).status).toBe(403);
    expect((await write(colleague, 'Hello')).status).toBe(403);
    expect((await write(outsider, 'Hello')).status).toBe(403);
  });
});
