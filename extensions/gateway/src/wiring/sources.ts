import type { Region, Settings } from '@novacrm/contracts';
import {
  createAnthropicProvider,
  createMistralProvider,
  createOllamaProvider,
  createOpenAICompatibleProvider,
  createOpenAIProvider,
  type ModelProviderOptions,
  type Provider,
} from '@novacrm/gateway';

/** What a provider is made from, whoever wrote it: the settings, a row, or one changing the other. */
export interface Source {
  create(options: ModelProviderOptions): Provider;
  baseURL: string | undefined;
  apiKey?: string | undefined;
  /** `one,draft=two`: models in their order, and other names for some of them. */
  models: readonly string[] | undefined;
  embeddingModels?: readonly string[] | undefined;
  region: Region;
  /** Milliseconds until the first sign of an answer. */
  firstTokenMs: number;
}

/** What the settings say of each provider that they can name; without address or models it is not configured. */
export function readSettings(settings: Settings): Map<string, Source> {
  const firstTokenMs = settings.GATEWAY_FIRST_TOKEN_MS;
  return new Map<string, Source>([
    [
      'ollama',
      {
        create: createOllamaProvider,
        baseURL: settings.GATEWAY_OLLAMA_BASE_URL,
        models: settings.GATEWAY_OLLAMA_MODELS,
        embeddingModels: settings.GATEWAY_OLLAMA_EMBEDDING_MODELS,
        region: settings.GATEWAY_OLLAMA_REGION,
        firstTokenMs,
      },
    ],
    [
      'mistral',
      {
        create: createMistralProvider,
        baseURL: settings.GATEWAY_MISTRAL_API_KEY && settings.GATEWAY_MISTRAL_BASE_URL,
        apiKey: settings.GATEWAY_MISTRAL_API_KEY,
        models: settings.GATEWAY_MISTRAL_MODELS,
        embeddingModels: settings.GATEWAY_MISTRAL_EMBEDDING_MODELS,
        region: settings.GATEWAY_MISTRAL_REGION,
        firstTokenMs,
      },
    ],
    [
      'openai',
      {
        create: createOpenAIProvider,
        baseURL: settings.GATEWAY_OPENAI_API_KEY && settings.GATEWAY_OPENAI_BASE_URL,
        apiKey: settings.GATEWAY_OPENAI_API_KEY,
        models: settings.GATEWAY_OPENAI_MODELS,
        embeddingModels: settings.GATEWAY_OPENAI_EMBEDDING_MODELS,
        region: settings.GATEWAY_OPENAI_REGION,
        firstTokenMs,
      },
    ],
    [
      'anthropic',
      {
        create: createAnthropicProvider,
        baseURL: settings.GATEWAY_ANTHROPIC_API_KEY && settings.GATEWAY_ANTHROPIC_BASE_URL,
        apiKey: settings.GATEWAY_ANTHROPIC_API_KEY,
        models: settings.GATEWAY_ANTHROPIC_MODELS,
        region: settings.GATEWAY_ANTHROPIC_REGION,
        firstTokenMs,
      },
    ],
    [
      'openai-compatible',
      {
        create: createOpenAICompatibleProvider,
        baseURL: settings.GATEWAY_BASE_URL,
        apiKey: settings.GATEWAY_API_KEY,
        models: settings.GATEWAY_MODEL,
        embeddingModels: settings.GATEWAY_EMBEDDING_MODELS,
        region: settings.GATEWAY_REGION,
        firstTokenMs,
      },
    ],
  ]);
}

/**
 * The provider; undefined for one that is not configured.
 *
 * @throws TypeError when the address cannot be used
 */
export function build(id: string, source: Source, settings: Settings): Provider | undefined {
  const { create, baseURL, apiKey, models, embeddingModels, region, firstTokenMs } = source;
  if (!baseURL || !models) return undefined;
  return create({
    id,
    baseURL,
    region,
    ...readModels(models),
    limits: { firstTokenMs, idleMs: settings.GATEWAY_IDLE_MS, totalMs: settings.GATEWAY_TIMEOUT_MS },
    ...(apiKey && { apiKey }),
    ...(embeddingModels && { embeddingModels }),
  });
}

export function readModels(given: readonly string[]): Pick<ModelProviderOptions, 'models' | 'aliases'> {
  const pairs = given.map((item) => {
    const at = item.indexOf('=');
    return at < 0 ? { model: item.trim() } : { alias: item.slice(0, at).trim(), model: item.slice(at + 1).trim() };
  });
  const aliases = new Map(pairs.flatMap(({ alias, model }) => (alias ? [[alias, model] as const] : [])));
  return { models: [...new Set(pairs.map(({ model }) => model))], ...(aliases.size > 0 && { aliases }) };
}
