/* eslint-disable @typescript-eslint/no-explicit-any */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { call } from '../harness/http.ts';
import { may, type Role } from './expectations.ts';
import { inLanes } from './lanes.ts';
import { canRead, openProbeWorld, PROBED, type Prober, type ProbeWorld } from './probe-world.ts';

let probe: ProbeWorld;
const open: WebSocket[] = [];

beforeAll(async () => {
  probe = await openProbeWorld();
}, 300_000);
afterEach(() => open.splice(0).forEach((socket) => socket.close()));
afterAll(() => probe.end());

/** Own rows that change too, to show that a page would have heard; every role sees one of them at least. */
const HEARD = ['companies', 'contacts', 'documents', 'privacy_requests'];
const LISTENERS = PROBED.filter((role) => role !== 'public' && role !== 'integration');

describe('open pages', { timeout: 120_000 }, () => {
  it('hear of no row that their reader may not see, over either kind of socket', async () => {
    const heard = new Map<Role, any[]>();
    for (const role of LISTENERS) {
      const prober = probe.probers.get(role) ?? expect.unreachable();
      const messages: any[] = [];
      heard.set(role, messages);
      await listen(prober, messages);
      await listenGraphql(prober, messages);
    }
    const names = probe.universes.names.filter((collection) => fieldOf(collection) !== undefined);
    const changed: string[] = [];
    await inLanes(names, async (collection) => {
      const field = fieldOf(collection) ?? '';
      const change = async (world: string, id: string) => {
        const json = { [field]: probe.canaries.valueOf(world, collection, field) };
        const path = `/items/${collection}/${id}`;
        const { status } = await call(path, { method: 'PATCH', token: inject('adminToken'), json });
        if (status < 300) changed.push(world);
      };
      await change('foreign', probe.foreign.ids.get(collection) ?? '');
      for (const role of LISTENERS)
        if (HEARD.includes(collection) && may(role, collection, 'r', true))
          await change(role, probe.probers.get(role)?.world.ids.get(collection) ?? '');
    });
    // What was sent before has arrived when the last is heard; a moment more for what should not come.
    const heardOwn = (role: Role, kind: string) =>
      probe.owns(
        role,
        (heard.get(role) ?? []).filter((message) => message.kind === kind),
      );
    await expect
      .poll(() => LISTENERS.filter((role) => !heardOwn(role, 'change') || !heardOwn(role, 'graphql')), {
        timeout: 30_000,
      })
      .toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // Rules of the business refuse some of the changes; of the others everybody must have heard.
    expect(changed.filter((world) => world === 'foreign').length).toBeGreaterThan(40);
    expect(new Set(changed).size).toBe(LISTENERS.length + 1);
    for (const role of LISTENERS) {
      const messages = heard.get(role) ?? [];
      expect(probe.leaks(role, messages), role).toEqual([]);
      const foreign = names.filter((collection) => !may(role, collection, 'r', false));
      const text = JSON.stringify(messages);
      expect(
        foreign.filter((collection) => {
          const id = probe.foreign.ids.get(collection) ?? '-';
          return text.includes(`"id":"${id}"`) || text.includes(`"key":"${id}"`);
        }),
        `${role} hears the keys of rows of others`,
      ).toEqual([]);
    }
    process.stdout.write(`live doors: ${LISTENERS.length} readers, ${changed.length} changes\n`);
  });
});

/** A text that a change may set without more. */
function fieldOf(collection: string): string | undefined {
  if (collection.startsWith('compliance_') || collection === 'siem_deliveries') return undefined;
  const fields = Object.entries(probe.universes.collectionOf(collection).fields);
  return fields.find(
    ([name, field]) => probe.canaries.valueOf('foreign', collection, name) && field.readonly !== true,
  )?.[0];
}

/** Follows every collection, readable or not, as the portal does. */
async function listen({ world }: Prober, heard: any[]): Promise<void> {
  const socket = await connect('/websocket');
  let answers = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('the socket broke'));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.type === 'ping') return socket.send(JSON.stringify({ type: 'pong' }));
      if (message.type === 'auth' && message.status === 'ok')
        for (const collection of [...probe.universes.names, 'directus_users', 'directus_files', 'directus_activity'])
          socket.send(JSON.stringify({ type: 'subscribe', collection, query: { fields: ['*'] }, uid: collection }));
      if (message.type === 'subscription')
        heard.push({ kind: message.event === 'init' ? 'init' : 'change', ...message });
      if (message.type !== 'auth') answers += 1;
      if (answers === probe.universes.names.length + 3) resolve();
    };
    socket.send(JSON.stringify({ type: 'auth', access_token: world.token }));
  });
}

async function listenGraphql(prober: Prober, heard: any[]): Promise<void> {
  const socket = await connect('/graphql', 'graphql-transport-ws');
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('the socket broke'));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
      if (message.type === 'next') heard.push({ kind: 'graphql', ...message });
      if (message.type !== 'connection_ack') return;
      for (const collection of probe.universes.names.filter((name) => may(prober.role, name, 'r', true))) {
        const field = fieldOf(collection);
        const shown = field && canRead(prober, collection, field) ? field : '';
        const query = `subscription { ${collection}_mutated { key event data { id ${shown} } } }`;
        socket.send(JSON.stringify({ id: collection, type: 'subscribe', payload: { query } }));
      }
      resolve();
    };
    socket.send(JSON.stringify({ type: 'connection_init', payload: { access_token: prober.world.token } }));
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function connect(path: string, protocol?: string): Promise<WebSocket> {
  const socket = new WebSocket(`${inject('url').replace('http', 'ws')}${path}`, protocol ? [protocol] : []);
  open.push(socket);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no socket at ${path}`));
  });
  return socket;
}
