/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { asAdmin } from './harness/trade.ts';

const mark = `Zyl${randomUUID().slice(0, 5).replace(/\d/g, 'q')}`;
let paris: string;
let london: string;
let reader: TestPerson;
let stranger: TestPerson;
let company: string;
let contact: string;
let foreign: string;

beforeAll(async () => {
  [paris, london] = [await createTeam(), await createTeam()];
  [reader, stranger] = [
    await createPerson('Analyst', { team: paris }),
    await createPerson('Analyst', { team: london }),
  ];
  company = (await asAdmin('/items/companies', { name: `Société Générale ${mark}`, team: paris, city: 'Besançon' })).id;
  contact = (
    await asAdmin('/items/contacts', {
      ...{ first_name: 'Éloïse', last_name: `Dupont-${mark}`, email: `eloise@${mark.toLowerCase()}.example` },
      ...{ phone: '+33612345678', job_title: 'Directrice', company, team: paris },
    })
  ).id;
  foreign = (await asAdmin('/items/contacts', { first_name: 'Éloïse', last_name: `Durand-${mark}`, team: london })).id;
  await asAdmin('/items/deals', { name: `Déploiement ${mark}`, company, team: paris });
});

async function find(q: string, person: TestPerson, more = '') {
  const answer = await call(`/business/v1/search?q=${encodeURIComponent(q)}${more}`, { token: person.token });
  expect(answer.status).toBe(200);
  return answer.body.groups as { collection: string; hits: { id: string; title: string }[] }[];
}
const idsOf = (groups: { hits: { id: string }[] }[]) => groups.flatMap(({ hits }) => hits.map(({ id }) => id));

describe('the search', () => {
  it('finds rows of every collection at once, grouped, with accents or without', async () => {
    const groups = await find(mark.toLowerCase(), reader);
    expect(groups.map(({ collection }) => collection).sort()).toEqual(['companies', 'contacts', 'deals']);
    expect(idsOf(await find(`deploiement ${mark}`, reader))).toHaveLength(1);
    expect(idsOf(await find(`ELOISE ${mark}`, reader))).toEqual([contact]);
    expect(idsOf(await find(`besançon ${mark}`, reader))).toEqual([company]);
  });

  it('forgives typing errors in names', async () => {
    const groups = await find(`dupnot-${mark}`, reader);
    expect(idsOf(groups)).toContain(contact);
    expect(idsOf(await find(`societe genrale ${mark}`, reader))).toContain(company);
  });

  it('finds a phone number however it is written, and an address by its start', async () => {
    expect(idsOf(await find('0612345678', reader, '&collections=contacts&limit=20'))).toContain(contact);
    expect(idsOf(await find(`eloise@${mark.toLowerCase()}`, reader))).toEqual([contact]);
  });

  it('follows a change and a deletion at once', async () => {
    const fresh = await asAdmin('/items/contacts', { last_name: `Avant${mark}`, team: paris });
    expect(idsOf(await find(`avant${mark}`, reader))).toEqual([fresh.id]);
    await asAdmin(`/items/contacts/${fresh.id}`, { last_name: `Apres${mark}` }, 'PATCH');
    expect(idsOf(await find(`apres${mark}`, reader))).toEqual([fresh.id]);
    await asAdmin(`/items/contacts/${fresh.id}`, undefined, 'DELETE');
    expect(idsOf(await find(`apres${mark}`, reader))).not.toContain(fresh.id);
  });

  it('never shows a row of another team, nor that there is one', async () => {
    expect(idsOf(await find(mark, stranger))).toEqual([foreign]);
    expect(idsOf(await find(`dupont ${mark}`, stranger))).toEqual([]);
    expect(idsOf(await find(mark, reader))).not.toContain(foreign);
    const outsider = await createPerson('Viewer');
    expect(idsOf(await find(mark, outsider))).toEqual([]);
  });

  it('takes signs of patterns for what they are, and answers 400 to an empty one', async () => {
    for (const q of ['%%%', '__', "'; drop table contacts; --", '\\\\', '((('])
      expect((await call(`/business/v1/search?q=${encodeURIComponent(q)}`, { token: reader.token })).status).toBe(200);
    expect((await call('/business/v1/search?q=%20%20', { token: reader.token })).status).toBe(400);
    expect((await call('/business/v1/search?q=abc')).status).toBeGreaterThanOrEqual(401);
  });
});

describe('the timeline', () => {
  it('has every entry once, newest first, page by page, also when many bear the same moment', async () => {
    const at = '2026-02-03T10:00:00.000Z';
    await sql(
      `insert into interactions (id, kind, occurred_at, subject, company, team)
       select gen_random_uuid(), 'note', $1::timestamptz + (n / 8) * interval '1 hour', 'n', $2, $3 from generate_series(0, 39) n`,
      [at, company, paris],
    );
    const seen: { id: string; at: string; collection: string }[] = [];
    let cursor = '';
    do {
      const page = await call(`/business/v1/timeline/companies/${company}?limit=7${cursor && `&cursor=${cursor}`}`, {
        token: reader.token,
      });
      expect(page.status).toBe(200);
      seen.push(...page.body.entries);
      cursor = page.body.next;
    } while (cursor);
    expect(seen).toHaveLength(41);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(41);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(new Set(seen.map(({ collection }) => collection))).toEqual(new Set(['interactions', 'deals']));
  });

  it('leaves out what the reader may not see, and is refused for a company that is not his', async () => {
    await asAdmin('/items/interactions', { subject: 'À Londres', company, team: london });
    const page = await call(`/business/v1/timeline/companies/${company}?limit=100`, { token: reader.token });
    expect(page.body.entries.map(({ title }: any) => title)).not.toContain('À Londres');
    for (const id of [company, randomUUID()])
      expect((await call(`/business/v1/timeline/companies/${id}`, { token: stranger.token })).status).toBe(403);
    const wrong = await call(`/business/v1/timeline/companies/${company}?cursor=abc`, { token: reader.token });
    expect([wrong.status, wrong.body.errors[0].extensions.path]).toEqual([400, 'cursor']);
  });
});
