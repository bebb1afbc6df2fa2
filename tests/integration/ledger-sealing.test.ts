import { randomUUID } from 'node:crypto';
import {
  fromHex,
  openCheckpoint,
  parseKey,
  parseProof,
  requireSigned,
  verifyConsistency,
  verifyExport,
  verifyProof,
} from '@novacrm/ledger';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { eventually } from './harness/logs.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';

let team: string;
let analyst: TestPerson;
let lead: TestPerson;

beforeAll(async () => {
  team = await createTeam();
  [analyst, lead] = await Promise.all([createPerson('Analyst', { team }), createPerson('Compliance lead')]);
});

/** A decision of the analyst. */
async function decide(): Promise<string> {
  const json = { channel: 'prompt', parts: [{ path: 'text', text: `Résume la réunion ${randomUUID()}.` }] };
  return (await call('/compliance/v1/check', { token: analyst.token, json })).body.auditId as string;
}

async function proofOf(id: string, token = lead.token) {
  return eventually(async () => {
    const answer = await call(`/compliance/v1/audit/${id}/proof`, { token });
    return [409, 503].includes(answer.status) ? undefined : answer;
  });
}

/** An answer of the server once it is not too busy to give one. */
const ask = (path: string, options: Parameters<typeof call>[1]) =>
  eventually(async () => {
    const answer = await call(path, options);
    return answer.status === 503 ? undefined : answer;
  });

const checkpoint = async (size?: number) =>
  (await ask(`/compliance/v1/checkpoint${size === undefined ? '' : `?size=${size}`}`, { token: analyst.token })).body;

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();

describe('a decision', () => {
  it('is sealed within a second, and its proof holds without the server', async () => {
    const began = Date.now();
    const id = await decide();
    const { status, body } = await proofOf(id, analyst.token);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, intact: true });
    const { keys } = await checkpoint();
    const verifiers = (keys as string[]).map(parseKey);
    const entry = new TextEncoder().encode(body.entry);
    const proof = { index: body.index, hashes: body.hashes.map(bytes), checkpoint: body.checkpoint };
    expect(verifyProof(proof, entry, verifiers).verdict).toBe('included');
    const changed = new TextEncoder().encode(body.entry.replace('"allow"', '"block"'));
    expect(verifyProof(proof, changed, verifiers).verdict).toBe('not included');
  });

  it('has its proof as a file, which holds the entry', async () => {
    const id = await decide();
    await proofOf(id);
    const file = await call(`/compliance/v1/audit/${id}/proof?format=tlog-proof`, { token: lead.token });
    expect(file.headers.get('content-disposition')).toContain(`${id}.tlog-proof`);
    const proof = parseProof(file.body);
    const { keys } = await checkpoint();
    expect(JSON.parse(new TextDecoder().decode(proof.extra)).id).toBe(id);
    expect(verifyProof(proof, proof.extra ?? new Uint8Array(), (keys as string[]).map(parseKey)).verdict).toBe(
      'included',
    );
  });

  it('says which checkpoint sealed it', async () => {
    const id = await decide();
    const { body } = await proofOf(id);
    const detail = await call(`/compliance/v1/audit/${id}`, { token: lead.token });
    expect(detail.body.seal).toMatchObject({ index: body.index });
    expect(detail.body.seal.size).toBeGreaterThan(body.index);
  });

  it('of somebody else has no proof for people who may not see it, and an unknown one for nobody', async () => {
    const other = await createPerson('Viewer', { team });
    const id = await decide();
    await proofOf(id);
    expect((await call(`/compliance/v1/audit/${id}/proof`, { token: other.token })).status).toBe(403);
    expect((await call(`/compliance/v1/audit/${randomUUID()}/proof`, { token: lead.token })).status).toBe(404);
    expect((await call('/compliance/v1/audit/nonsense/proof', { token: lead.token })).status).toBe(400);
    expect((await call(`/compliance/v1/audit/${id}/proof`)).status).toBe(401);
  });
});

