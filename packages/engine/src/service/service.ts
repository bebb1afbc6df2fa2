import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createEngine } from '../engine.ts';
import { deriveFingerprintKey } from '../fingerprint.ts';
import type { Analyser } from '../worker/analyser.ts';
import { identifyEngine } from '../worker/identity.ts';
import { DEFAULT_LIMITS, type Limits } from '../worker/limits.ts';
import { createLocalAnalyser } from '../worker/local-analyser.ts';
import { createAdmission } from './admission.ts';
import { createApp } from './app.ts';
import { closeWhenUnused } from './connections.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import type { ServiceSettings } from './settings.ts';

export interface ServiceOptions {
  readonly settings: ServiceSettings;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** Requests that may be inside at once. */
  readonly requests?: number;
}

export interface Service {
  readonly port: number;
  /** Refuses new requests, finishes those that run, and ends. */
  stop(): Promise<void>;
}

/** Short texts are done in a millisecond; what takes long is bounded by the queue for threads. */
const REQUESTS = 256;
/** A character of JSON takes at most six bytes, as in `\ud800`; the rest is for everything else of an exchange. */
const BYTES_PER_CHARACTER = 6;
const BYTES_BESIDE_TEXT = 1_000_000;
/** Milliseconds that running requests have left when the service stops. */
const GRACE = 15_000;
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** Starts the engine as a service and resolves when it is warm and listens. Throws when it would be open to strangers. */
export async function startService({ settings, host, port, log, ...more }: ServiceOptions): Promise<Service> {
  if (!settings.COMPLIANCE_SERVICE_TOKEN && !LOOPBACK.test(host))
    throw new Error('Set COMPLIANCE_SERVICE_TOKEN: without it the service listens on this machine only (127.0.0.1).');
  const limits: Limits = {
    ...DEFAULT_LIMITS,
    maxCharacters: settings.COMPLIANCE_MAX_CHARACTERS,
    timeoutMs: settings.COMPLIANCE_TIMEOUT_MS,
    // Threads are what this process is for: they stay.
    idleMs: 24 * 60 * 60 * 1000,
    ...more.limits,
  };
  const fingerprintKey = deriveFingerprintKey(settings.NOVA_REFERENCE_KEY);
  const analyser = createLocalAnalyser({ fingerprintKey, engine: createEngine({ fingerprintKey }), limits });
  const maxBodyBytes = limits.maxCharacters * BYTES_PER_CHARACTER + BYTES_BESIDE_TEXT;
  const admission = createAdmission({ requests: more.requests ?? REQUESTS, bytes: 2 * maxBodyBytes });
  const metrics = createMetrics({ waiting: () => analyser.waiting, running: () => admission.inside });
  const identity = identifyEngine(fingerprintKey);
  let stopping = false;
  const app = createApp({
    analyser,
    identity,
    token: settings.COMPLIANCE_SERVICE_TOKEN,
    maxBodyBytes,
    admission,
    metrics,
    log,
    stopping: () => stopping,
  });
  await warmUp(analyser, limits);

  // Who sends a body slowly would hold room that others need.
  const serverOptions = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 30_000 };
  const adaptor = { fetch: app.fetch, createServer, serverOptions, overrideGlobalObjects: false };
  const server = createAdaptorServer(adaptor) as Server;
  const closeConnections = closeWhenUnused(server);
  server.listen(port, host);
  await once(server, 'listening');
  const listening = portOf(server);
  log('info', 'the engine listens', { host, port: listening, version: identity.version, code: identity.code });

  return {
    port: listening,
    async stop() {
      stopping = true;
      const closed = once(server, 'close');
      server.close();
      closeConnections();
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearTimeout(late);
      await analyser.close();
      log('info', 'the engine has stopped');
    },
  };
}

/** The first texts are analysed by code that is compiled while it runs, and a thread takes a third of a second to start. */
async function warmUp(analyser: Analyser, { inlineCharacters, maxCharacters }: Limits): Promise<void> {
  const prose = 'Bonjour Mme Sophie Marchand, votre devis est prêt : 06 12 34 56 78, sophie@example.com. ';
  const text = (characters: number) => prose.repeat(Math.ceil(characters / prose.length)).slice(0, characters);
  const lengths = [...Array.from({ length: 300 }, () => 1500), inlineCharacters + 1];
  for (const length of lengths) {
    if (length > maxCharacters) continue;
    const parts = [{ path: 'text', text: text(length) }];
    await analyser.analyse({ channel: 'prompt', parts, actor: { id: null, roles: [] } }, { timeoutMs: 60_000 });
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The service has no port.');
  return address.port;
}
