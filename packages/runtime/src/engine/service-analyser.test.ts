import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { deriveFingerprintKey, identifyEngine, type Exchange } from '@novacrm/engine';
import { describe, expect, it, onTestFinished } from 'vitest';
// The suite and the service stand inside the engine's package, which does not offer them to the product.
import { startService, type Service } from '../../../engine/src/service/service.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../engine/src/worker/limits.ts';
import { describeAnalyser, CONTRACT_REFERENCE_KEY } from '../../../engine/src/worker/testing/analyser-contract.ts';
import { createServiceAnalyser } from './service-analyser.ts';
import { verifyService } from './verify-service.ts';

const TOKEN = 'a token that both of them know, long enough';
const identity = identifyEngine(deriveFingerprintKey(CONTRACT_REFERENCE_KEY));

interface Given {
  key?: string;
  limits?: Partial<Limits>;
  port?: number;
}

async function start({ key = CONTRACT_REFERENCE_KEY, limits = {}, port = 0 }: Given = {}): Promise<Service> {
  const { maxCharacters, timeoutMs } = { ...DEFAULT_LIMITS, ...limits };
  const service = await startService({
    settings: {
      NOVA_REFERENCE_KEY: key,
      COMPLIANCE_SERVICE_TOKEN: TOKEN,
      COMPLIANCE_MAX_CHARACTERS: maxCharacters,
      COMPLIANCE_TIMEOUT_MS: timeoutMs,
      LOG_LEVEL: 'error',
    },
    host: '127.0.0.1',
    port,
    log: () => undefined,
    limits,
  });
  onTestFinished(() => service.stop());
  return service;
}

function ask(port: number, more: { token?: string; timeoutMs?: number; maxCharacters?: number } = {}) {
  const options = { token: TOKEN, timeoutMs: 5000, maxCharacters: 5_000_000, ...more };
  return createServiceAnalyser({ url: `http://127.0.0.1:${port}/`, identity, ...options });
}

describeAnalyser('the engine as a service', {
  async open(limits) {
    const { port } = await start({ limits });
    const { maxCharacters, timeoutMs } = { ...DEFAULT_LIMITS, ...limits };
    return ask(port, { maxCharacters, timeoutMs });
  },
  elsewhere: true,
});

const TEXT = 'Écrire à jane@corp.com';
const exchange: Exchange = {
  channel: 'prompt',
  parts: [{ path: 'text', text: TEXT }],
  actor: { id: 'a-person', roles: ['analyst'] },
};
const unavailable = (message: RegExp) => ({
  code: 'ENGINE_UNAVAILABLE',
  message: expect.stringMatching(message) as string,
});

describe('a service that', { timeout: 30_000 }, () => {
  it('is down gives no answer, and is used as soon as it is there', async () => {
    const service = await start();
    const analyser = ask(service.port);
    expect((await analyser.analyse(exchange)).findings).toHaveLength(1);
    await service.stop();
    await expect(analyser.analyse(exchange)).rejects.toMatchObject(unavailable(/does not answer/));
    await start({ port: service.port });
    expect((await analyser.analyse(exchange)).findings).toHaveLength(1);
  });

  it('has another key is refused, at the start and at every answer', async () => {
    const { port } = await start({ key: 'another key of at least thirty-two characters' });
    await expect(ask(port).analyse(exchange)).rejects.toMatchObject(unavailable(/comes from engine/));
    const verifying = verifyService({ url: `http://127.0.0.1:${port}`, token: TOKEN, identity });
    await expect(verifying).rejects.toMatchObject(unavailable(/another NOVA_REFERENCE_KEY/));
  });

  it('runs other detectors is refused with what to do', async () => {
    const { port } = await start();
    const ours = { ...identity, code: 'of another checkout' };
    const verifying = verifyService({ url: `http://127.0.0.1:${port}`, token: TOKEN, identity: ours });
    await expect(verifying).rejects.toMatchObject(unavailable(/update both/));
  });

  it('is the one that was expected is accepted', async () => {
    const { port } = await start();
    await verifyService({ url: `http://127.0.0.1:${port}`, token: TOKEN, identity });
  });

  it('knows another token gives no answer, and says whose token differs', async () => {
    const { port } = await start();
    const analyser = ask(port, { token: 'a token that only one of them knows' });
    await expect(analyser.analyse(exchange)).rejects.toMatchObject(unavailable(/COMPLIANCE_SERVICE_TOKEN/));
  });
});

