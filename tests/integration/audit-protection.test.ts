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
});
