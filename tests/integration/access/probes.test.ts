import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenRow, rowFor, rowsFor, type Role } from './expectations.ts';
import { inLanes } from './lanes.ts';
import { canRead, idOf, openProbeWorld, relationsOf, viewOf, type ProbeWorld, type Relation } from './probe-world.ts';
import type { Row, Universe } from './universe.ts';

let probe: ProbeWorld;
let tries = 0;

beforeAll(async () => {
  probe = await openProbeWorld();
}, 300_000);

afterAll(async () => {
  await probe.end();
  process.stdout.write(`access probes: ${tries} tries\n`);
});

/** A viewer and a manager read by the rules of an analyst; integration and public see nothing at all. */
const READERS = ['client', 'contractor', 'reseller', 'analyst', 'compliance_lead'] as const satisfies readonly Role[];

describe.each(READERS)('%s', { timeout: 300_000 }, (role) => {
  const { prober, texts, readable, seen, limited } = viewOf(() => probe, role);

  it('finds nothing of others in lists with their relations, exports and searches', async () => {
    const leaks: string[] = [];
    let own = 0;
    await inLanes(seen(), async (collection) => {
      const format = ['csv', 'xml', 'yaml', 'json'][collection.length % 4] ?? 'csv';
      for (const path of ['?fields=*.*&limit=-1&meta=*', `?fields=*&limit=-1&export=${format}`]) {
        const { body } = await prober().ask(`/items/${collection}${path}`);
        leaks.push(...probe.leaks(role, body).map((leak) => `${collection}${path}: ${leak}`));
        own += probe.owns(role, body);
      }
      const found =
        (await prober().find(collection, { search: probe.canaries.prefix, fields: ['*'], limit: -1 })) ?? [];
      leaks.push(...probe.leaks(role, found).map((leak) => `search in ${collection}: ${leak}`));
      if (limited().includes(collection) && found.some(({ id }) => id !== idOf(prober().world, collection)))
        leaks.push(`search in ${collection} finds by what is hidden`);
      tries += 3;
    });
    expect(leaks).toEqual([]);
    // The owner finds what is his by the same way: the silence above is not that of a broken question.
    if (seen().length > 0) expect(own).toBeGreaterThan(limited().length);
  });

  it('learns nothing from aggregates and groups', async () => {
    const leaks: string[] = [];
    let own = 0;
    await inLanes(limited(), async (collection) => {
      const fields = readable(collection);
      const id = { id: { _eq: idOf(probe.foreign, collection) } };
      const queries: Row[] = [{ aggregate: { count: ['*'], countDistinct: ['id'] }, filter: id }];
      if (fields.length > 0) {
        queries.push({ aggregate: { min: fields, max: fields } });
        queries.push({ aggregate: { count: ['*'] }, groupBy: fields, limit: -1 });
      }
      for (const query of queries) {
        const answer = (await prober().find(collection, query)) ?? [];
        leaks.push(...probe.leaks(role, answer).map((leak) => `${JSON.stringify(query)}: ${leak}`));
        if (query['filter'] && JSON.stringify(answer).match(/"count":"?[1-9]/)) leaks.push(`${collection} is counted`);
        own += probe.owns(role, answer);
        tries += 1;
      }
    });
    expect(leaks).toEqual([]);
    if (limited().length > 0) expect(own).toBeGreaterThan(limited().length);
  });

  it('is refused every use of a field that is hidden from it', async () => {
    const allowed: string[] = [];
    await inLanes(seen(), async (collection) => {
      const hidden = texts(collection).filter((field) => !canRead(prober(), collection, field));
      for (const [nth, field] of hidden.entries()) {
        const value = probe.canaries.valueOf(role, collection, field);
        const others: Row[] = [
          { fields: [field] },
          { sort: [`-${field}`] },
          { aggregate: { max: [field] } },
          { aggregate: { count: ['*'] }, groupBy: [field] },
          { alias: { other: field }, fields: ['other'] },
        ];
        // Every field is filtered by; of the other uses each takes its turn.
        for (const use of [{ filter: { [field]: { _eq: value } } }, others[nth % others.length] ?? {}]) {
          tries += 1;
          if (await prober().find(collection, use)) allowed.push(`${collection}: ${JSON.stringify(use)}`);
        }
      }
    });
    expect(allowed).toEqual([]);
  });

  it('cannot ask a row of its own about one that it does not see', async () => {
    const leaks: string[] = [];
    const counted = { asked: 0, found: 0 };
    await inLanes(seen(), async (collection) => {
      const relations = relationsOf(prober(), collection, probe.universes.collectionOf(collection).fields);
      const ones = relations.filter(({ back, target }) => back === undefined && fieldsOf(target).length > 0);
      const manies = relations.filter(({ target, back }) => back !== undefined && readable(target).length > 0);
      // An incident opens what it points at to the compliance lead.
      if (ones.length > 0 && collection !== 'compliance_incidents')
        leaks.push(...(await askOnes(collection, ones, counted)));
      // One at a time: rows of several relations at once would multiply.
      for (const relation of manies) leaks.push(...(await askManies(collection, [relation])));
    });
    expect(leaks).toEqual([]);
    if (counted.asked > 0) expect(counted.found).toBeGreaterThan(0);
  });

  /** A row of this role's own that points at somebody else's. */
  function addBridge(collection: string, { field, target }: Relation, world: Universe): Promise<string | undefined> {
    const values = { ...rowsFor(role)[collection], ...rowFor(collection, 'spare'), [field]: idOf(world, target) };
    return insertUnlessTaken(collection, prober().world, values);
  }

  /** Undefined where only one such row can be. */
  async function insertUnlessTaken(collection: string, world: Universe, values: Row): Promise<string | undefined> {
    try {
      return await probe.universes.insertSpare(collection, world, values);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '23505') return undefined;
      throw error;
    }
  }

  function fieldsOf(target: string): string[] {
    if (target === 'directus_users') return canRead(prober(), target, 'email') ? ['email'] : [];
    // Files have routes of their own; one that dozens of rows share, as here, takes long to be judged.
    if (target === 'directus_files') return [];
    return someOf(target);
  }

  /** A few of the readable texts: what limits one limits all. */
  const someOf = (target: string) => readable(target).slice(0, 3);

  function valueOf(world: 'foreign' | 'foreign2' | 'own', target: string, field: string): unknown {
    const universe = world === 'own' ? prober().world : probe[world];
    if (target === 'directus_users') return `${universe.user}@example.com`;
    return probe.canaries.valueOf(world === 'own' ? role : world, target, field);
  }

  /** Rows of this role's own that point at rows which it does not see; those it sees itself are left out. */
  async function askOnes(
    collection: string,
    relations: readonly Relation[],
    counted: { asked: number; found: number },
  ): Promise<string[]> {
    const bridges = new Map<string, { relation: Relation; nth: number }>();
    for (const relation of relations)
      for (const nth of [0, 1]) {
        const id = await addBridge(collection, relation, nth === 0 ? probe.foreign : probe.foreign2);
        if (id !== undefined) bridges.set(id, { relation, nth });
      }
    if (bridges.size === 0) return [];
    const list = { filter: { id: { _in: [...bridges.keys()] } }, fields: ['id'] };
    const visible = ((await prober().find(collection, list)) ?? []).map(({ id }) => String(id));
    const between = [...bridges].filter(([id]) => visible.includes(id));
    if (between.length === 0) return [];
    const asks = between.flatMap(([id, { relation, nth }]) =>
      fieldsOf(relation.target).map((name) => {
        const value = String(valueOf(nth === 0 ? 'foreign' : 'foreign2', relation.target, name));
        const said = nth === 0 ? { _eq: value } : { _starts_with: value.slice(0, -1) };
        return { _and: [{ id: { _eq: id } }, { [relation.field]: { [name]: said } }] };
      }),
    );
    const query = { filter: { _or: asks }, fields: ['id'], meta: ['filter_count'] };
    const { body } = await prober().ask(`/items/${collection}`, { method: 'SEARCH', json: { query } });
    const told = new Set<Relation>();
    for (const { id } of (body.data ?? []) as { id: string }[])
      told.add(bridges.get(id)?.relation ?? expect.unreachable());
    const leaks =
      told.size === 0 && body.meta?.filter_count > 0 ? [`a count of ${collection} tells of hidden rows`] : [];
    tries += asks.length + relations.length * 2;
    counted.asked += asks.length;
    for (const relation of relations) {
      const ids = between.filter(([, bridge]) => bridge.relation === relation).map(([id]) => id);
      const fields = fieldsOf(relation.target);
      const field = fields[collection.length % fields.length] ?? '';
      const order = async (direction: string) => {
        const sort = [`${direction}${relation.field}.${field}`, 'id'];
        return JSON.stringify(await prober().find(collection, { filter: { id: { _in: ids } }, sort, fields: ['id'] }));
      };
      if (ids.length === 2 && (await order('')) !== (await order('-'))) told.add(relation);
    }
    // Some rows become visible by being pointed at, as a file does by the deliverable that it belongs to.
    for (const { field, target } of told)
      if (!(await isSeen(target))) leaks.push(`${collection}.${field} tells of a hidden row`);
    const own = relations.flatMap(({ field, target }) =>
      fieldsOf(target).map((name) => ({ [field]: { [name]: { _eq: valueOf('own', target, name) } } })),
    );
    const mine = { _and: [{ id: { _eq: idOf(prober().world, collection) } }, { _or: own }] };
    counted.found += (await prober().find(collection, { filter: mine, fields: ['id'] }))?.length ?? 0;
    return leaks;
  }

  async function isSeen(target: string): Promise<boolean> {
    const filter = { id: { _in: [idOf(probe.foreign, target), idOf(probe.foreign2, target)] } };
    return ((await prober().find(target, { filter, fields: ['id'] })) ?? []).length > 0;
  }

  /** Rows that this role does not see, hung on one that it does. */
  async function askManies(collection: string, relations: readonly Relation[]): Promise<string[]> {
    const own = idOf(prober().world, collection);
    const ask = async (filter: object) => {
      tries += 1;
      const both = { _and: [{ id: { _eq: own } }, filter] };
      return ((await prober().find(collection, { filter: both, fields: ['id'] })) ?? []).length > 0;
    };
    const hidden: { field: string; said: [string, unknown][] }[] = [];
    for (const { field, target, back = '' } of relations) {
      const variant = hiddenRow(role, target);
      const worlds: [Universe, Row][] = [[probe.foreign, {}]];
      if (variant) worlds.push([prober().world, resolve(target, variant)]);
      for (const [nth, [world, values]] of worlds.entries()) {
        const row = `${collection}.${field} ${nth}`;
        const usual = { ...rowsFor(role)[target], ...rowFor(target, 'spare'), ...values, [back]: own };
        const canary = probe.canaries.rowOf(probe.universes, target, { world: role, hidden: true, row });
        const child = await insertUnlessTaken(target, world, { ...canary, ...usual });
        const isShown = (await prober().find(target, { filter: { id: { _eq: child ?? own } }, fields: ['id'] }))
          ?.length;
        if (child === undefined || isShown) continue;
        const said = someOf(target).map((name): [string, unknown] => [
          name,
          probe.canaries.valueOf(role, target, name, row),
        ]);
        hidden.push({ field, said });
      }
    }
    if (hidden.length === 0) return [];
    const names = [...new Set(hidden.map(({ field }) => field))].join(', ');
    const leaks: string[] = [];
    const every = (compose: (field: string, name: string, value: unknown) => object) =>
      hidden.flatMap(({ field, said }) => said.map(([name, value]) => compose(field, name, value)));
    if (await ask({ _or: every((field, name, value) => ({ [field]: { [name]: { _eq: value } } })) }))
      leaks.push(`${collection} is found by hidden rows of ${names}`);
    if (await ask({ _or: every((field, name, value) => ({ [field]: { _some: { [name]: { _eq: value } } } })) }))
      leaks.push(`${collection} is found by _some hidden rows of ${names}`);
    if (!(await ask({ _and: every((field, name, value) => ({ [field]: { _none: { [name]: { _eq: value } } } })) })))
      leaks.push(`${collection} is missed by _none of hidden rows of ${names}`);
    const [{ field } = { field: '' }] = hidden;
    const count = async () => {
      const fields = [`count(${field})`, `${field}.id`];
      const [row] = (await prober().find(collection, { filter: { id: { _eq: own } }, fields })) ?? [];
      return {
        visible: (row?.[field] as unknown[] | undefined)?.length ?? 0,
        counted: Number(row?.[`${field}_count`]),
      };
    };
    const isRight = ({ visible, counted }: { visible: number; counted: number }) => counted === visible;
    // Other lanes hang rows on this one meanwhile. A mail that somebody may read by two rules is counted once for each member
    // of its team.
    const isExact = collection !== 'mail_threads';
    if (isExact && !isRight(await count()) && !isRight(await count()) && !isRight(await count()))
      leaks.push(`${collection}.${field} counts hidden rows`);
    if (await ask({ [`count(${field})`]: { _gte: 0 } })) leaks.push(`a filter counts ${collection}.${field}`);
    return leaks;
  }

  function resolve(collection: string, values: Row): Row {
    const { fields } = probe.universes.collectionOf(collection);
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value === 'foreign' ? idOf(probe.foreign, fields[name]?.m2o ?? '') : value,
      ]),
    );
  }
});
