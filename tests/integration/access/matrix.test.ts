import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { roleId } from '@novacrm/contracts/ids';
import { readModel } from '../../../packages/cli/src/model/read.ts';
import { ROOT } from '../../../packages/cli/src/product/home.ts';
import { call } from '../harness/http.ts';
import { may, OUTSIDE, ROLES, rowFor, rowsFor, type Role } from './expectations.ts';
import { inLanes } from './lanes.ts';
import { Universes, type Row, type Universe } from './universe.ts';
import { sampleOf } from './values.ts';

const MODEL = readModel(join(ROOT, 'snapshots'));

let client: pg.Client;
let universes: Universes;
let foreign: Universe;
const worlds = new Map<Role, Universe>();
let cases = 0;

beforeAll(async () => {
  client = new pg.Client(inject('database'));
  await client.connect();
  // What stands there already does not go through the rules about money; what the roles do, does.
  await client.query('SET session_replication_role = replica');
  universes = new Universes(client, MODEL);
  foreign = await universes.create({ role: roleId('analyst'), outside: false, rows: rowsFor('foreign') });
  for (const role of ROLES) {
    const id = roleId(role === 'public' || role === 'admin' ? 'viewer' : role);
    const world = await universes.create({ role: id, outside: OUTSIDE.has(role), rows: rowsFor(role) });
    const token = role === 'admin' ? inject('adminToken') : role === 'public' ? '' : world.token;
    worlds.set(role, { ...world, token });
  }
  await call('/utils/cache/clear', { method: 'POST', token: inject('adminToken') });
}, 300_000);

afterAll(async () => {
  await client.end();
  process.stdout.write(`access matrix: ${cases} cases\n`);
});

