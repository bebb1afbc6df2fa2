/* eslint-disable @typescript-eslint/no-explicit-any */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  businessRoutes,
  complianceRoutes,
  gatewayAdminRoutes,
  ledgerRoutes,
  releaseRoutes,
  type Route,
} from '@novacrm/contracts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../../packages/cli/src/product/home.ts';
import { may } from './expectations.ts';
import { inLanes } from './lanes.ts';
import { idOf, openProbeWorld, viewOf, VISITORS, type ProbeWorld } from './probe-world.ts';
import { upload } from './uploads.ts';

let probe: ProbeWorld;
let tries = 0;
/** A file of somebody else. */
let foreignFile = '';

beforeAll(async () => {
  probe = await openProbeWorld();
  // The rows were written past the triggers that fill the search index.
  await probe.client.query('DELETE FROM nova_business.search_sources');
  await probe.client.query(await readFile(join(ROOT, 'snapshots', 'programs', '040-search.sql'), 'utf8'));
  foreignFile = await upload(inject('adminToken'), probe.canaries.valueOf('foreign', 'companies', 'name') ?? '');
}, 300_000);

afterAll(async () => {
  await probe.end();
  process.stdout.write(`access routes: ${tries} tries\n`);
});

describe.each(VISITORS)('%s', { timeout: 300_000 }, (role) => {
  const { prober, texts } = viewOf(() => probe, role);
  const opened: string[] = [];
  const look = (where: string, answer: unknown) => {
    tries += 1;
    // Who was stopped is told how it ended, also where the role may not read the collections.
    const isOwn = (leak: string) => where.endsWith(releaseRoutes.ownReleases.path) && leak.endsWith(` of ${role}`);
    opened.push(...probe.leaks(role, answer).flatMap((leak) => (isOwn(leak) ? [] : [`${where}: ${leak}`])));
  };
  const nothingOpened = () => expect(opened.splice(0)).toEqual([]);

  it('learns nothing of others from any route of ours', async () => {
    const routes: Route[] = [businessRoutes, complianceRoutes, releaseRoutes, ledgerRoutes, gatewayAdminRoutes].flatMap(
      (each) => Object.values(each) as Route[],
    );
    const cases = routes.flatMap((route) => casesOf(route));
    await inLanes(cases, async ({ method, path, json }) => {
      const { status, body } = await prober().ask(path, json ? { method, json } : { method });
      look(`${method} ${path}`, body);
      if (status >= 500) opened.push(`${method} ${path} answers ${status}`);
    });
    for (const collection of ['companies', 'contacts', 'deals', 'support_tickets', 'documents'])
      for (const field of texts(collection).slice(0, 2)) {
        const q = probe.canaries.valueOf('foreign', collection, field) ?? '';
        const { body } = await prober().ask(`/business/v1/search?q=${q}`);
        const hits = ((body.groups ?? []) as any[]).flatMap((group) => group.hits as { id: string }[]);
        tries += 1;
        if (hits.some(({ id }) => id === idOf(probe.foreign, collection)) && !may(role, collection, 'r', false))
          opened.push(`search finds ${collection} by ${field}`);
      }
    nothingOpened();
    if (may(role, 'companies', 'r', true) && role !== 'compliance_lead') {
      const q = probe.canaries.valueOf(role, 'companies', 'name') ?? '';
      expect(probe.owns(role, (await prober().ask(`/business/v1/search?q=${q}`)).body)).toBeGreaterThan(0);
    }
  });

  /** Requests to a route about rows of somebody else, composed from its path and what its body must hold. */
  function casesOf({ method, path }: Route): Case[] {
    if (path.endsWith('/cache/clear') || path.endsWith('/policies/test') || path.endsWith('/playground')) return [];
    const foreign = (collection: string) => idOf(probe.foreign, collection);
    const about = path.includes(':collection')
      ? path.includes('documents')
        ? ['quotes', 'client_invoices', 'credit_notes', 'purchase_orders', 'supplier_invoices']
        : ['companies', 'contacts']
      : ['compliance_audit', 'compliance_incidents', 'compliance_exceptions', 'import_runs', 'record_merges'];
    const bodies: Record<string, object[]> = {
      '/business/v1/merges': ['contacts', 'companies'].flatMap((collection) => [
        { collection, kept: foreign(collection), merged: idOf(probe.foreign2, collection) },
        { collection, kept: idOf(prober().world, collection), merged: foreign(collection) },
        { collection, kept: foreign(collection), merged: idOf(prober().world, collection), take: ['notes'] },
      ]),
      '/business/v1/imports/preview': [{ file: foreignFile, collection: 'contacts' }],
      '/business/v1/imports': [{ file: foreignFile, collection: 'contacts', mapping: ['last_name'] }],
      '/compliance/v1/check': [{ channel: 'prompt', parts: [{ path: 'text', text: 'hello' }] }],
    };
    const query: Record<string, string> = {
      '/business/v1/vat-treatment': `?entity=${foreign('companies')}&company=${foreign('companies')}&supply=services`,
      '/business/v1/pipeline': `?pipeline=${foreign('pipelines')}&owner=${probe.foreign.user}`,
    };
    const paths = path.includes(':id')
      ? about.map((collection) => path.replace(':collection', collection).replace(':id', foreign(collection)))
      : [`${path}${query[path] ?? ''}`];
    if (method === 'GET') return paths.map((each): Case => ({ method, path: each }));
    return paths.flatMap((each) => (bodies[path] ?? [{}]).map((json): Case => ({ method, path: each, json })));
  }
});

interface Case {
  method: string;
  path: string;
  json?: object;
}

describe('colleagues', () => {
  it.each(['analyst', 'manager', 'viewer'] as const)('of a %s keep their addresses for themselves', async (role) => {
    const { world, ask } = probe.probers.get(role) ?? expect.unreachable();
    const colleague = await probe.universes.insert('directus_users', world);
    await probe.universes.insert('team_members', world, { user: colleague });
    const email = `${colleague}@example.com`;
    const find = async (query: object) => {
      tries += 1;
      return (await ask('/users', { method: 'SEARCH', json: { query } })).body.data ?? [];
    };
    const one = { id: { _eq: colleague } };
    // Names are shown to the team, so the row itself is there to be asked.
    expect(await find({ filter: one, fields: ['first_name'] })).toHaveLength(1);
    const asked = [
      { filter: one, fields: ['*'] },
      { filter: one, fields: ['email'] },
      { filter: one, aggregate: { max: ['email'] } },
      { filter: one, aggregate: { count: ['email'] }, groupBy: ['email'] },
      { filter: { email: { _eq: email } }, fields: ['id'] },
      { filter: { email: { _starts_with: email.slice(0, 9) } }, fields: ['id'] },
      { search: email, fields: ['id'] },
    ];
    for (const query of asked) {
      const answer = JSON.stringify(await find(query));
      expect(answer, JSON.stringify(query)).not.toContain(email);
      if (!('filter' in query && query.filter === one)) expect(answer, JSON.stringify(query)).not.toContain(colleague);
    }
    const sorted = async (sort: string) => (await find({ sort: [sort], fields: ['id'] })).map(({ id }: any) => id);
    expect((await sorted('email')).toReversed()).toEqual(await sorted('-email'));
    expect(await sorted('email')).not.toContain(colleague);
    expect(await find({ filter: { email: { _eq: `${world.user}@example.com` } }, fields: ['id'] })).toHaveLength(1);
  });
});