const engine = `${identity.version}+${identity.code}.${identity.key}`;
const risk = { score: 6, level: 'low' };
const finding = {
  ...{ detector: 'email', category: 'pii', type: 'email', severity: 'low', confidence: 0.95, path: 'text' },
  ...{ start: 9, end: 22, masked: '••••@••••', fingerprint: 'f'.repeat(32), evidence: [] },
};
const whole = JSON.stringify({ engine, findings: [finding], risk });

describe('an answer that', () => {
  it('is whole is taken', async () => {
    const port = await pretend((_, response) => response.end(whole));
    expect(await ask(port).analyse(exchange)).toEqual({ findings: [finding], risk });
  });

  it.each<[string, RequestListener]>([
    ['is no JSON', (_, response) => response.end('<html>')],
    ['is empty', (_, response) => response.end()],
    ['is JSON of another form', (_, response) => response.end('{"findings":[]}')],
    ['lacks the risk', (_, response) => response.end(JSON.stringify({ engine, findings: [] }))],
    ['ends in the middle', (_, response) => response.end(whole.slice(0, -1))],
    ['is cut off', (_, response) => response.writeHead(200).write(whole.slice(0, 40), () => response.destroy())],
    ['is shorter than it says', (_, response) => cut(response.writeHead(200, { 'Content-Length': '5000' }))],
    ['leads elsewhere', (_, response) => response.writeHead(307, { Location: '/elsewhere' }).end()],
    ['is an error of the server', (_, response) => response.writeHead(500).end(whole)],
    ['says that it stops', (_, response) => response.writeHead(503).end('{"error":{"code":"ENGINE_UNAVAILABLE"}}')],
    ['comes from nobody', (request) => request.socket.destroy()],
    ['points behind the text', answerWith({ start: 9, end: TEXT.length + 1 })],
    ['points before the text', answerWith({ start: -1, end: 3 })],
    ['points backwards', answerWith({ start: 9, end: 3 })],
    ['points into a text that was not asked about', answerWith({ path: 'other' })],
    ['is less sure than nothing', answerWith({ confidence: -1 })],
  ])('%s is none', async (_, listener) => {
    const port = await pretend(listener);
    await expect(ask(port).analyse(exchange)).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  });

  it.each([
    [503, '{"error":{"code":"ENGINE_OVERLOADED"}}', 'ENGINE_OVERLOADED'],
    [504, '', 'ENGINE_TIMEOUT'],
    [413, '', 'ENGINE_INPUT_TOO_LARGE'],
  ])('is a %s keeps its meaning', async (status, body, code) => {
    const port = await pretend((_, response) => response.writeHead(status).end(body));
    await expect(ask(port).analyse(exchange)).rejects.toMatchObject({ code });
  });

  it.each<[string, RequestListener]>([
    ['never begins', () => undefined],
    ['never ends', (_, response) => void response.writeHead(200).write(whole.slice(0, 40))],
  ])('%s is waited for no longer than allowed', async (_, listener) => {
    const port = await pretend(listener);
    const started = performance.now();
    const analysing = ask(port, { timeoutMs: 100 }).analyse(exchange);
    await expect(analysing).rejects.toMatchObject({ code: 'ENGINE_TIMEOUT' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never ends and never pauses is not kept in memory', { timeout: 20_000 }, async () => {
    const piece = Buffer.alloc(8 * 1024 * 1024, ' ');
    const port = await pretend((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    const analysing = ask(port, { timeoutMs: 15_000 }).analyse(exchange);
    await expect(analysing).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  });
});

describe('a question', () => {
  it('holds the texts and what the engine needs, and not who acts', async () => {
    let body = '';
    const port = await pretend((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(whole));
    });
    const destination = { provider: 'a provider', region: 'eu' as const };
    await ask(port).analyse({ ...exchange, collection: 'contacts', purpose: 'a purpose', records: 3, destination });
    expect(JSON.parse(body)).toEqual({ channel: 'prompt', parts: [{ path: 'text', text: TEXT }] });
  });
});

function answerWith(change: object): RequestListener {
  return (_, response) => response.end(JSON.stringify({ engine, findings: [{ ...finding, ...change }], risk }));
}

function cut(response: Parameters<RequestListener>[1]): void {
  response.write(whole, () => response.destroy());
}

/** A server that stands in for the service and behaves badly. */
async function pretend(listener: RequestListener): Promise<number> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
