import { MAX_TEXT_LENGTH, type EmbeddingRequest, type EmbeddingResponse, type Exchange } from '@novacrm/contracts';
import { createVault } from '@novacrm/engine';
import type { z } from 'zod';
import { describeExchange } from './cascade.ts';
import { GatewayAborted, GatewayInvalidRequest, GatewayRefusal, GatewayUnavailable } from './errors.ts';
import type { GatewayContext } from './gateway.ts';
import { judge } from './judge.ts';
import type { OpenRecord } from './metering.ts';
import type { Caller } from './ports.ts';
import { ProviderFailure, type Embeddings } from './provider.ts';
import { selectCandidates, type Candidate } from './select.ts';
import { findSystem, regionsFor } from './systems.ts';

export type ParsedEmbeddingRequest = z.output<typeof EmbeddingRequest>;

interface Asked<C extends Caller> {
  request: ParsedEmbeddingRequest;
  caller: C;
  purpose: string;
  signal: AbortSignal;
  record: OpenRecord;
}

/**
 * Judges the texts like a prompt and turns what passes into vectors. There is no cascade: vectors of two models cannot be
 * compared, so another model in silence would spoil an index.
 */
export async function embed<C extends Caller>(
  context: GatewayContext<C>,
  asked: Asked<C>,
): Promise<{ headers: Readonly<Record<string, string>>; response: EmbeddingResponse }> {
  const { request, caller, purpose, signal, record } = asked;
  const system = await findSystem(context, purpose, record);
  const texts = [request.input].flat();
  if (texts.reduce((length, text) => length + text.length, 0) > MAX_TEXT_LENGTH) {
    throw new GatewayInvalidRequest('CONTEXT_TOO_LONG', 'input');
  }
  const [candidate] = selectCandidates(await context.providers(), {
    model: request.model,
    kind: 'embedding',
    regions: regionsFor(system, { localOnly: request.metadata?.data_class === 'local_only' }),
  });
  if (!candidate) throw new GatewayUnavailable('NO_PROVIDER');
  const admission = await context.limiter.admit(caller, purpose);
  const exchange: Exchange = {
    channel: 'prompt',
    parts: texts.map((text, index) => ({ path: inputPath(index), text })),
    ...describeExchange({ caller, purpose }, candidate),
  };
  const ruling = await judge(context, exchange, { caller, signal, pseudonyms: createVault().operator });
  record.judged('prompt', ruling.verdict);
  if (!ruling.passes) {
    record.tried(candidate, 'forbidden', 0);
    throw new GatewayRefusal('prompt', ruling.verdict);
  }
  const judged = texts.map((_, index) => ruling.texts.get(inputPath(index)) ?? '');
  const { vectors, promptTokens } = await ask(context, asked, candidate, judged);
  const usage = { promptTokens, completionTokens: 0 };
  record.answered({ candidate, verdict: ruling.verdict, cached: false }, usage);
  await record.close('answered');
  const response: EmbeddingResponse = {
    object: 'list',
    model: candidate.model,
    data: vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: request.encoding_format === 'base64' ? encode(vector) : [...vector],
    })),
    usage: { prompt_tokens: promptTokens, total_tokens: promptTokens },
  };
  return { headers: admission.headers, response };
}

async function ask<C extends Caller>(
  { clock, cooldown, logger }: GatewayContext<C>,
  { caller, signal, record }: Asked<C>,
  candidate: Candidate,
  texts: readonly string[],
): Promise<Embeddings> {
  const { provider, model } = candidate;
  const startedAt = clock.now();
  try {
    if (!provider.embed) throw new GatewayUnavailable('NO_PROVIDER');
    const answer = await provider.embed({ model, texts }, signal);
    record.tried(candidate, 'answered', clock.now() - startedAt);
    return answer;
  } catch (error) {
    if (error instanceof GatewayUnavailable) throw error;
    const failure = error instanceof ProviderFailure ? error : new ProviderFailure(provider.id, 'internal');
    record.tried(candidate, failure.code, clock.now() - startedAt);
    if (failure.code === 'aborted') throw new GatewayAborted();
    cooldown.failed(failure);
    logger.warn(
      { requestId: caller.requestId, provider: provider.id, code: failure.code, status: failure.status },
      'provider failed',
    );
    throw new GatewayUnavailable('PROVIDERS_UNAVAILABLE', [failure]);
  }
}

/** 32-bit floats, little-endian: what OpenAI's clients ask for to save bytes. */
function encode(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
  return bytes.toString('base64');
}

const inputPath = (index: number) => `input[${index}]`;