describe('checkpoints', () => {
  it('continue each other, and the proof of that holds without the server', async () => {
    await proofOf(await decide());
    const first = await checkpoint();
    await proofOf(await decide());
    const second = await checkpoint();
    expect(second.size).toBeGreaterThan(first.size);
    const { body } = await call(`/compliance/v1/checkpoint/consistency?first=${first.size}&second=${second.size}`, {
      token: analyst.token,
    });
    const claim = (each: { size: number; root_hash: string }) => ({ size: each.size, root: bytes(each.root_hash) });
    expect(verifyConsistency({ first: claim(first), second: claim(second), proof: body.hashes.map(bytes) })).toBe(true);
    const keys = (first.keys as string[]).map(parseKey);
    expect(requireSigned(openCheckpoint(first.note, keys)).size).toBe(first.size);
    expect(await checkpoint(first.size)).toEqual(first);
    expect((await call('/compliance/v1/checkpoint?size=999999999', { token: analyst.token })).status).toBe(404);
    expect((await call('/compliance/v1/checkpoint?size=0', { token: analyst.token })).status).toBe(400);
    expect(
      (
        await call(`/compliance/v1/checkpoint/consistency?first=${second.size}&second=${first.size}`, {
          token: lead.token,
        })
      ).status,
    ).toBe(404);
  });

  it('are written by the product alone', async () => {
    const json = { size: 1, root_hash: 'x', key_id: 'x', note: 'x', sealed_at: new Date().toISOString() };
    expect((await ask('/items/compliance_checkpoints', { token: inject('adminToken'), json })).status).toBe(403);
  });
});

describe('sealing', () => {
  it('does not wait for a transaction that stays open, and takes its entries once it is over', async () => {
    const open = new pg.Client(inject('database'));
    await open.connect();
    const late = randomUUID();
    await open.query('begin');
    await open.query('insert into tags (id, name) values ($1, $2)', [late, `late ${late}`]);
    const leafOf = async (item: string) =>
      (
        await sql<{ leaf_index: string }>(
          'select leaf_index from nova_ledger.leaves join nova_ledger.changes on changes.id = entry where item = $1',
          [item],
        )
      )[0];
    const indexes: number[] = [];
    for (let i = 0; i < 3; i++) indexes.push((await proofOf(await decide())).body.index);
    expect(await leafOf(late)).toBeUndefined();
    await open.query('commit');
    await open.end();
    const leaf = await eventually(() => leafOf(late));
    expect(Number(leaf.leaf_index)).toBeGreaterThan(Math.max(...indexes));
  });

  it('does not care what the clock says', async () => {
    const [row] = await sql<{ id: string }>(
      `insert into compliance_audit select (jsonb_populate_record(a, jsonb_build_object(
         'id', gen_random_uuid(), 'occurred_at', '1999-12-31T23:59:59Z'))).* from compliance_audit a limit 1 returning id`,
    );
    const { body } = await proofOf(row?.id ?? '');
    // Its hash was that of another row, which the proof says as well.
    expect(body).toMatchObject({ id: row?.id, intact: false });
  });

  it('leaves nothing behind: every entry has its leaf', async () => {
    await eventually(async () => {
      const [{ missing } = { missing: '1' }] = await sql<{ missing: string }>(
        `select count(*) as missing from (select id from compliance_audit union all select id from nova_ledger.changes) e
         where not exists (select from nova_ledger.leaves where entry = e.id)`,
      );
      return missing === '0' ? true : undefined;
    });
    const [tree] = await sql<{ gapless: boolean }>(
      'select count(*) = max(leaf_index) + 1 and min(leaf_index) = 0 as gapless from nova_ledger.leaves',
    );
    expect(tree).toEqual({ gapless: true });
    const health = await call('/platform/health');
    expect(health.body.checks).toContainEqual({ name: 'ledger', status: 'ok' });
  });
});

