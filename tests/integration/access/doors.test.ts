/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { call } from '../harness/http.ts';
import { idOf, openProbeWorld, relationsOf, viewOf, VISITORS, type ProbeWorld } from './probe-world.ts';
import { asAdmin, upload } from './uploads.ts';

let probe: ProbeWorld;
let tries = 0;
/** A file of somebody else, with a canary in it and a folder around it; and one of each prober's own. */
const files = { foreign: '', folder: '', canary: '', own: new Map<string, string>() };

beforeAll(async () => {
  probe = await openProbeWorld();
  files.canary = probe.canaries.valueOf('foreign', 'companies', 'name') ?? '';
  files.folder = (await asAdmin('/folders', { name: files.canary })).id;
  files.foreign = await upload(inject('adminToken'), files.canary, files.folder);
  for (const { role, world } of probe.probers.values())
    if (!['public', 'integration'].includes(role))
      files.own.set(role, await upload(world.token, probe.canaries.valueOf(role, 'companies', 'name') ?? ''));
}, 300_000);

afterAll(async () => {
  await probe.end();
  process.stdout.write(`access doors: ${tries} tries\n`);
});

describe.each(VISITORS)('%s', { timeout: 300_000 }, (role) => {
  const { prober, readable, seen, limited } = viewOf(() => probe, role);
  const opened: string[] = [];
  const look = (where: string, answer: unknown) => {
    tries += 1;
    opened.push(...probe.leaks(role, answer).map((leak) => `${where}: ${leak}`));
  };
  const nothingOpened = () => expect(opened.splice(0)).toEqual([]);

  it('finds nothing of others over GraphQL: rows, related rows, counts and filters', async () => {
    let own = 0;
    const nested = await readNested();
    const parts = seen().map((collection) => {
      const fields = probe.universes.collectionOf(collection).fields;
      const open = relationsOf(prober(), collection, fields).filter(({ field }) =>
        nested.has(`${collection}.${field}`),
      );
      const relations = open.map(({ field, target }) => {
        const far = target === 'directus_users' ? ['first_name'] : readable(target).slice(0, 3);
        return `${field} { id ${far.join(' ')} }`;
      });
      const filter = `filter: { id: { _eq: "${idOf(probe.foreign, collection)}" } }`;
      const count = limited().includes(collection) ? `${collection}_aggregated(${filter}) { countAll }` : '';
      const [field] = readable(collection);
      const found =
        field && limited().includes(collection)
          ? `found_${collection}: ${collection}(filter: { ${field}: { _eq: "${probe.canaries.valueOf('foreign', collection, field)}" } }) { id }`
          : '';
      return `${collection}(limit: -1) { id ${readable(collection).join(' ')} ${relations.join(' ')} } ${count} ${found}`;
    });
    for (let from = 0; from < Math.max(parts.length, 1); from += 8) {
      const query = `query { ${parts.slice(from, from + 8).join(' ') || 'companies { id }'} }`;
      const { body } = await prober().ask('/graphql', { json: { query } });
      if (seen().length > 0) expect(body.errors).toBeUndefined();
      look('graphql', body);
      own += probe.owns(role, body);
      for (const [name, value] of Object.entries<any>(body.data ?? {})) {
        if (name.startsWith('found_') && value.length > 0) opened.push(`${name} over GraphQL`);
        if (name.endsWith('_aggregated') && Number(value[0]?.countAll) > 0) opened.push(`${name} is counted`);
      }
    }
    for (const query of [
      'users { id email first_name }',
      'files { id title }',
      'revisions { data }',
      'activity { id }',
    ])
      look(query, (await prober().ask('/graphql/system', { json: { query: `query { ${query} }` } })).body);
    nothingOpened();
    if (limited().length > 0) expect(own).toBeGreaterThan(limited().length);
  });

  /** Fields that hold rows for this role; where its permissions hide the way back, the key alone is there. */
  async function readNested(): Promise<Set<string>> {
    const query = '{ __schema { types { name fields { name type { kind ofType { kind ofType { kind } } } } } } }';
    const { types } = (await prober().ask('/graphql', { json: { query } })).body.data.__schema;
    return new Set(
      types.flatMap(({ name, fields }: any) =>
        (fields ?? []).flatMap((field: any) =>
          JSON.stringify(field.type).includes('"OBJECT"') ? [`${name}.${field.name}`] : [],
        ),
      ),
    );
  }

  it('opens no file of others, alone, in a folder or in an archive', async () => {
    const { ask } = prober();
    const { foreign, folder, canary } = files;
    const wanted = [
      `/assets/${foreign}`,
      `/assets/${foreign}/a.txt?download`,
      `/files/${foreign}`,
      `/files?limit=-1&fields=*.*`,
      `/files?filter[folder][name][_eq]=${canary}&fields=*`,
      `/files?search=${canary}`,
      `/folders?limit=-1`,
      `/folders/${folder}`,
    ];
    for (const path of wanted) look(path, (await ask(path)).body);
    const archive = await ask('/assets/files', { json: { ids: [foreign] } });
    const whole = await ask(`/assets/folder/${folder}`, { method: 'POST', json: {} });
    for (const { status } of [archive, whole, await ask(`/assets/${foreign}`), await ask(`/files/${foreign}`)])
      if (status < 400) opened.push(`a file of others answers ${status}`);
    nothingOpened();
    const own = files.own.get(role);
    if (own) expect(probe.owns(role, (await ask(`/assets/${own}`)).body)).toBe(1);
  });

  it('finds nothing of others in what Directus keeps beside the rows', async () => {
    const { ask } = prober();
    const collection = 'companies';
    const id = idOf(probe.foreign, collection);
    const revision = `filter[collection][_eq]=${collection}&filter[item][_eq]=${id}`;
    const paths = [
      `/activity?limit=-1&fields=*.*`,
      `/revisions?limit=-1&fields=*.*`,
      `/revisions?${revision}`,
      `/comments?limit=-1`,
      `/versions?limit=-1`,
      `/items/${collection}/${id}?version=main`,
      `/shares?limit=-1`,
      `/users?limit=-1&fields=*.*`,
      `/notifications?limit=-1`,
      `/presets?limit=-1`,
      `/flows`,
      `/operations`,
      `/panels`,
      `/dashboards`,
      `/permissions?limit=-1`,
      `/policies?limit=-1`,
      `/roles?fields=*.*`,
      `/settings`,
      `/translations?limit=-1`,
      `/schema/snapshot`,
      `/server/info`,
      `/server/specs/oas`,
      `/server/specs/graphql`,
    ];
    for (const path of paths) look(path, (await ask(path)).body);
    const share = await ask('/shares', { json: { collection, item: id } });
    if (share.status < 400) opened.push('shares a row of others');
    const version = await ask('/versions', { json: { key: 'v', name: 'v', collection, item: id } });
    if (version.status < 400) opened.push('makes a version of a row of others');
    const comment = await ask('/comments', { json: { collection, item: id, comment: 'x' } });
    if (comment.status < 400) opened.push('comments on a row of others');
    nothingOpened();
  });

  it('exports nothing of others into files', async () => {
    const { ask } = prober();
    for (const collection of ['contacts', 'companies', 'support_tickets']) {
      const title = `${collection} ${randomUUID()}`;
      const query = { fields: ['*'], limit: -1 };
      await ask(`/utils/export/${collection}`, { json: { query, format: 'csv', file: { title } } });
      const fields = readable(collection).length > 0 ? ['id', ...readable(collection)] : ['id'];
      for (const format of ['csv', 'xlsx']) {
        const answer = await ask('/business/v1/exports', { json: { collection, fields, format } });
        look(`our ${format} of ${collection}`, answer.body);
        if (!seen().includes(collection) && answer.status < 400) opened.push(`exports ${collection}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
      const [file] = await asAdmin(`/files?filter[title][_eq]=${encodeURIComponent(title)}&fields=id`);
      if (file)
        look(`the file of ${collection}`, (await call(`/assets/${file.id}`, { token: inject('adminToken') })).body);
    }
    nothingOpened();
  });
});
