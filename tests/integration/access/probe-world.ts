import { join } from 'node:path';
import pg from 'pg';
import { expect, inject } from 'vitest';
import { roleId } from '@novacrm/contracts/ids';
import type { ModelField } from '@novacrm/contracts';
import { readModel } from '../../../packages/cli/src/model/read.ts';
import { ROOT } from '../../../packages/cli/src/product/home.ts';
import { call, type Answer, type Call } from '../harness/http.ts';
import { Canaries } from './canaries.ts';
import { may, OUTSIDE, rowsFor, type Role } from './expectations.ts';
import { Universes, type Row, type Universe } from './universe.ts';

/** Who tries: everybody but the administrator, who may read all. */
export const PROBED = [
  'client',
  'contractor',
  'reseller',
  'viewer',
  'analyst',
  'manager',
  'compliance_lead',
  'integration',
  'public',
] as const satisfies readonly Role[];

/** Who tries the doors beside the rows: a viewer and a manager read by the rules of an analyst. */
export const VISITORS = [
  'client',
  'contractor',
  'reseller',
  'analyst',
  'compliance_lead',
  'public',
] as const satisfies readonly Role[];

/** Two, so that a sort can put one before the other. */
const FOREIGN = ['foreign', 'foreign2'] as const;

/** One role, what belongs to it, and the fields it may read. */
export interface Prober {
  role: Role;
  world: Universe;
  /** Readable fields by collection; of hidden collections there is none. */
  readable: ReadonlyMap<string, ReadonlySet<string>>;
  ask(path: string, options?: Call): Promise<Answer>;
  /** Rows that an `items` query answers; undefined when it is refused. */
  find(collection: string, query: Row): Promise<Row[] | undefined>;
}

export interface ProbeWorld {
  client: pg.Client;
  universes: Universes;
  canaries: Canaries;
  foreign: Universe;
  foreign2: Universe;
  probers: ReadonlyMap<Role, Prober>;
  /** Canaries of an answer that this role must not see, in words. */
  leaks(role: Role, answer: unknown): string[];
  /** Canaries of an answer that are this role's own. */
  owns(role: Role, answer: unknown): number;
  end(): Promise<void>;
}

/** A world of rows with canaries for every role, and two of people that no role belongs to. */
export async function openProbeWorld(): Promise<ProbeWorld> {
  const client = new pg.Client(inject('database'));
  await client.connect();
  await client.query('SET session_replication_role = replica');
  const universes = new Universes(client, readModel(join(ROOT, 'snapshots')));
  const canaries = new Canaries();
  const create = async (name: string, role: Role) => {
    // An incident opens rows to the compliance lead: those of others point at none.
    const usual: Record<string, Row> = { ...rowsFor(name) };
    if (role !== 'compliance_lead') usual['compliance_incidents'] = rowsFor('foreign')['compliance_incidents'] ?? {};
    const rows = universes.names.map((collection): [string, Row] => [
      collection,
      { ...canaries.rowOf(universes, collection, { world: name }), ...usual[collection] },
    ]);
    const id = roleId(role === 'public' ? 'viewer' : role);
    return universes.create({ role: id, outside: OUTSIDE.has(role), rows: Object.fromEntries(rows) });
  };
  const [foreign, foreign2] = [await create(FOREIGN[0], 'analyst'), await create(FOREIGN[1], 'analyst')];
  const probers = new Map<Role, Prober>();
  for (const role of PROBED) {
    const world = await create(role, role);
    probers.set(role, await createProber(role, world));
  }
  await call('/utils/cache/clear', { method: 'POST', token: inject('adminToken') });

  const isOwn = (role: Role, world: string, hidden: boolean) => world === role && !hidden;
  const mayRead = (role: Role, collection: string, field: string) => {
    const prober = probers.get(role);
    return prober !== undefined && canRead(prober, collection, field);
  };
  return {
    ...{ client, universes, canaries, foreign, foreign2, probers },
    leaks: (role, answer) =>
      canaries
        .findIn(answer)
        .filter(
          ({ world, collection, field, hidden }) =>
            !(mayRead(role, collection, field) && may(role, collection, 'r', isOwn(role, world, hidden))),
        )
        .map(
          ({ world, collection, field, hidden }) =>
            `${collection}.${field} of ${hidden ? 'a hidden row of ' : ''}${world}`,
        ),
    owns: (role, answer) => canaries.findIn(answer).filter(({ world, hidden }) => isOwn(role, world, hidden)).length,
    end: () => client.end(),
  };
}

async function createProber(role: Role, world: Universe): Promise<Prober> {
  const token = role === 'public' ? '' : world.token;
  const ask = async (path: string, options: Call = {}): Promise<Answer> => {
    for (;;) {
      const answer = await call(path, { token, ...options });
      // The server sheds load when the machine has none to spare.
      if (answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const granted = role === 'public' ? {} : ((await ask('/permissions/me')).body.data as Granted);
  const readable = new Map<string, ReadonlySet<string>>();
  for (const [collection, { read }] of Object.entries(granted))
    if (read && read.access !== 'none') readable.set(collection, new Set(read.fields ?? []));
  return {
    ...{ role, world, readable, ask },
    async find(collection, query) {
      const path = collection.startsWith('directus_') ? `/${collection.slice(9)}` : `/items/${collection}`;
      const { status, body } = await ask(path, { method: 'SEARCH', json: { query } });
      if (status === 403) return undefined;
      if (status !== 200) throw new Error(`${role} ${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
      return body.data as Row[];
    },
  };
}

/** Whether a field is readable in some rows. */
export function canRead({ readable }: Prober, collection: string, field: string): boolean {
  const fields = readable.get(collection);
  return fields !== undefined && (fields.has('*') || fields.has(field));
}

type Granted = Record<string, { read?: { access: string; fields?: string[] } }>;

/** A relation of a collection that a role may read. */
export interface Relation {
  field: string;
  target: string;
  /** The far field, for a relation to many. */
  back?: string;
}

/** Relations that lead from rows that this role may read to rows that it may read in part, or not at all. */
export function relationsOf(prober: Prober, collection: string, fields: Record<string, ModelField>): Relation[] {
  return Object.entries(fields).flatMap(([field, { m2o, o2m }]): Relation[] => {
    if (!canRead(prober, collection, field)) return [];
    const [target = '', back] = m2o === undefined ? (o2m?.split('.') ?? []) : [m2o];
    if (target === '' || target === collection || may(prober.role, target, 'r', false)) return [];
    return [{ field, target, ...(back !== undefined && { back }) }];
  });
}

/** What a role reads of the world: functions, because the world opens after tests are named. */
export function viewOf(world: () => ProbeWorld, role: Role) {
  const prober = (): Prober => world().probers.get(role) ?? expect.unreachable();
  const names = () => world().universes.names;
  /** Fields of a collection that hold a canary. */
  const texts = (collection: string) =>
    Object.keys(world().universes.collectionOf(collection).fields).filter((field) =>
      world().canaries.valueOf('foreign', collection, field),
    );
  return {
    prober,
    names,
    texts,
    readable: (collection: string) =>
      names().includes(collection) ? texts(collection).filter((field) => canRead(prober(), collection, field)) : [],
    /** Collections of which this role sees rows. */
    seen: () => names().filter((name) => may(role, name, 'r', true)),
    /** Collections of which this role sees its own row, and no rows of others. */
    limited: () => names().filter((name) => may(role, name, 'r', true) && !may(role, name, 'r', false)),
  };
}

/** Key of the row that a world has in a collection. */
export const idOf = (world: Universe, collection: string): string => world.ids.get(collection) ?? '';