describe('the export', () => {
  const asStream = async function* (text: string) {
    yield new TextEncoder().encode(text);
  };

  it('is whole for a compliance lead, and the verifier finds in it what was changed before', async () => {
    const { keys } = await checkpoint();
    const answer = await fetch(`${inject('url')}/compliance/v1/export`, {
      headers: { Authorization: `Bearer ${lead.token}` },
    });
    expect(answer.status).toBe(200);
    const report = await verifyExport(asStream(await answer.text()), {
      keysFor: () => (keys as string[]).map(parseKey),
    });
    // The row that the test of the clock copied bears the hash of another one.
    expect(report.problems.map(({ code }) => code)).toEqual(['ENTRY_EDITED']);
    expect(report.entries).toBe(report.size);
  });

  it('is refused to everybody else, and to a start that makes no sense', async () => {
    expect((await call('/compliance/v1/export', { token: analyst.token })).status).toBe(403);
    expect((await call('/compliance/v1/export?start=-1', { token: lead.token })).status).toBe(400);
    expect((await call('/compliance/v1/export?start=99999999', { token: lead.token })).status).toBe(404);
  });
});

describe('the captured changes', () => {
  it('are listed for a compliance lead, by row, person and operation, page by page', async () => {
    const made = await call('/items/deals', { token: analyst.token, json: { name: 'Un', team } });
    const { id } = made.body.data as { id: string };
    await call(`/items/deals/${id}`, { token: analyst.token, method: 'PATCH', json: { name: 'Deux' } });
    const list = async (query: string) =>
      (await call(`/compliance/v1/changes?${query}`, { token: lead.token })).body as {
        entries: { operation: string; actor: { id: string } | null; item: string }[];
        next: string | null;
      };
    const { entries, next } = await list(`collection=deals&item=${id}&limit=1`);
    expect(entries).toMatchObject([{ operation: 'update', actor: { id: analyst.id }, item: id }]);
    const rest = await list(`collection=deals&item=${id}&limit=1&cursor=${next}`);
    expect(rest).toMatchObject({ entries: [{ operation: 'insert' }], next: null });
    expect((await list(`actor=${analyst.id}&operation=update`)).entries).toHaveLength(1);
    expect((await list(`actor=${randomUUID()}`)).entries).toEqual([]);
    expect((await call(`/compliance/v1/changes?item=${id}`, { token: lead.token })).status).toBe(400);
    expect((await call('/compliance/v1/changes', { token: analyst.token })).status).toBe(403);
  });

  it('of a person are found by the row that is the person', async () => {
    const made = await call('/items/contacts', { token: analyst.token, json: { first_name: 'Léa', team } });
    const { id } = made.body.data as { id: string };
    const { body } = await call(`/compliance/v1/changes?collection=contacts&item=${id}`, { token: lead.token });
    expect(body.entries).toMatchObject([{ operation: 'insert', collection: 'contacts' }]);
    expect(JSON.stringify(body.entries)).not.toContain(id);
  });
});

describe('a checkpoint that somebody wrote into the database', () => {
  it('beyond the end of the log is told by health, and is neither given out nor exported', async () => {
    await proofOf(await decide());
    const made = randomUUID();
    const application = new pg.Client(inject('application'));
    await application.connect();
    await application.query(
      `insert into compliance_checkpoints (id, size, root_hash, key_id, note, sealed_at)
       select $1, size + 1000000, root_hash, key_id, replace(note, E'\\n' || size || E'\\n', E'\\n' || size + 1000000 || E'\\n'), now()
       from compliance_checkpoints order by size desc limit 1`,
      [made],
    );
    await application.end();
    try {
      const health = await call('/platform/health');
      const ledger = health.body.checks.find(({ name }: { name: string }) => name === 'ledger');
      expect(ledger).toMatchObject({ status: 'degraded', detail: expect.stringContaining('compliance_checkpoints') });
      expect((await checkpoint()).size).toBeLessThan(1_000_000);
      const exported = await call('/compliance/v1/export', { token: lead.token });
      const end = JSON.parse(String(exported.body).trimEnd().split('\n').at(-1) ?? '');
      expect(end).toMatchObject({ end: { size: expect.any(Number) } });
      expect(end.end.size).toBeLessThan(1_000_000);
    } finally {
      await sql('alter table compliance_checkpoints disable trigger nova_refuse_delete');
      await sql('delete from compliance_checkpoints where id = $1', [made]);
      await sql('alter table compliance_checkpoints enable always trigger nova_refuse_delete');
    }
  });
});
