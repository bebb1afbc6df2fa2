import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineIdentity } from '../worker/identity.ts';
import { createLog } from './log.ts';
import { startService, type Service, type ServiceOptions } from './service.ts';
import type { ServiceSettings } from './settings.ts';

const TOKEN = 'a token of at least thirty-two characters';
const settings: ServiceSettings = {
  NOVA_REFERENCE_KEY: 'a reference key of thirty-two characters',
  COMPLIANCE_SERVICE_TOKEN: TOKEN,
  COMPLIANCE_TIMEOUT_MS: 10_000,
  COMPLIANCE_MAX_CHARACTERS: 1_000_000,
  LOG_LEVEL: 'debug',
};
const PROMPT = { channel: 'prompt', parts: [{ path: 'text', text: 'Écrire à jane@corp.com' }] };
const prose = (characters: number) => 'Le devis est prêt. '.repeat(Math.ceil(characters / 19)).slice(0, characters);

let logged = '';
const output = new Writable({
  write(chunk: Buffer, _, done) {
    logged += chunk.toString();
    done();
  },
});

function start(more: Partial<ServiceOptions> = {}): Promise<Service> {
  const limits = { threads: 1, queue: 1 };
  return startService({ settings, host: '127.0.0.1', port: 0, log: createLog(output, 'debug'), limits, ...more });
}

