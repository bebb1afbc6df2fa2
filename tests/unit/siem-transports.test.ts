import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DestinationSettings } from '../../packages/runtime/src/siem/destination.ts';
import { readAddress } from '../../packages/runtime/src/siem/destination.ts';
import { pauseAfter } from '../../packages/runtime/src/siem/deliver.ts';
import { openSecret, sealSecret } from '../../packages/runtime/src/siem/secret.ts';
import { sendEvents } from '../../packages/runtime/src/siem/send.ts';
import { createReach } from '../../packages/runtime/src/siem/transports/reach.ts';
import { makeCertificates, type Certificates } from '../fixtures/siem/certificates.ts';
import { decisionEvent } from '../fixtures/siem/events.ts';
import { answerBulk, startHttpReceiver, type HttpReceiver } from '../fixtures/siem/http-receiver.ts';

const KEY = 'an installation key of thirty-two characters';
const EVENTS = [decisionEvent(0), decisionEvent(1)];
let directory: string;
let certificates: Certificates;
let receiver: HttpReceiver;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'siem-'));
  certificates = makeCertificates(directory);
  receiver = await startHttpReceiver(certificates);
});
afterAll(async () => {
  await receiver.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  receiver.behave();
  receiver.delivered.length = 0;
});

const settings = (changed: Partial<DestinationSettings> = {}): DestinationSettings => ({
  transport: 'https',
  format: 'jsonl',
  address: `https://localhost:${receiver.port}/ingest`,
  ca: certificates.ca,
  min_severity: 'none',
  ...changed,
});

function send(
  changed: Partial<DestinationSettings> = {},
  { hosts = ['localhost', '127.0.0.1'], timeoutMs = 3000 } = {},
) {
  const signal = new AbortController().signal;
  return sendEvents(EVENTS, settings(changed), { reach: createReach(hosts), installationKey: KEY, timeoutMs, signal });
}

