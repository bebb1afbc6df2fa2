import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import type { Region } from '@novacrm/contracts';
import { DEFAULT_LIMITS } from '../attempt.ts';
import { runWithin } from '../deadline.ts';
import {
  ProviderFailure,
  type Provider,
  type ProviderLimits,
  type ProviderMessage,
  type ProviderRequest,
} from '../provider.ts';
import { toCallOptions } from './call-options.ts';
import { findFailure } from './find-failure.ts';
import { readEvents } from './read-events.ts';

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
  language(model: string): LanguageModelV4;
  embedding?(model: string): EmbeddingModelV4;
  /** Any request without a text; a provider that answers it is up. */
  probe(signal: AbortSignal): Promise<unknown>;
  /** Brings messages into the order that the API accepts. */
  arrange?(messages: readonly ProviderMessage[]): ProviderMessage[];
}

/** A provider around models of the AI SDK. One request, no retries: whether to try again is the cascade's business. */
export function createModelProvider(options: ModelProviderOptions, adapter: Adapter): Provider {
  const { id, region, models, aliases, embeddingModels = [] } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  // Made once: each one compiles its schemas, which costs more than the call itself.
  const clients = new Map(models.map((name) => [name, adapter.language(name)]));
  const { embedding, arrange } = adapter;

  async function* ask(request: ProviderRequest, signal: AbortSignal) {
    const model = clients.get(request.model) ?? adapter.language(request.model);
    const messages = arrange ? arrange(request.messages) : request.messages;
    try {
      const { stream } = await model.doStream(toCallOptions({ ...request, messages }, signal));
      yield* readEvents(id, stream);
    } catch (error) {
      throw signal.aborted ? new ProviderFailure(id, 'aborted') : findFailure(id, error);
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

    ...(embedding &&
      embeddingModels.length > 0 && {
        embeddingModels: () => embeddingModels,
        embed({ model, texts }, signal) {
          return runLimited(id, limits.totalMs, signal, async (abortSignal) => {
            const { embeddings, usage } = await embedding(model).doEmbed({ values: [...texts], abortSignal });
            if (embeddings.length !== texts.length) throw new ProviderFailure(id, 'malformed');
            return { vectors: embeddings, promptTokens: usage?.tokens ?? 0 };
          });
        },
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
