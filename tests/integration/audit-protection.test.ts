import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createPerson, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';

let lead: TestPerson;
let id: string;

beforeAll(async () => {
  lead = await createPerson('Compliance lead');
  const answer = await call('/compliance/v1/check', {
    token: lead.token,
    json: { channel: 'prompt', parts: [{ path: 'text', text: 'Une question.' }] },
  });
  id = answer.body.auditId;
});

describe('the audit table', () => {
  it.each([
    ['update', "update compliance_audit set action = 'allow' where id = $1"],
    ['delete', 'delete from compliance_audit where id = $1'],
  ])('refuses %s from the database’s own owner', async (_name, statement) => {
    await expect(sql(statement, [id])).rejects.toThrow(/append|compliance_audit/i);
    expect(await sql('select 1 from compliance_audit where id = $1', [id])).toHaveLength(1);
  });

  it('refuses truncate, also in replica mode', async () => {
    await expect(sql('truncate compliance_audit cascade')).rejects.toThrow(/append|compliance_audit/i);
    await expect(sql('set session_replication_role = replica; delete from compliance_audit')).rejects.toThrow(
      /append|compliance_audit/i,
    );
    expect(await sql('select 1 from compliance_audit where id = $1', [id])).toHaveLength(1);
  });

  it.each(['PATCH', 'DELETE'])('refuses %s through the API, also for the administrator', async (method) => {
    for (const token of [lead.token, inject('adminToken')]) {
      const answer = await call(`/items/compliance_audit/${id}`, {
        method,
        token,
        ...(method === 'PATCH' && { json: { action: 'allow' } }),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status, 'a clear refusal, not a failure of the server').toBeLessThan(500);
    }
    expect(await sql('select 1 from compliance_audit where id = $1', [id])).toHaveLength(1);
  });

  it('shows when somebody went behind the protection', async () => {
    await sql('alter table compliance_audit disable trigger user');
    try {
      await sql("update compliance_audit set action = 'block' where id = $1", [id]);
    } finally {
      for (const change of ['update', 'delete', 'truncate']) {
        await sql(`alter table compliance_audit enable always trigger nova_refuse_${change}`);
      }
      await sql('alter table compliance_audit enable always trigger nova_stamp_transaction');
    }
    const answer = await call(`/compliance/v1/audit/${id}`, { token: lead.token });
    expect(answer.body).toMatchObject({ action: 'block', intact: false });
  });

  it('shows a row that was put there by hand as altered, beside the others, and seals it', async () => {
    const made = randomUUID();
    const columns = 'request_id, mode, channel, actor_ref, actor_roles, policy_version, policy_hash, rules, findings';
    const more = 'risk_score, risk_level, content_ref, content_length, duration_us';
    await sql(
      `insert into compliance_audit (id, occurred_at, action, leaf_hash, ${columns}, ${more})
       select $1, now(), 'forgotten', 'no hash', ${columns.replace('findings', `'{"none": true}'`)}, ${more}
       from compliance_audit where id = $2`,
      [made, id],
    );
    const list = await call('/compliance/v1/audit?limit=200', { token: lead.token });
    expect(list.status).toBe(200);
    const intact = new Map(list.body.entries.map((entry: { id: string; intact: boolean }) => [entry.id, entry.intact]));
    // The other one was changed by a test above.
    expect([intact.get(made), intact.get(id)]).toEqual([false, false]);
    expect([...intact.values()].filter(Boolean).length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await call(`/compliance/v1/audit/${made}`, { token: lead.token })).body)
      .toMatchObject({ intact: false, findings: [], seal: expect.objectContaining({ index: expect.any(Number) }) });
    const explained = await call(`/compliance/v1/audit/${made}/explanation`, { token: lead.token });
    expect(explained.status).toBeLessThan(500);
  });
});
