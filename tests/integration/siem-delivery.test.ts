import { randomUUID } from 'node:crypto';
import { hashLeaf, toHex } from '@novacrm/ledger';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '../../packages/cli/src/ports.ts';
import { makeCertificates, type Certificates } from '../fixtures/siem/certificates.ts';
import { startHttpReceiver, type HttpReceiver } from '../fixtures/siem/http-receiver.ts';
import { startRsyslog, type Rsyslog } from '../fixtures/siem/rsyslog.ts';
import { sql } from './harness/database.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { call } from './harness/http.ts';
import { eventually, readLog } from './harness/logs.ts';
import { createPerson, type TestPerson } from './harness/people.ts';

let directory: string;
let certificates: Certificates;
let plain: Rsyslog;
let encrypted: Rsyslog;
let receiver: HttpReceiver;
let lead: TestPerson;

beforeAll(async () => {
  directory = await makeDirectory();
  certificates = makeCertificates(directory);
  plain = await startRsyslog(directory, await findFreePort('127.0.0.1', 25_140));
  encrypted = await startRsyslog(directory, await findFreePort('127.0.0.1', 26_514), certificates);
  receiver = await startHttpReceiver(certificates);
  lead = await createPerson('Compliance lead');
});
afterAll(async () => {
  await Promise.all([plain.stop(), encrypted.stop(), receiver.close()]);
  await removeDirectory(directory);
});
// The next test shall not find the destinations of this one.
afterEach(async () => {
  receiver.behave();
  await sql('delete from siem_destinations');
});

async function create(settings: Record<string, unknown>, token = lead.token) {
  return call('/items/siem_destinations', { token, json: { name: `SIEM ${randomUUID()}`, ...settings } });
}

const toPlain = (more: Record<string, unknown> = {}) =>
  create({ transport: 'tcp', address: `127.0.0.1:${plain.port}`, ...more });

/** A decision; resolves when it is recorded. A server that is too busy is asked again. */
function decide(text = 'Résume la réunion de mardi.'): Promise<string> {
  const json = { channel: 'prompt', parts: [{ path: 'text', text }] };
  return eventually(async () => {
    const { status, body } = await call('/compliance/v1/check', { token: lead.token, json });
    return status === 503 ? undefined : (body.auditId as string);
  });
}

interface Delivery {
  delivered_until: string;
  state: string;
  error_code: string | null;
  attempts: number;
}

async function deliveryOf(id: string): Promise<Delivery | undefined> {
  return (await sql<Delivery>('select * from siem_deliveries where destination = $1', [id]))[0];
}

/** Waits until everything that was sealed at the moment of the call is delivered there. */
async function delivered(id: string): Promise<void> {
  const [{ size = '0' } = {}] = await sql<{ size: string }>('select max(size) as size from nova_ledger.seals');
  await eventually(async () => {
    const { delivered_until: until = 0 } = (await deliveryOf(id)) ?? {};
    return Number(until) >= Number(size) ? true : undefined;
  });
}

const sealed = (id: string) =>
  eventually(async () => (await sql('select 1 from nova_ledger.leaves where entry = $1', [id]))[0]);

/** Indexes in the order in which they arrived. */
async function indexesAt(rsyslog: Rsyslog): Promise<number[]> {
  return (await rsyslog.read()).map(({ text }) => (JSON.parse(text) as { index: number }).index);
}

/** No gap from the first one on, and none before one with a smaller number, repeated ones aside. */
function expectWholeAndInOrder(indexes: readonly number[]): void {
  const once = [...new Set(indexes)];
  const first = once[0] ?? 0;
  expect(once).toEqual(once.map((_, position) => first + position));
}

