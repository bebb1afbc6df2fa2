import {
  EngineError,
  formatIdentity,
  refuseTooLarge,
  withDeadline,
  type Analyser,
  type EngineIdentity,
  type Exchange,
} from '@novacrm/engine';
import { readAnalysis, readProblem } from './service-answer.ts';

export interface ServiceAnalyserOptions {
  /** Base address of the service. */
  url: string;
  token: string | undefined;
  /** What the engine of the service must be: its key, and the code this server was tested with. */
  identity: EngineIdentity;
  timeoutMs: number;
  maxCharacters: number;
}

/**
 * The engine as a service (`nova-engine serve`). Anything but a whole answer that fits the texts and comes from the same
 * engine is an `EngineError`. Connections are kept and shared by Node's own fetch.
 */
export function createServiceAnalyser(options: ServiceAnalyserOptions): Analyser {
  const { token, timeoutMs, maxCharacters } = options;
  const address = `${options.url.replace(/\/+$/, '')}/v1/analyse`;
  const engine = formatIdentity(options.identity);
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const closing = new AbortController();

  async function ask(exchange: Exchange, signal: AbortSignal) {
    const answer = await request(address, { method: 'POST', headers, body: writeExchange(exchange), signal });
    if (!answer.ok) throw readProblem(answer.status, answer.text);
    return readAnalysis(answer.text, { engine, exchange });
  }

  return {
    async analyse(exchange, { signal, timeoutMs: given = timeoutMs } = {}) {
      closing.signal.throwIfAborted();
      signal?.throwIfAborted();
      refuseTooLarge(exchange, maxCharacters);
      const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      return withDeadline({ signal: either, timeoutMs: given }, (ending) => ask(exchange, ending));
    },
    close() {
      closing.abort(new EngineError('ENGINE_UNAVAILABLE', 'The engine was shut down.'));
      return Promise.resolve();
    },
  };
}

/** Who acts, on what and why decides nothing here, so it does not leave this process. All else goes, also what is new. */
function writeExchange(exchange: Exchange): string {
  const stays = { actor: undefined, purpose: undefined, destination: undefined, collection: undefined };
  return JSON.stringify({ ...exchange, ...stays, records: undefined });
}

/** One HTTP call, read to its end. Throws `ENGINE_UNAVAILABLE` when there is no whole answer. */
export async function request(
  address: string,
  init: RequestInit,
): Promise<{ ok: boolean; status: number; text: string }> {
  try {
    const response = await fetch(address, { ...init, redirect: 'error' });
    return { ok: response.ok, status: response.status, text: await readText(response) };
  } catch (cause) {
    throw new EngineError('ENGINE_UNAVAILABLE', 'The engine service does not answer.', { cause });
  }
}

/** Twice what the longest text that is full of findings gives. */
const MAX_ANSWER_BYTES = 256 * 1024 * 1024;

async function readText({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is longer than any analysis');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