describe.each(ROLES)('%s', { timeout: 600_000 }, (role) => {
  const world = () => worlds.get(role) ?? expect.unreachable();
  const send: Send = async (path, options = {}) => {
    for (;;) {
      const answer = await call(path, { token: world().token, ...options });
      // The server sheds load when the machine has none to spare.
      if (answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  /** Walks all collections; answers with what differs from the file, in words. */
  const walk = async (action: string, judge: (collection: string, own: boolean) => Promise<boolean | undefined>) => {
    const wrong: string[] = [];
    await inLanes(universes.names, async (collection) => {
      for (const own of [true, false]) {
        const is = await judge(collection, own);
        if (is === undefined) continue;
        cases += 1;
        const should = may(role, collection, action, own);
        if (is !== should) wrong.push(`${collection} ${own ? 'own' : 'foreign'}: ${is ? 'allowed' : 'denied'}`);
      }
    });
    return wrong;
  };
  const idOf = (collection: string, own: boolean) => (own ? world() : foreign).ids.get(collection) ?? '';

  it('reads what the file says, row by row', async () => {
    const seen = new Map<string, ReadonlySet<string>>();
    const wrong = await walk('r', async (collection, own) => {
      const found =
        seen.get(collection) ?? (await readIds(send, collection, [idOf(collection, true), idOf(collection, false)]));
      seen.set(collection, found);
      return found.has(idOf(collection, own));
    });
    expect(wrong).toEqual([]);
  });

  it('changes what the file says, row by row', async () => {
    const wrong = await walk('u', async (collection, own) => {
      const path = `/items/${collection}/${idOf(collection, own)}`;
      const { status, body } = await send(path, { method: 'PATCH', json: {} });
      return isAllowed(status, `${role} u ${collection}`, body);
    });
    expect(wrong).toEqual([]);
  });

  it('creates what the file says, and nothing that points at rows of others', async () => {
    const grants =
      role === 'public' || role === 'admin' ? {} : ((await send('/permissions/me')).body.data as Permissions);
    const wrong = await walk('c', async (collection, own) => {
      // The editor of rules judges what it is given before anybody asks for rights.
      if (!own || collection === 'compliance_rules') return undefined;
      const fields = grants[collection]?.create?.fields ?? [];
      const payload = { ...composeRow(collection, role, fields, world()), ...rowFor(collection, 'create') };
      const answer = await send(`/items/${collection}?fields=id`, { json: payload });
      return isAllowed(answer.status, `${role} c ${collection}`, answer.body);
    });
    expect(wrong).toEqual([]);
    const pointers: string[] = [];
    await inLanes(universes.names, async (collection) => {
      if (role === 'admin' || !may(role, collection, 'c', true)) return;
      const { fields } = universes.collectionOf(collection);
      const granted = grants[collection]?.create?.fields ?? [];
      const payload = { ...composeRow(collection, role, granted, world()), ...rowFor(collection, 'create') };
      for (const [field, { m2o }] of Object.entries(fields)) {
        if (m2o === undefined || m2o === 'directus_roles' || may(role, m2o, 'r', false)) continue;
        cases += 1;
        const json = { ...payload, [field]: foreign.ids.get(m2o) };
        const { status } = await send(`/items/${collection}?fields=id`, { json });
        if (status < 400) pointers.push(`${collection}.${field}`);
      }
    });
    expect(pointers).toEqual([]);
  });

  it('deletes what the file says, row by row', async () => {
    const wrong = await walk('d', async (collection, own) => {
      const known = universes.collectionOf(collection);
      if (known.append_only !== undefined && role === 'admin') return false;
      const spare = may(role, collection, 'd', own)
        ? await spareRow(collection, own ? world() : foreign, role)
        : idOf(collection, own);
      const { status, body } = await send(`/items/${collection}/${spare}`, { method: 'DELETE' });
      return isAllowed(status, `${role} d ${collection}`, body);
    });
    expect(wrong).toEqual([]);
  });
});

type Permissions = Record<string, { create?: { fields?: string[] } }>;
type Send = (path: string, options?: Parameters<typeof call>[1]) => ReturnType<typeof call>;

async function readIds(send: Send, collection: string, ids: string[]): Promise<ReadonlySet<string>> {
  const { status, body } = await send(`/items/${collection}?fields=id&filter[id][_in]=${ids.join(',')}`);
  isAllowed(status, `read ${collection}`);
  return new Set(status === 200 ? body.data.map((row: { id: string }) => row.id) : []);
}

/** Anything but a clear yes or no is a fault of the test or of the product. */
function isAllowed(status: number, what: string, body?: unknown): boolean | undefined {
  if (status < 300) return true;
  if (status === 403 || status === 401) return false;
  // A rule about money or stages spoke before anybody asked for rights: that says nothing about them.
  if (status === 422 && JSON.stringify(body ?? '').includes('"reason":{"en"')) return undefined;
  // The right to write comes before the row is compared with others.
  if (JSON.stringify(body ?? '').includes('"RECORD_NOT_UNIQUE"')) return true;
  throw new Error(`${what}: unexpected answer ${status} ${JSON.stringify(body ?? '').slice(0, 300)}`);
}

/** The smallest row that the role may write, pointing at rows of its own. */
function composeRow(collection: string, role: Role, granted: readonly string[], world: Universe): Row {
  const row: Row = {};
  for (const [name, field] of Object.entries(universes.collectionOf(collection).fields)) {
    const isGranted = role === 'admin' || granted.includes('*') || granted.includes(name);
    if (field.m2o === collection || field.key === true) continue;
    if (field.m2o === 'directus_files' && field.required !== true) continue;
    if (field.m2o !== undefined) {
      const reaches = role === 'admin' || field.m2o === 'directus_files' || may(role, field.m2o, 'r', true);
      if ((isGranted && reaches) || (granted.length === 0 && field.required === true))
        row[name] = world.ids.get(field.m2o);
    } else if (field.required === true && field.default === undefined && (isGranted || granted.length === 0)) {
      row[name] = sampleOf(name, field);
    }
  }
  return row;
}

function spareRow(collection: string, world: Universe, role: Role): Promise<string> {
  return universes.insertSpare(collection, world, { ...rowsFor(role)[collection], ...rowFor(collection, 'spare') });
}