describe('a destination', () => {
  it('gets the whole ledger over TCP, each entry in the words that its leaf covers', async () => {
    await sealed(await decide());
    const { status, body } = await toPlain({ begin_with: 'first' });
    expect(status).toBe(200);
    await delivered(body.data.id);
    const messages = await plain.read();
    expectWholeAndInOrder(await indexesAt(plain));
    expect(messages.length).toBeGreaterThan(1);
    for (const { text, data, msgid, app } of messages) {
      const line = JSON.parse(text) as {
        index: number;
        leaf_hash: string;
        entry: { kind?: string; occurred_at: string };
      };
      // Another test put it there under the hash of another row.
      if (line.entry.occurred_at.startsWith('1999')) continue;
      // Escaped for the way; what the leaf covers is the text that they stand for.
      const entry = JSON.stringify(line.entry);
      expect(toHex(hashLeaf(new TextEncoder().encode(entry)))).toBe(line.leaf_hash);
      expect(data).toBe(`[origin software="NovaCRM"][meta sequenceId="${line.index + 1}"]`);
      expect([app, msgid]).toEqual(['novacrm', line.entry.kind ?? 'decision']);
    }
  });

  it('gets every entry in order although its receiver is killed again and again', async () => {
    const { body } = await toPlain();
    await eventually(() => deliveryOf(body.data.id));
    const before = (await plain.read()).length;
    const ids: string[] = [];
    for (let kill = 0; kill < 5; kill++) {
      const deciding = Promise.all(Array.from({ length: 20 }, () => decide()));
      await new Promise((resolve) => setTimeout(resolve, 100 + 300 * Math.random()));
      await plain.kill();
      ids.push(...(await deciding));
      await plain.start();
    }
    for (const id of ids) await sealed(id);
    await delivered(body.data.id);
    const messages = (await plain.read()).slice(before);
    expectWholeAndInOrder((await indexesAt(plain)).slice(before));
    const arrived = new Set(messages.map(({ text }) => (JSON.parse(text) as { entry: { id: string } }).entry.id));
    expect(ids.filter((id) => !arrived.has(id))).toEqual([]);
  });

  it('gets no gap when the connections of the one who delivers are cut in the database', async () => {
    const { body } = await toPlain({ begin_with: 'first' });
    const before = (await plain.read()).length;
    for (let cut = 0; cut < 4; cut++) {
      await Promise.all(Array.from({ length: 10 }, () => decide()));
      await sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'novacrm-siem'`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await sealed(await decide());
    await delivered(body.data.id);
    const indexes = (await indexesAt(plain)).slice(before);
    expect(indexes[0]).toBe(0);
    expectWholeAndInOrder(indexes);
  });

  it('gets it over TLS, and nothing when its certificate is not trusted', async () => {
    const address = `localhost:${encrypted.port}`;
    const strange = await create({ transport: 'tls', address });
    const trusted = await create({ transport: 'tls', address, ca: certificates.ca, format: 'ocsf' });
    await eventually(() => deliveryOf(trusted.body.data.id));
    const id = await decide();
    await sealed(id);
    await delivered(trusted.body.data.id);
    const uids = (await encrypted.read()).map(({ text }) => (JSON.parse(text) as any).metadata.uid); // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(uids.filter((uid) => uid === id)).toHaveLength(1);
    const failing = await eventually(async () => {
      const delivery = await deliveryOf(strange.body.data.id);
      return delivery?.state === 'failing' ? delivery : undefined;
    });
    expect(failing.error_code).toBe('CERTIFICATE_NOT_TRUSTED');
  });

  it('that wants to know who sends gets it with our certificate alone', async () => {
    const mutual = await startRsyslog(directory, await findFreePort('127.0.0.1', 27_514), certificates, {
      mutual: true,
    });
    try {
      const { certificate, key } = certificates.client;
      const target = {
        transport: 'tls',
        address: `localhost:${mutual.port}`,
        ca: certificates.ca,
        begin_with: 'first',
      };
      const unknown = await create(target);
      const known = await create({ ...target, client_certificate: certificate, client_key: key });
      await sealed(await decide());
      await delivered(known.body.data.id);
      expectWholeAndInOrder(await indexesAt(mutual));
      const failing = await eventually(async () => {
        const delivery = await deliveryOf(unknown.body.data.id);
        return delivery?.state === 'failing' ? delivery : undefined;
      });
      expect(failing).toMatchObject({ delivered_until: '0', error_code: 'CONNECTION_LOST' });
    } finally {
      await mutual.stop();
    }
  });

  it('over HTTPS that fails for a while gets everything once it takes it again', async () => {
    receiver.behave((_, response) => response.writeHead(503).end());
    const { body } = await create({
      transport: 'https',
      address: `https://localhost:${receiver.port}/in`,
      ca: certificates.ca,
    });
    const ids = [await decide(), await decide()];
    for (const id of ids) await sealed(id);
    await eventually(async () => ((await deliveryOf(body.data.id))?.error_code === 'RECEIVER_BUSY' ? true : undefined));
    receiver.behave();
    await delivered(body.data.id);
    const lines = receiver.delivered.flatMap((each) => each.lines.map((line) => JSON.parse(line)));
    expect(ids.filter((id) => !lines.some(({ entry }) => entry.id === id))).toEqual([]);
    expectWholeAndInOrder(lines.map(({ index }) => index as number));
    expect(await deliveryOf(body.data.id)).toMatchObject({ error_code: null, attempts: 0 });
  });

  it('that has taken nothing for ten minutes is a matter of health', async () => {
    receiver.behave((_, response) => response.writeHead(503).end());
    const address = `https://localhost:${receiver.port}/in`;
    const { body } = await create({ transport: 'https', address, ca: certificates.ca });
    await decide();
    await eventually(async () => ((await deliveryOf(body.data.id))?.state === 'failing' ? true : undefined));
    const ledger = async () =>
      (await call('/platform/health', { token: lead.token })).body.checks.find(
        (check: { name: string }) => check.name === 'ledger',
      );
    expect(JSON.stringify(await ledger())).not.toContain('SIEM');
    await sql(`update siem_deliveries set delivered_at = now() - interval '11 minutes' where destination = $1`, [
      body.data.id,
    ]);
    expect(await ledger()).toMatchObject({
      status: 'degraded',
      detail: expect.stringContaining('1 SIEM destination has taken nothing'),
    });
  });

  it('gets only what was chosen for it', async () => {
    const address = `https://localhost:${receiver.port}/chosen`;
    const chosen = {
      entries: ['decision'],
      channels: ['prompt'],
      actions: ['block', 'escalate'],
      min_severity: 'high',
    };
    const { body } = await create({ transport: 'https', address, ca: certificates.ca, ...chosen });
    await eventually(() => deliveryOf(body.data.id));
    await decide();
    const secret = await decide('Voici la clé : AKIA' + 'QYLPMN5HFIQR7XYA'); // prettier-ignore
    await sealed(secret);
    await delivered(body.data.id);
    const lines = receiver.delivered.filter(({ path }) => path === '/chosen').flatMap((each) => each.lines);
    expect(lines.map((line) => JSON.parse(line).entry.id)).toEqual([secret]);
  });

  it('that wants a secret gets it, and nobody else does: it is encrypted, in no answer and not in the log', async () => {
    const secret = `ApiKey ${randomUUID()}`;
    const address = `https://localhost:${receiver.port}/secret`;
    const { body } = await create({ transport: 'https', address, ca: certificates.ca, secret });
    await eventually(() => deliveryOf(body.data.id));
    await sealed(await decide());
    await delivered(body.data.id);
    expect(receiver.delivered.find(({ path }) => path === '/secret')?.authorization).toBe(secret);
    const [row] = await sql<{ secret: string }>('select secret from siem_destinations where id = $1', [body.data.id]);
    expect(row?.secret).toMatch(/^v1\./);
    const answers = [
      body,
      (await call(`/items/siem_destinations/${body.data.id}`, { token: inject('adminToken') })).body,
      await sql(`select * from directus_revisions where collection = 'siem_destinations'`),
      await readLog(),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(secret.slice(7));
    // Sent back as it was read.
    const token = inject('adminToken');
    await call(`/items/siem_destinations/${body.data.id}`, { method: 'PATCH', token, json: { secret: '**********' } });
    expect(await sql('select secret from siem_destinations where id = $1', [body.data.id])).toEqual([row]);
  });
});
