import { Hono, type Context } from 'hono';
import { EngineError, type EngineErrorCode } from '../worker/errors.ts';
import { formatIdentity, type EngineIdentity } from '../worker/identity.ts';
import type { Analyser } from '../worker/analyser.ts';
import type { Admission } from './admission.ts';
import { createAuthorise } from './authorise.ts';
import { readExchange } from './exchange-input.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problem.ts';

export interface AppOptions {
  readonly analyser: Analyser;
  readonly identity: EngineIdentity;
  readonly token: string | undefined;
  readonly maxBodyBytes: number;
  readonly admission: Admission;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether the service is shutting down. */
  stopping(): boolean;
}

const STATUS: Record<EngineErrorCode, 413 | 503 | 504> = {
  ENGINE_INPUT_TOO_LARGE: 413,
  ENGINE_OVERLOADED: 503,
  ENGINE_UNAVAILABLE: 503,
  ENGINE_TIMEOUT: 504,
};

/** What nginx writes into its log for it; nobody is there to read the answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** The engine over HTTP: `POST /v1/analyse`, and what operators and Prometheus ask. */
export function createApp(options: AppOptions): Hono {
  const { identity, metrics, log } = options;
  const authorised = createAuthorise(options.token);
  const engine = formatIdentity(identity);
  const app = new Hono();

  app.get('/healthz', (context) => context.json({ status: 'live' }));
  app.get('/readyz', (context) =>
    options.stopping() ? context.json({ status: 'stopping' }, 503) : context.json({ status: 'ready' }),
  );

  app.use(async (context, next) => {
    if (!authorised(context.req.header('Authorization')))
      throw new Problem(401, 'UNAUTHENTICATED', 'Send the shared secret as a bearer token.');
    await next();
  });
  app.get('/metrics', async (context) =>
    context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  );
  app.get('/v1/engine', (context) => context.json(identity));
  app.post('/v1/analyse', async (context) => {
    const { findings, risk } = await analyse(options, context);
    metrics.answered(200);
    return context.json({ engine, findings, risk });
  });

  app.notFound((context) => new Problem(404, 'NOT_FOUND', 'There is nothing at this address.').answer(context));
  app.onError((error, context) => {
    const problem = asProblem(error);
    if (problem.status >= 500 && !(error instanceof EngineError))
      log('error', 'unexpected error', { type: error.name });
    if (context.req.path === '/v1/analyse') {
      metrics.answered(problem.status);
      metrics.refused(problem.code);
      log('warn', 'refused', { status: problem.status, code: problem.code });
    }
    // Whoever keeps this connection would only be refused again.
    if (options.stopping()) context.header('Connection', 'close');
    return problem.answer(context);
  });
  return app;
}

async function analyse({ analyser, admission, maxBodyBytes, metrics, log, stopping }: AppOptions, { req }: Context) {
  if (stopping()) throw new EngineError('ENGINE_UNAVAILABLE', 'The service is shutting down.');
  if (!/^application\/json\b/i.test(req.header('Content-Type') ?? ''))
    throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the exchange as application/json.');
  const length = req.header('Content-Length');
  if (length === undefined || !/^\d+$/.test(length))
    throw new Problem(411, 'LENGTH_REQUIRED', 'Send the length of the body; it decides whether there is room for it.');
  if (Number(length) > maxBodyBytes)
    throw new EngineError('ENGINE_INPUT_TOO_LARGE', `The body is larger than ${maxBodyBytes} bytes.`);
  const leave = admission.enter(Number(length));
  if (!leave) throw new EngineError('ENGINE_OVERLOADED');
  try {
    const reading = readExchange(await req.arrayBuffer());
    if ('problems' in reading) throw Problem.ofInput(reading.problems);
    const started = performance.now();
    const analysis = await analyser.analyse(reading.exchange, { signal: req.raw.signal });
    const ms = performance.now() - started;
    metrics.analysed(ms / 1000, analysis);
    log('debug', 'analysed', { ms: Math.round(ms * 1000) / 1000, findings: analysis.findings.length });
    return analysis;
  } catch (error) {
    if (req.raw.signal.aborted) throw new Problem(CLIENT_CLOSED_REQUEST, 'CALLED_OFF', 'The caller went away.');
    throw error;
  } finally {
    leave();
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof EngineError) return new Problem(STATUS[error.code], error.code, error.message);
  return new Problem(500, 'ENGINE_UNAVAILABLE', 'The engine failed on this exchange.');
}
