import { expect, inject, it } from 'vitest';
import { call } from '../harness/http.ts';
import { createPerson, createTeam } from '../harness/people.ts';

const asAdmin = { token: inject('adminToken') };

it('who leaves a team sees its rows no more, from the next request on, and sees them again as a member', async () => {
  const team = await createTeam();
  const person = await createPerson('Analyst', { team });
  const made = await call('/items/companies', { ...asAdmin, json: { name: 'Atelier du Marais', team } });
  const company: string = made.body.data.id;
  const seen = async () => (await call(`/items/companies/${company}`, { token: person.token })).status;
  const found = async () =>
    (await call(`/items/companies?filter[id][_eq]=${company}&fields=id`, { token: person.token })).body.data.length;
  expect([await seen(), await found()]).toEqual([200, 1]);

  const { body } = await call(`/items/team_members?filter[user][_eq]=${person.id}&fields=id`, asAdmin);
  await call(`/items/team_members/${body.data[0].id}`, { ...asAdmin, method: 'DELETE' });
  expect([await seen(), await found()]).toEqual([403, 0]);
  const changed = await call(`/items/companies/${company}`, {
    token: person.token,
    method: 'PATCH',
    json: { city: 'Lyon' },
  });
  expect(changed.status).toBe(403);

  await call('/items/team_members', { ...asAdmin, json: { team, user: person.id } });
  expect([await seen(), await found()]).toEqual([200, 1]);
});