function call(port: number, path: string, init: RequestInit = {}) {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${TOKEN}`, ...init.headers },
  });
}
function analyse(port: number, given: unknown, headers: Record<string, string> = {}) {
  const body = typeof given === 'string' || given instanceof Uint8Array ? Buffer.from(given) : JSON.stringify(given);
  const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } };
  return call(port, '/v1/analyse', init);
}

describe('the engine as a service', { timeout: 30_000 }, () => {
  let port: number;
  let service: Service;
  beforeAll(async () => {
    service = await start();
    port = service.port;
  });
  afterAll(() => service.stop());

  it('analyses, and says which engine did', async () => {
    const response = await analyse(port, PROMPT);
    expect(response.status).toBe(200);
    const identity = (await (await call(port, '/v1/engine')).json()) as EngineIdentity;
    expect(await response.json()).toMatchObject({
      engine: `${identity.version}+${identity.code}.${identity.key}`,
      findings: [{ type: 'email', path: 'text', start: 9, end: 22 }],
      risk: { level: 'low' },
    });
  });

  it('is live and ready for anybody who asks', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect((await call(port, path, { headers: { Authorization: '' } })).status, path).toBe(200);
    }
  });

  it.each(['', TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `bearer ${TOKEN}`])(
    'answers 401 to the authorization "%s" and says nothing else',
    async (authorization) => {
      for (const path of ['/v1/engine', '/metrics', '/elsewhere']) {
        const response = await call(port, path, { headers: { Authorization: authorization } });
        expect(response.status, path).toBe(401);
        expect(await response.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
      }
      expect((await analyse(port, PROMPT, { Authorization: authorization })).status).toBe(401);
    },
  );

  it.each([
    ['a text that is none', { ...PROMPT, parts: [{ path: 'text', text: 7 }] }, 'parts[0].text', 'must be string'],
    ['a channel that is none', { ...PROMPT, channel: 'mail' }, 'channel', /one of prompt/],
    ['no parts', { channel: 'prompt' }, 'parts', 'must be array'],
    ['an offset that is none', { ...PROMPT, outside: [{ path: 'text', start: -1, end: 2 }] }, 'outside[0].start', /./],
    ['no JSON', '{"channel": jane@corp.com', '', /JSON/],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), '', /UTF-8/],
    ['nothing', '', '', /JSON/],
  ])('answers 400 to %s with the path and without the text', async (_, body, path, message) => {
    const response = await analyse(port, body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { problems: { message: string }[] } };
    expect(error).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path }] });
    expect(error.problems[0]?.message).toMatch(message);
    expect(JSON.stringify(error)).not.toContain('jane');
  });

  it('does not repeat the name of a field that it does not know', async () => {
    const response = await analyse(port, { ...PROMPT, 'jane@corp.com': 1 });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('jane');
  });

  it('answers 415, 404 and 405-like calls with what to do', async () => {
    expect((await analyse(port, PROMPT, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await call(port, '/v2/analyse')).status).toBe(404);
    expect((await call(port, '/v1/analyse')).status).toBe(404);
  });

  it('asks for the length of a body before it reads one', async () => {
    const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
    const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/v1/analyse', headers });
    request.write(JSON.stringify(PROMPT));
    request.end();
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(411);
    response.resume();
  });

  it('refuses a longer text than it may take, by its characters and by its bytes', async () => {
    for (const characters of [1_000_001, 8_000_000]) {
      const response = await analyse(port, {
        channel: 'prompt',
        parts: [{ path: 'text', text: 'a'.repeat(characters) }],
      });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ error: { code: 'ENGINE_INPUT_TOO_LARGE' } });
    }
    expect((await analyse(port, PROMPT)).status).toBe(200);
  });

  it('takes the longest text in the form that needs the most bytes', async () => {
    const text = '\u0001'.repeat(1_000_000);
    expect((await analyse(port, { channel: 'prompt', parts: [{ path: 'text', text }] })).status).toBe(200);
  });

  it('refuses more than may wait with 503 and when to come again', async () => {
    const body = { channel: 'prompt', parts: [{ path: 'text', text: prose(900_000) }] };
    const responses = await Promise.all(Array.from({ length: 6 }, () => analyse(port, body)));
    const refused = responses.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
    for (const response of refused) {
      expect(response.headers.get('Retry-After')).toBe('1');
      expect(await response.json()).toMatchObject({ error: { code: 'ENGINE_OVERLOADED' } });
    }
  });

  it('counts what it does, without a word of the texts', async () => {
    await analyse(port, PROMPT);
    await analyse(port, { ...PROMPT, channel: 'mail' });
    const response = await call(port, '/metrics');
    expect(response.headers.get('Content-Type')).toContain('text/plain');
    const metrics = await response.text();
    expect(metrics).toMatch(/nova_engine_requests_total\{status="200"\} \d+/);
    expect(metrics).toMatch(/nova_engine_findings_total\{category="pii",type="email"\} \d+/);
    expect(metrics).toMatch(/nova_engine_refused_total\{code="INVALID_INPUT"\} \d+/);
    expect(metrics).toMatch(/nova_engine_analysis_seconds_bucket\{le="0\.01"\} \d+/);
    expect(metrics).toMatch(/nova_engine_queue_length 0\n/);
    expect(metrics).toMatch(/nova_engine_running 0\n/);
    expect(metrics).toMatch(/process_resident_memory_bytes \d{8,}\n/);
    expect(metrics).not.toContain('jane');
  });

  it('forgets a caller that goes away in the middle of its body', async () => {
    const socket = connect(port, '127.0.0.1');
    const head = `POST /v1/analyse HTTP/1.1\r\nHost: engine\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Content-Length: 5000\r\n\r\n{"channel":`);
    await until(async () => (await running()) === 1);
    socket.destroy();
    await until(async () => (await running()) === 0);
    expect((await analyse(port, PROMPT)).status).toBe(200);
  });

  async function running(): Promise<number> {
    return Number(/nova_engine_running (\d+)/.exec(await (await call(port, '/metrics')).text())?.[1]);
  }

  it('logs codes and durations and no text', () => {
    expect(logged).toContain('"msg":"analysed"');
    expect(logged).toContain('"code":"INVALID_INPUT"');
    expect(logged).not.toMatch(/jane|corp|devis/);
    for (const line of logged.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('time');
  });
});

describe('at its start and its end the service', { timeout: 30_000 }, () => {
  it('does not open itself to others without a secret', async () => {
    const open = { ...settings, COMPLIANCE_SERVICE_TOKEN: undefined };
    await expect(start({ settings: open, host: '0.0.0.0' })).rejects.toThrow(/COMPLIANCE_SERVICE_TOKEN/);
    const local = await start({ settings: open });
    expect((await fetch(`http://127.0.0.1:${local.port}/v1/engine`)).status).toBe(200);
    await local.stop();
  });

  it('finishes what it has begun, refuses what is new, and ends', async () => {
    const { port, stop } = await start();
    const body = { channel: 'prompt', parts: [{ path: 'text', text: `${prose(900_000)} jane@corp.com` }] };
    const begun = analyse(port, body);
    await until(async () => /nova_engine_running 1\n/.test(await (await call(port, '/metrics')).text()));
    const stopped = stop();
    await expect(call(port, '/healthz')).rejects.toThrow();
    const response = await begun;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ findings: [{ type: 'email' }] });
    await stopped;
  });
});

/** Asks until it is so, for at most five seconds. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never was so');
}