describe('over HTTPS', () => {
  it('one line for each entry arrives, with the secret that was stored encrypted', async () => {
    await send({ secret: sealSecret('ApiKey abc', KEY, 'secret') });
    const [{ authorization, type, lines } = { lines: [] as string[] }] = receiver.delivered;
    expect(authorization).toBe('ApiKey abc');
    expect(type).toBe('application/x-ndjson');
    expect(lines.map((line: string) => JSON.parse(line).index)).toEqual([0, 1]);
  });

  it('documents go to _bulk under the id of their entry, and one that is there already is taken for delivered', async () => {
    const address = `https://localhost:${receiver.port}/logs/_bulk`;
    await send({ format: 'ecs', address });
    const [action = '', document = ''] = receiver.delivered[0]?.lines ?? [];
    expect(JSON.parse(action)).toEqual({ create: { _id: EVENTS[0]?.entry.id } });
    expect(JSON.parse(document).event.id).toBe(EVENTS[0]?.entry.id);
    receiver.behave((_, response, lines) => response.end(answerBulk(lines, 409)));
    await expect(send({ address })).resolves.toBeUndefined();
    receiver.behave((_, response, lines) => response.end(answerBulk(lines, 429)));
    await expect(send({ address })).rejects.toMatchObject({ code: 'RECEIVER_BUSY' });
    receiver.behave((_, response, lines) => response.end(answerBulk(lines, 400)));
    await expect(send({ address })).rejects.toMatchObject({ code: 'RECEIVER_REFUSED' });
    receiver.behave((_, response) => response.end('<html>'));
    await expect(send({ address })).rejects.toMatchObject({ code: 'RECEIVER_REFUSED' });
  });

  it.each([
    [401, 'SIGN_IN_REFUSED'],
    [404, 'RECEIVER_REFUSED'],
    [302, 'RECEIVER_REFUSED'],
    [429, 'RECEIVER_BUSY'],
    [503, 'RECEIVER_BUSY'],
  ])('an answer %i is no delivery', async (status, code) => {
    receiver.behave((_, response) => response.writeHead(status, { location: '/elsewhere' }).end('told in confidence'));
    const failure = await send().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).not.toContain('confidence');
  });

  it('a receiver that hangs, or whose answer drips, is given up after the timeout', async () => {
    receiver.behave(() => undefined);
    await expect(send({}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
    receiver.behave((_, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(drip));
    });
    await expect(send({}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
    receiver.behave((request) => request.socket.destroy());
    await expect(send()).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('a certificate that nobody vouches for is not accepted', async () => {
    await expect(send({ ca: null })).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_TRUSTED' });
  });

  it('a secret that was encrypted by another installation is not sent', async () => {
    await expect(send({ secret: sealSecret('x', `${KEY} another`, 'secret') })).rejects.toMatchObject({
      code: 'SECRET_UNREADABLE',
    });
    await expect(send({ secret: 'in clear' })).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' });
    expect(receiver.delivered).toEqual([]);
    expect(sealSecret('x', KEY, 'secret')).not.toBe(sealSecret('x', KEY, 'secret'));
    expect(openSecret(sealSecret('clé', KEY, 'secret'), KEY, 'secret')).toBe('clé');
    expect(() => openSecret(sealSecret('x', KEY, 'secret'), KEY, 'client_key')).toThrow('SECRET_UNREADABLE');
  });
});

describe('to a receiver that wants to know who sends', () => {
  let mutual: HttpReceiver;
  beforeAll(async () => {
    mutual = await startHttpReceiver(certificates, { mutual: true });
  });
  afterAll(() => mutual.close());

  it('entries go with our certificate, and not without', async () => {
    const { certificate, key } = certificates.client;
    const identity = { client_certificate: certificate, client_key: sealSecret(key, KEY, 'client_key') };
    const https = { address: `https://localhost:${mutual.port}/ingest` };
    await send({ ...https, ...identity });
    expect(mutual.delivered).toHaveLength(1);
    await expect(send(https)).rejects.toMatchObject({ code: 'CERTIFICATE_REFUSED' });
    expect(mutual.delivered).toHaveLength(1);
  });
});

describe('over a stream', () => {
  const listen = async (answer: (socket: Socket) => void): Promise<{ server: Server; address: string }> => {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => undefined);
      answer(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
  };

  it('entries count as delivered once the receiver has read them all and closed', async () => {
    let read = '';
    const { server, address } = await listen((socket) => {
      socket.on('data', (piece: Buffer) => (read += piece.toString('latin1')));
      socket.on('end', () => setTimeout(() => socket.end(), 100));
    });
    await send({ transport: 'tcp', address });
    expect(read.match(/\[meta sequenceId="\d"\]/g)).toEqual(['[meta sequenceId="1"]', '[meta sequenceId="2"]']);
    server.close();
  });

  it.each<[string, string, (socket: Socket) => void]>([
    ['closes without having read', 'CONNECTION_LOST', (socket) => socket.resetAndDestroy()],
    ['closes its side at once', 'CONNECTION_LOST', (socket) => socket.end()],
    ['reads and never closes', 'TIMED_OUT', (socket) => socket.resume()],
    ['does not read', 'TIMED_OUT', (socket) => socket.pause()],
  ])('a receiver that %s has got nothing', async (_, code, answer) => {
    const sockets: Socket[] = [];
    const { server, address } = await listen((socket) => {
      sockets.push(socket);
      answer(socket);
    });
    await expect(send({ transport: 'tcp', address }, { timeoutMs: 400 })).rejects.toMatchObject({ code });
    for (const socket of sockets) socket.destroy();
    server.close();
    await expect(send({ transport: 'tcp', address })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1:514',
    '10.1.2.3:514',
    '169.254.169.254:80',
    '[::1]:514',
    '[fd00::1]:514',
    'localhost:514',
    '[::ffff:10.0.0.1]:514',
  ])('inside of the network is not connected to unless the operator named it: %s', async (address) => {
    await expect(send({ transport: 'tcp', address }, { hosts: [] })).rejects.toMatchObject({
      code: 'ADDRESS_NOT_ALLOWED',
    });
  });

  it('that is none is told apart before anything is saved', () => {
    const read = (transport: DestinationSettings['transport'], address: string) => readAddress({ transport, address });
    expect(read('tls', 'siem.example.com:6514')).toEqual({ transport: 'tls', host: 'siem.example.com', port: 6514 });
    expect(read('tcp', '[2001:db8::1]:514')).toEqual({ transport: 'tcp', host: '2001:db8::1', port: 514 });
    for (const wrong of [
      'siem.example.com',
      'siem.example.com:0',
      'siem.example.com:70000',
      'https://x:1',
      'a b:1',
      '',
    ])
      expect(read('tcp', wrong), wrong).toBeTypeOf('string');
    for (const wrong of ['http://siem.example.com', 'siem.example.com:443', 'https://user:secret@siem.example.com', ''])
      expect(read('https', wrong), wrong).toBeTypeOf('string');
  });
});

describe('after a failure', () => {
  it('the pause doubles up to five minutes, half of it by chance', () => {
    expect([0, 1, 2, 3].map((attempts) => pauseAfter(attempts, 1))).toEqual([1, 2, 4, 8]);
    expect(pauseAfter(3, 0)).toBe(4);
    expect(pauseAfter(5000, 1)).toBe(300);
  });
});
