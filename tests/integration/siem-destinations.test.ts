import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificates } from '../fixtures/siem/certificates.ts';
import { sql } from './harness/database.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { call } from './harness/http.ts';
import { eventually, readLog } from './harness/logs.ts';
import { createPerson, type TestPerson } from './harness/people.ts';

let directory: string;
let lead: TestPerson;

beforeAll(async () => {
  directory = await makeDirectory();
  lead = await createPerson('Compliance lead');
});
afterAll(() => removeDirectory(directory));
afterEach(() => sql('delete from siem_destinations'));

async function create(settings: Record<string, unknown>, token = lead.token) {
  return call('/items/siem_destinations', { token, json: { name: `SIEM ${randomUUID()}`, ...settings } });
}

describe('a destination of a SIEM', () => {
  it('keeps the key of a certificate encrypted, and takes no certificate without its key', async () => {
    const { certificate, key } = makeCertificates(directory).client;
    const target = { transport: 'tls', address: 'siem.example.com:6514', active: false };
    const { body } = await create({ ...target, client_certificate: certificate, client_key: key });
    const [row] = await sql<{ client_key: string }>('select client_key from siem_destinations where id = $1', [
      body.data.id,
    ]);
    expect(row?.client_key).toMatch(/^v1\./);
    expect(JSON.stringify([body, await readLog()])).not.toContain(key.split('\n')[1]);
    const change = (json: object) =>
      call(`/items/siem_destinations/${body.data.id}`, { method: 'PATCH', token: lead.token, json });
    expect((await change({ client_certificate: certificate })).status).toBe(200);
    const strange = makeCertificates(await mkdtemp(join(directory, 'strange-'))).client;
    for (const json of [
      { client_certificate: strange.certificate },
      { client_key: strange.key },
      { client_certificate: null },
      { client_key: 'no key' },
      { client_certificate: 'no certificate' },
    ])
      expect((await change(json)).body.errors?.[0].extensions.code, Object.keys(json)[0]).toBe('INVALID_PAYLOAD');
    expect((await change({ client_certificate: null, client_key: null })).status).toBe(200);
  });

  it('is refused in words when it leads nowhere', async () => {
    const wrong = [
      { transport: 'tls', address: 'siem.example.com' },
      { transport: 'https', address: 'http://siem.example.com' },
      { transport: 'carrier pigeon', address: 'x:1' },
      { transport: 'tcp', address: 'x:1', channels: ['rumour'] },
      { transport: 'https', address: 'https://siem.example.com', secret: 'two\nlines' },
    ];
    for (const settings of wrong) {
      const { status, body } = await create(settings);
      expect([status, body.errors[0].extensions.code], JSON.stringify(settings)).toEqual([400, 'INVALID_PAYLOAD']);
    }
    const { body } = await create({ transport: 'tcp', address: 'siem.example.com:514', active: false });
    const change = { method: 'PATCH', token: lead.token, json: { transport: 'https' } };
    expect((await call(`/items/siem_destinations/${body.data.id}`, change)).status).toBe(400);
  });

  it('cannot lead into the network where the operator named no host', async () => {
    const { body } = await create({ transport: 'tcp', address: '10.255.255.1:514', begin_with: 'first' });
    const failing = await eventually(async () => {
      const [row] = await sql('select error_code from siem_deliveries where destination = $1', [body.data.id]);
      return row?.['error_code'] ? row : undefined;
    });
    expect(failing).toEqual({ error_code: 'ADDRESS_NOT_ALLOWED' });
  });

  it('is for compliance leads alone', async () => {
    const analyst = await createPerson('Analyst');
    const { status } = await create({ transport: 'tcp', address: 'x.example.com:1' }, analyst.token);
    expect(status).toBe(403);
  });

  it('is an entry of the ledger itself', async () => {
    const { body } = await create({ transport: 'tcp', address: 'siem.example.com:514', active: false });
    const changes = await sql('select operation from nova_ledger.changes where item = $1', [body.data.id]);
    expect(changes).toEqual([{ operation: 'insert' }]);
  });
});
