import type { Region } from '@novacrm/contracts';
import { DEFAULT_LIMITS } from '../attempt.ts';
import { runWithin } from '../deadline.ts';
import {
  ProviderFailure,
  type Embeddings,
  type EmbedRequest,
  type Provider,
  type ProviderEvent,
  type ProviderLimits,
  type ProviderRequest,
} from '../provider.ts';
import { findFailure } from './find-failure.ts';

/** What every provider with a model is told. */
export interface ModelProviderOptions {
  id: string;
  /** Root of the API; each adapter says what belongs to it. */
  baseURL: string;
  apiKey?: string;
  /** The first is the default. */
  models: readonly string[];
  aliases?: ReadonlyMap<string, string>;
  embeddingModels?: readonly string[];
  region: Region;
  limits?: Partial<ProviderLimits>;
}

interface Adapter {
  stream(request: ProviderRequest, signal: AbortSignal): AsyncIterable<ProviderEvent>;
  embed?(request: EmbedRequest, signal: AbortSignal): Promise<Embeddings>;
  /** Any request without a text; a provider that answers it is up. */
  probe(signal: AbortSignal): Promise<void>;
}

/** A provider around one vendor's API. One request, no retries: whether to try again is the cascade's business. */
export function createModelProvider(options: ModelProviderOptions, adapter: Adapter): Provider {
  const { id, region, models, aliases, embeddingModels = [] } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { embed } = adapter;

  async function* ask(request: ProviderRequest, signal: AbortSignal) {
    try {
      yield* adapter.stream(request, signal);
    } catch (error) {
      throw signal.aborted ? new ProviderFailure(id, 'aborted') : error;
    }
  }

  return {
    id,
    region,
    usesModel: true,
    limits,
    models: () => models,
    ...(aliases && { aliases }),
    stream: ask,

    ...(embed &&
      embeddingModels.length > 0 && {
        embeddingModels: () => embeddingModels,
        embed: (request, signal) => runLimited(id, limits.totalMs, signal, (limited) => embed(request, limited)),
      }),

    async health(signal) {
      try {
        await runLimited(id, limits.firstTokenMs, signal, (limited) => adapter.probe(limited));
        return { status: 'up' };
      } catch (error) {
        const reason = error instanceof ProviderFailure ? error.code : 'internal';
        // Some compatible servers have no list of models: an answer of 404 still comes from a server that is there.
        return reason === 'rejected' ? { status: 'up' } : { status: 'down', reason };
      }
    },
  };
}

async function runLimited<T>(
  id: string,
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await runWithin(
      limitMs,
      signal,
      work,
      () => new ProviderFailure(id, 'timeout'),
      () => new ProviderFailure(id, 'aborted'),
    );
  } catch (error) {
    throw findFailure(id, error);
  }
}
