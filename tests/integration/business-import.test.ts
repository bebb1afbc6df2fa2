/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { asAdmin } from './harness/trade.ts';

let team: string;
let analyst: TestPerson;
beforeAll(async () => {
  team = await createTeam();
  analyst = await createPerson('Analyst', { team });
});

/** Uploads a file as the administrator, who hands it over to the person. */
async function upload(content: string | Uint8Array, person: TestPerson, name = 'contacts.csv'): Promise<string> {
  const form = new FormData();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'text/csv' }), name);
  const answer = await fetch(`${inject('url')}/files`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${inject('adminToken')}` },
    body: form,
  });
  const { id } = ((await answer.json()) as any).data;
  await sql('update directus_files set uploaded_by = $1 where id = $2', [person.id, id]);
  return id;
}

const post = (path: string, json: object, person = analyst) => call(path, { token: person.token, json });

async function finished(id: string, person = analyst): Promise<any> {
  for (let waited = 0; waited < 25_000; waited += 200) {
    const { status, body } = await call(`/business/v1/imports/${id}`, { token: person.token });
    // 503: the machine has no room for an answer right now.
    if (status !== 503 && body.status !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the import did not end');
}

const domain = () => `${randomUUID().slice(0, 8)}.example`;
const peopleAt = (domain: string) =>
  sql<any>(`select * from contacts where email like '%@' || $1 order by email`, [domain]);

describe('the preview of an import', () => {
  it('shows how a file of Excel is understood and which lines would be refused, and writes nothing', async () => {
    const at = domain();
    const text = `Prénom;Nom;E-mail;Tél.\nÉloïse;Lefèvre;eloise@${at};06 12 34 56 78\nPaul;;pas une adresse;12\n`;
    const file = await upload(
      Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
      analyst,
    );
    const { status, body } = await post('/business/v1/imports/preview', { file, collection: 'contacts' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: { encoding: 'windows-1252', separator: ';' },
      mapping: ['first_name', 'last_name', 'email', 'phone'],
      rows: 2,
      refused: 1,
      problems: [
        { line: 3, field: 'email', code: 'not_a_email' },
        { line: 3, field: 'phone', code: 'not_a_phone' },
      ],
    });
    expect(body.sample[0][0]).toBe('Éloïse');
    expect(await peopleAt(at)).toEqual([]);
  });

  it('is refused for a workbook, an empty file, a file of somebody else and a field that is none', async () => {
    const workbook = await upload('PK\u0003\u0004 workbook', analyst, 'a.xlsx');
    const preview = (file: string, more: object = {}) =>
      post('/business/v1/imports/preview', { file, collection: 'contacts', ...more });
    expect((await preview(workbook)).body.errors[0].extensions.code).toBe('NOT_A_TABLE');
    expect((await preview(await upload('', analyst))).body.errors[0].extensions.code).toBe('NOT_A_TABLE');
    const foreign = await upload('Nom\nX\n', await createPerson('Analyst', { team: await createTeam() }));
    expect((await preview(foreign)).status).toBe(403);
    const own = await upload('Nom\nX\n', analyst);
    expect((await preview(own, { mapping: ['password'] })).status).toBe(400);
    expect((await preview(own, { mapping: ['email', 'email'] })).status).toBe(400);
  });

  it('is refused for a file of two gigabytes before a byte of it is read', async () => {
    const file = await upload('Nom\nX\n', analyst);
    const { truncate } = await import('node:fs/promises');
    const [row] = await sql<any>('select filename_disk from directus_files where id = $1', [file]);
    const path = `${inject('log').replace(/logs[\\/][^\\/]+$/, '')}uploads/${row.filename_disk}`;
    // Sparse: it takes no room on the disk.
    await truncate(path, 2 * 1024 ** 3);
    const answer = await post('/business/v1/imports/preview', { file, collection: 'contacts' });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([413, 'FILE_TOO_LARGE']);
    await truncate(path, 6);
  });
});

describe('an import', () => {
  it('writes what passes and refuses the rest line by line, each judged and recorded', async () => {
    const at = domain();
    const lines = Array.from({ length: 600 }, (_, n) => `P${n};Nom${n};p${n}@${at};note ${n}`);
    lines[10] = `P10;Nom10;p10@${at};mot de passe : Tr0ub4dor&3xyz`;
    lines[20] = `P20;Nom20;faux;x`;
    const file = await upload(`Prénom;Nom;E-mail;Notes\n${lines.join('\n')}\n`, analyst);
    const mapping = ['first_name', 'last_name', 'email', 'notes'];
    const before = await sql<any>('select count(*)::int as n from compliance_audit');
    const started = await post('/business/v1/imports', { file, collection: 'contacts', mapping, team });
    expect(started.status).toBe(200);
    const run = await finished(started.body.id);
    expect(run).toMatchObject({ status: 'done', rows_done: 600, rows_created: 598, rows_refused: 2 });
    expect(run.problems.map(({ line }: any) => line).sort((a: number, b: number) => a - b)).toEqual([12, 22]);
    expect(run.problems.find(({ line }: any) => line === 12).code).toMatch(/^COMPLIANCE_/);
    expect(JSON.stringify(run)).not.toContain('Tr0ub4dor');
    const people = await peopleAt(at);
    expect(people).toHaveLength(598);
    expect(people[0]).toMatchObject({ team, user_created: analyst.id });
    const after = await sql<any>('select count(*)::int as n from compliance_audit');
    expect(after[0].n - before[0].n).toBeGreaterThanOrEqual(599);
    const tracked = await sql<any>(
      `select count(*)::int as n from directus_revisions r join directus_activity a on a.id = r.activity
       where r.collection = 'contacts' and r.item = $1 and a."user" = $2`,
      [people[0].id, analyst.id],
    );
    expect(tracked[0].n).toBe(1);
  });

  it('skips, updates or repeats what is there already, as was asked', async () => {
    const at = domain();
    await asAdmin('/items/contacts', { last_name: 'Ancien', email: `a@${at}`, team });
    const file = await upload(`Nom,Email\nNouveau,A@${at}\nDeux,b@${at}\nDeux bis,b@${at}\n`, analyst);
    const start = async (duplicates: string) => {
      const mapping = ['last_name', 'email'];
      const { body } = await post('/business/v1/imports', { file, collection: 'contacts', mapping, duplicates, team });
      return finished(body.id);
    };
    expect(await start('skip')).toMatchObject({ rows_created: 1, rows_refused: 2 });
    expect((await peopleAt(at)).map((p) => p.last_name)).toEqual(['Ancien', 'Deux']);
    expect(await start('update')).toMatchObject({ rows_updated: 3, rows_created: 0 });
    expect((await peopleAt(at)).map((p) => p.last_name)).toEqual(['Nouveau', 'Deux bis']);
    expect(await start('create')).toMatchObject({ rows_created: 3 });
    expect(await peopleAt(at)).toHaveLength(5);
  });

  it('goes on where it stood after its process died, and writes no line twice', async () => {
    const at = domain();
    const lines = Array.from({ length: 900 }, (_, n) => `N${n},n${n}@${at}`);
    const file = await upload(`Nom,Email\n${lines.join('\n')}`, analyst);
    const mapping = ['last_name', 'email'];
    const { body } = await post('/business/v1/imports', {
      file,
      collection: 'contacts',
      mapping,
      duplicates: 'create',
      team,
    });
    // A second job for the same run, as the queue gives one when it believes the first dead.
    for (let n = 0; n < 3; n += 1)
      await sql(`insert into nova_queue.job (name, data) values ('continue_import', $1)`, [{ run: body.id }]);
    expect(await finished(body.id)).toMatchObject({ status: 'done', rows_done: 900, rows_created: 900 });
    expect(await peopleAt(at)).toHaveLength(900);
  });

  it('is not for those who may not write, and can be cancelled by nobody else', async () => {
    const viewer = await createPerson('Viewer', { team });
    const file = await upload(`Nom\nInterdit\n`, viewer);
    const { body } = await post(
      '/business/v1/imports',
      { file, collection: 'contacts', mapping: ['last_name'] },
      viewer,
    );
    expect(await finished(body.id, viewer)).toMatchObject({ rows_created: 0, rows_refused: 1 });
    expect((await call(`/business/v1/imports/${body.id}`, { token: analyst.token })).status).toBe(403);
    expect((await post(`/business/v1/imports/${body.id}/cancel`, {}, viewer)).status).toBe(409);
  });
});

describe('an export', () => {
  it('holds what the reader may see, with formulas made harmless', async () => {
    const at = domain();
    await asAdmin('/items/contacts', { last_name: '=HYPERLINK("x")', email: `a@${at}`, phone: '+33612345678', team });
    await asAdmin('/items/contacts', { last_name: 'Ailleurs', email: `b@${at}`, team: await createTeam() });
    const json = {
      ...{ collection: 'contacts', fields: ['last_name', 'email', 'phone'], filter: { email: { _ends_with: at } } },
    };
    const csv = await post('/business/v1/exports', { ...json, format: 'csv' });
    expect(csv.status).toBe(200);
    expect(csv.headers.get('content-disposition')).toContain('contacts.csv');
    expect(csv.body.replace('\uFEFF', '')).toBe(`last_name;email;phone\n"'=HYPERLINK(""x"")";a@${at};+33612345678\n`);
    const xlsx = await post('/business/v1/exports', { ...json, format: 'xlsx' });
    expect(xlsx.body.slice(0, 2)).toBe('PK');
  });

  it('of five hundred rows and more is refused by the rule about mass exports, and recorded', async () => {
    const big = await createTeam();
    const person = await createPerson('Analyst', { team: big });
    await sql(
      `insert into contacts (id, last_name, status, team) select gen_random_uuid(), 'Masse', 'active', $1 from generate_series(1, 500)`,
      [big],
    );
    const json = { collection: 'contacts', fields: ['last_name'], format: 'csv' };
    const refusal = await post('/business/v1/exports', json, person);
    expect([refusal.status, refusal.body.errors[0].extensions.code]).toEqual([422, 'COMPLIANCE_BLOCKED']);
    const [entry] = await sql<any>('select channel, action, collection from compliance_audit where id = $1', [
      refusal.body.errors[0].extensions.auditId,
    ]);
    expect(entry).toEqual({ channel: 'export', action: 'block', collection: 'contacts' });
  });

  it('by a door of Directus is judged by the same rule', async () => {
    const big = await createTeam();
    const person = await createPerson('Analyst', { team: big });
    await sql(
      `insert into contacts (id, last_name, status, team) select gen_random_uuid(), 'Masse', 'active', $1 from generate_series(1, 500)`,
      [big],
    );
    const { token } = person;
    const doors = [
      () => call('/items/contacts?export=csv&limit=-1&fields=last_name', { token }),
      () => call('/items/contacts?export=json&limit=500', { token }),
      () => call('/items/contacts', { token, method: 'SEARCH', json: { query: { export: 'xml', limit: -1 } } }),
      () => call('/utils/export/contacts', { token, json: { query: { fields: ['last_name'] }, format: 'csv' } }),
    ];
    for (const [nth, open] of doors.entries()) {
      const { status, body } = await open();
      expect([status, body.errors?.[0].extensions.code], `door ${nth}`).toEqual([422, 'COMPLIANCE_BLOCKED']);
    }
    const few = await call('/items/contacts?export=csv&fields=last_name', { token });
    expect(few.status).toBe(200);
    expect(String(few.body)).toContain('Masse');
    const entries = await sql(
      `select action from compliance_audit where channel = 'export' and collection = 'contacts' order by occurred_at desc limit 5`,
    );
    expect(entries.map(({ action }) => action)).toEqual(['allow', 'block', 'block', 'block', 'block']);
  });
});
