import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { eventually } from './harness/logs.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';

interface Change {
  actor_ref: string;
  request_id: string;
  operation: string;
  collection: string;
  item: string;
  changes: Record<string, string | null>;
  transaction_id: string;
}

let team: string;
let people: TestPerson[];
const references = new Map<string, string>();

beforeAll(async () => {
  team = await createTeam();
  people = await Promise.all(Array.from({ length: 6 }, () => createPerson('Analyst', { team })));
  for (const { id } of people) {
    const [row] = await sql<{ ref: string }>('select nova_ledger.actor_ref($1, true) as ref', [id]);
    references.set(id, row?.ref ?? '');
  }
});

const changesOf = (item: string) =>
  sql<Change>('select * from nova_ledger.changes where item = $1 order by occurred_at, id', [item]);

const changesOfContact = async (id: string) =>
  sql<Change>(
    `select * from nova_ledger.changes where item = nova_ledger.item_ref('contacts', $1) order by occurred_at, id`,
    [id],
  );

const send = (person: TestPerson, path: string, method: string, json: unknown) =>
  call(path, { token: person.token, method, json });

describe('the database captures', () => {
  it('who created, changed and deleted a row, and which columns', async () => {
    const [person] = people as [TestPerson];
    const created = await send(person, '/items/deals', 'POST', { name: 'Refonte du site', team });
    const { id } = created.body.data as { id: string };
    await send(person, `/items/deals/${id}`, 'PATCH', { name: 'Refonte du site et de la boutique' });
    await sql('delete from deals where id = $1', [id]);
    const changes = await changesOf(id);
    expect(changes.map(({ operation }) => operation)).toEqual(['insert', 'update', 'delete']);
    expect(changes.map(({ actor_ref }) => actor_ref)).toEqual([
      references.get(person.id),
      references.get(person.id),
      'unattributed',
    ]);
    expect(changes[0]?.request_id).toBe(created.headers.get('x-request-id'));
    expect(Object.keys(changes[0]?.changes ?? {})).toEqual(expect.arrayContaining(['id', 'name', 'team']));
    expect(Object.keys(changes[1]?.changes ?? {}).toSorted()).toEqual(['date_updated', 'name', 'user_updated']);
  });

  it('no value in clear, and equal values of different people as different hashes', async () => {
    const [person] = people as [TestPerson];
    const email = `${randomUUID()}@example.com`;
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const answer = await send(person, '/items/contacts', 'POST', { first_name: 'Zoé', email, team });
        return (answer.body.data as { id: string }).id;
      }),
    );
    const [[first], [second]] = (await Promise.all(ids.map(changesOfContact))) as [[Change], [Change]];
    expect(JSON.stringify([first, second])).not.toMatch(new RegExp(`Zoé|${email}|${ids.join('|')}`));
    expect(first.changes['email']).toMatch(/^[0-9a-f]{32}$/);
    expect(first.changes['email']).not.toBe(second.changes['email']);
  });

  it('a change by plain SQL as unattributed, also as a replica, in bulk and by TRUNCATE', async () => {
    const name = `Bulk ${randomUUID()}`;
    await sql(`set session_replication_role = replica; insert into tags (id, name) select gen_random_uuid(), '${name}' || n
      from generate_series(1, 50) n`);
    const rows = await sql<{ id: string }>('select id from tags where name like $1', [`${name}%`]);
    const changes = await sql<Change>('select * from nova_ledger.changes where item = any($1)', [
      rows.map(({ id }) => id),
    ]);
    expect(changes).toHaveLength(50);
    expect(new Set(changes.map(({ actor_ref }) => actor_ref))).toEqual(new Set(['unattributed']));
    expect(new Set(changes.map(({ transaction_id }) => transaction_id)).size).toBe(1);
    await sql('begin; truncate contacts_tags; rollback');
    expect(await sql(`select 1 from nova_ledger.changes where operation = 'truncate'`)).toHaveLength(0);
    await sql('truncate contacts_tags');
    expect(await sql(`select 1 from nova_ledger.changes where operation = 'truncate'`)).toHaveLength(1);
  });

  it('nothing of a write that was rolled back, and nothing where nothing changed', async () => {
    const id = randomUUID();
    await sql(`begin; insert into tags (id, name) values ('${id}', 'gone'); rollback`);
    expect(await changesOf(id)).toHaveLength(0);
    await sql(`insert into tags (id, name) values ('${id}', 'kept')`);
    await sql(`update tags set name = 'kept' where id = '${id}'`);
    expect(await changesOf(id)).toHaveLength(1);
  });

  it('each of many writes at once under the person who made it, whichever door it came through', async () => {
    const writers = [...people, ...people, ...people, ...people];
    const names = await Promise.all(
      writers.map(async (person, index) => {
        const name = `Wave ${index} ${randomUUID()}`;
        if (index % 3 === 0) await send(person, '/items/deals', 'POST', { name, team });
        else if (index % 3 === 1) {
          const query = `mutation { create_deals_item(data: { name: "${name}", team: { id: "${team}" } }) { id } }`;
          await send(person, '/graphql', 'POST', { query });
        } else {
          const made = await send(person, '/items/deals', 'POST', { name: 'first', team });
          await send(person, `/items/deals/${made.body.data.id}`, 'PATCH', { name });
        }
        return name;
      }),
    );
    const rows = await sql<{ user: string; actor_ref: string; operation: string }>(
      `select coalesce(user_updated, user_created)::text as user, actor_ref, operation
       from deals join nova_ledger.changes on item = deals.id::text where name = any($1)`,
      [names],
    );
    expect(rows.length).toBeGreaterThanOrEqual(writers.length);
    for (const { user, actor_ref } of rows) expect(actor_ref).toBe(references.get(user));
  });

  it('a write over a WebSocket under the person who opened it', async () => {
    const [person] = people as [TestPerson];
    const name = `Socket ${randomUUID()}`;
    const socket = new WebSocket(`${inject('url').replace('http', 'ws')}/websocket`);
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    socket.send(JSON.stringify({ type: 'auth', access_token: person.token }));
    await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
    socket.send(
      JSON.stringify({
        type: 'items',
        action: 'create',
        collection: 'deals',
        data: { name, team },
      }),
    );
    const change = await eventually(async () => {
      const text = 'select c.* from nova_ledger.changes c join deals on item = deals.id::text where name = $1';
      return (await sql<Change>(text, [name]))[0];
    });
    socket.close();
    expect(change.actor_ref).toBe(references.get(person.id));
  });

  it('the product’s own work as the system’s', async () => {
    // The first rules are those that the product brought; people may have written others since.
    const rows = await sql<{ actor_ref: string }>(
      `select actor_ref from nova_ledger.changes where collection = 'compliance_rules' and operation = 'insert'
       order by occurred_at limit 5`,
    );
    expect(rows).toEqual(Array.from({ length: 5 }, () => ({ actor_ref: 'system' })));
  });
});

