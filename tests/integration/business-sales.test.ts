/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { eventually } from './harness/logs.ts';
import { createPerson, createTeam } from './harness/people.ts';
import { asAdmin, tryAsAdmin } from './harness/trade.ts';

const codeOf = (answer: { body: any }) => answer.body.errors?.[0]?.extensions.code;
const read = (collection: string, id: string) => asAdmin(`/items/${collection}/${id}`);

let pipeline: string;
const stages: Record<string, string> = {};
beforeAll(async () => {
  pipeline = (await asAdmin('/items/pipelines', { name: 'Ventes' })).id;
  const add = async (name: string, more: object) =>
    (stages[name] = (await asAdmin('/items/pipeline_stages', { pipeline, name, ...more })).id);
  await add('first', { probability: 20 });
  await add('offer', { probability: 60, required_fields: ['amount', 'expected_close'] });
  await add('won', { probability: 100, outcome: 'won' });
  await add('lost', { probability: 0, outcome: 'lost' });
});

describe('a deal', () => {
  it('weighs its amount by its own probability, or by that of its stage, which it follows', async () => {
    const deal = await asAdmin('/items/deals', { name: 'x', stage: stages['first'], amount: 1000.55 });
    expect(await read('deals', deal.id)).toMatchObject({ pipeline, status: 'open', weighted_amount: '200.11' });
    await asAdmin(`/items/deals/${deal.id}`, { probability: 50 }, 'PATCH');
    expect((await read('deals', deal.id)).weighted_amount).toBe('500.28');
    await asAdmin(`/items/deals/${deal.id}`, { probability: null }, 'PATCH');
    await asAdmin(`/items/pipeline_stages/${stages['first']}`, { probability: 30 }, 'PATCH');
    expect((await read('deals', deal.id)).weighted_amount).toBe('300.17');
  });

  it('needs the fields of a stage to enter it, and says which are missing', async () => {
    const deal = await asAdmin('/items/deals', { name: 'x', stage: stages['first'] });
    const refusal = await tryAsAdmin(`/items/deals/${deal.id}`, { stage: stages['offer'], amount: 10 }, 'PATCH');
    expect([refusal.status, codeOf(refusal)]).toEqual([422, 'STAGE_FIELDS_MISSING']);
    expect(refusal.body.errors[0].extensions).toMatchObject({ field: 'expected_close' });
    const moved = { stage: stages['offer'], amount: 10, expected_close: '2027-01-01' };
    expect((await tryAsAdmin(`/items/deals/${deal.id}`, moved, 'PATCH')).status).toBe(200);
  });

  it('is lost with a reason, won or lost by its stage alone, and closed then', async () => {
    const deal = await asAdmin('/items/deals', { name: 'x', stage: stages['first'], amount: 10 });
    const lose = (more: object) => tryAsAdmin(`/items/deals/${deal.id}`, { stage: stages['lost'], ...more }, 'PATCH');
    expect(codeOf(await lose({}))).toBe('LOST_REASON_MISSING');
    expect(codeOf(await tryAsAdmin(`/items/deals/${deal.id}`, { status: 'won' }, 'PATCH'))).toBe('STATUS_NOT_OF_STAGE');
    expect((await lose({ lost_reason: 'Trop cher' })).status).toBe(200);
    expect(await read('deals', deal.id)).toMatchObject({ status: 'lost', weighted_amount: '0.00' });
    expect((await read('deals', deal.id)).closed_at).toBeTruthy();
    await asAdmin(`/items/deals/${deal.id}`, { stage: stages['won'] }, 'PATCH');
    expect(await read('deals', deal.id)).toMatchObject({ status: 'won', weighted_amount: '10.00' });
  });

  it('counts in the pipeline of those who see it, each currency for itself', async () => {
    const [mine, other] = [await createTeam(), await createTeam()];
    const reader = await createPerson('Analyst', { team: mine });
    const own = (await asAdmin('/items/pipelines', { name: 'Comptes' })).id;
    const stage = (await asAdmin('/items/pipeline_stages', { pipeline: own, name: 'Offre', probability: 25 })).id;
    const add = (team: string, amount: number, currency: string) =>
      asAdmin('/items/deals', { name: 'x', stage, amount, currency, team });
    await Promise.all([
      add(mine, 100.1, 'EUR'),
      add(mine, 200.2, 'EUR'),
      add(mine, 10, 'GBP'),
      add(other, 5000, 'EUR'),
    ]);
    // Rules of several policies join the members of a team: that there are more of them must not count a deal twice.
    const manager = await createPerson('Manager', { team: mine });
    for (const { token } of [reader, manager]) {
      const answer = await call(`/business/v1/pipeline?pipeline=${own}`, { token });
      expect(answer.body.totals).toEqual([
        { currency: 'EUR', deals: 2, amount: '300.30', weighted: '75.08' },
        { currency: 'GBP', deals: 1, amount: '10.00', weighted: '2.50' },
      ]);
    }
  });
});

describe('a company', () => {
  it('never belongs to itself, not even through others, and not when two changes meet', async () => {
    const add = async () => (await asAdmin('/items/companies', { name: `C ${randomUUID()}` })).id as string;
    const [a, b, c] = [await add(), await add(), await add()];
    const put = (id: string, parent: string) => tryAsAdmin(`/items/companies/${id}`, { parent }, 'PATCH');
    expect(codeOf(await put(a, a))).toBe('COMPANY_CYCLE');
    await put(b, a);
    await put(c, b);
    const refusal = await put(a, c);
    expect([refusal.status, codeOf(refusal)]).toEqual([422, 'COMPANY_CYCLE']);
    const [d, e] = [await add(), await add()];
    const both = await Promise.all([put(d, e), put(e, d)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('a task', () => {
  it('reminds its owner once, in the language of the owner', async () => {
    const owner = await createPerson('Analyst', { team: await createTeam(), language: 'fr-FR' });
    const task = await asAdmin('/items/tasks', {
      ...{ title: 'Rappeler le client', owner: owner.id, remind_at: new Date(Date.now() - 1000).toISOString() },
    });
    await sql(`insert into nova_queue.job (name, data) values ('remind_of_tasks', '{}')`);
    const notice = await eventually(async () => {
      const found = await sql<{ subject: string; item: string }>(
        `select subject, item from directus_notifications where recipient = $1 and collection = 'tasks'`,
        [owner.id],
      );
      return found.length > 0 ? found : undefined;
    });
    expect(notice).toEqual([{ subject: 'Tâche à faire : Rappeler le client', item: task.id }]);
    await sql(`insert into nova_queue.job (name, data) values ('remind_of_tasks', '{}')`);
    await eventually(async () => {
      const open = await sql(
        `select 1 from nova_queue.job where name = 'remind_of_tasks' and state in ('created', 'active')`,
      );
      return open.length === 0 ? true : undefined;
    });
    const again = await sql(`select 1 from directus_notifications where recipient = $1`, [owner.id]);
    expect(again).toHaveLength(1);
  });
});