describe('the application’s own login', () => {
  const withLogin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(inject('application'));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it.each([
    'update nova_ledger.changes set actor_ref = $$x$$',
    'delete from nova_ledger.changes',
    'truncate nova_ledger.changes',
    'insert into nova_ledger.changes select * from nova_ledger.changes limit 1',
    'select * from nova_ledger.subject_keys',
    'delete from nova_ledger.leaves',
    'update compliance_audit set action = $$allow$$',
    'alter table compliance_audit disable trigger all',
    'alter table compliance_audit owner to nova_app',
    'drop table compliance_audit cascade',
    'drop trigger nova_stamp_transaction on compliance_audit',
    'create or replace function nova_ledger.refuse_change() returns trigger language plpgsql as $$begin return new; end$$',
    'drop schema nova_ledger cascade',
    'set role nova_ledger_owner',
    'grant nova_ledger_owner to current_user',
    'set session_replication_role = replica',
  ])('may not: %s', async (statement) => {
    await withLogin((client) => expect(client.query(statement)).rejects.toMatchObject({ code: '42501' }));
  });

  it('cannot choose the transaction that an entry says it came with', async () => {
    await withLogin(async (client) => {
      await client.query('begin');
      const { rows } = await client.query<{ same: boolean }>(
        `insert into compliance_audit select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'transaction_id', 1))).*
         from compliance_audit a limit 1 returning transaction_id = pg_current_xact_id()::text::bigint as same`,
      );
      await client.query('rollback');
      expect(rows).toEqual([{ same: true }]);
    });
  });
});

describe('the key of a person', () => {
  it('once destroyed leaves the entries as they are, and nothing that leads from the person to them', async () => {
    const [person] = people as [TestPerson];
    const email = `${randomUUID()}@example.com`;
    const answer = await send(person, '/items/contacts', 'POST', { first_name: 'Ines', last_name: 'Roy', email, team });
    const { id } = answer.body.data as { id: string };
    const before = await changesOfContact(id);
    expect(before).toHaveLength(1);
    const link = () =>
      sql<{ hash: string | null }>(`select nova_ledger.value_ref('contacts:' || $1, 'contacts', 'email', $2) as hash`, [
        id,
        email,
      ]);
    expect((await link())[0]?.hash).toBe(before[0]?.changes['email']);

    expect(await sql(`select nova_ledger.destroy_key('contacts:' || $1) as done`, [id])).toEqual([{ done: true }]);
    expect(await link()).toEqual([{ hash: null }]);
    expect(await changesOfContact(id)).toEqual([]);
    const after = await changesOf(before[0]?.item ?? '');
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ operation: 'destroy_key', collection: 'contacts', changes: {} });

    await sql(`update contacts set first_name = 'Anonyme' where id = $1`, [id]);
    const [later] = await changesOfContact(id);
    expect(later?.item).not.toBe(before[0]?.item);
    const all = await sql<{ text: string }>(
      `select changes::text || item as text from nova_ledger.changes where item = $1`,
      [before[0]?.item],
    );
    expect(JSON.stringify(all)).not.toContain(id);
    expect(await sql(`select nova_ledger.destroy_key('contacts:' || $1) as done`, [randomUUID()])).toEqual([
      { done: false },
    ]);
  });
});

describe('when the ledger cannot take an entry', () => {
  it.each([
    ['a change', 'nova_ledger.changes'],
    ['a decision', 'compliance_audit'],
  ])('because the disk is full, %s is not saved and the answer is 503', async (_, table) => {
    const [person] = people as [TestPerson];
    await sql(`create or replace function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
    await sql(`create trigger full_disk before insert on ${table} for each row execute function full_disk()`);
    const name = `Full ${randomUUID()}`;
    try {
      const answer = await send(person, '/items/deals', 'POST', { name, team });
      expect(answer.status).toBe(503);
      expect(JSON.stringify(answer.body)).toContain('COMPLIANCE_UNAVAILABLE');
    } finally {
      await sql(`drop trigger full_disk on ${table}`);
    }
    expect(await sql('select 1 from deals where name = $1', [name])).toEqual([]);
    expect((await send(person, '/items/deals', 'POST', { name, team })).status).toBe(200);
  });
});
