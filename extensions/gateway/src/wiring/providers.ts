import type { Settings } from '@novacrm/contracts';
import {
  createAnthropicProvider,
  createHeuristicsProvider,
  createMistralProvider,
  createOllamaProvider,
  createOpenAICompatibleProvider,
  createOpenAIProvider,
  type ModelProviderOptions,
  type Provider,
} from '@novacrm/gateway';

/** In the order of the cascade; the offline heuristics always stand last, so that there is always an answer. */
export function listProviders(settings: Settings): Provider[] {
  const configured = configure(settings);
  const unknown = settings.GATEWAY_PROVIDERS.filter((id) => !configured.has(id));
  if (unknown.length > 0) throw new TypeError(`GATEWAY_PROVIDERS: use ${[...configured.keys()].join(', ')}`);
  const chosen = [...new Set(settings.GATEWAY_PROVIDERS)].flatMap((id) => configured.get(id)?.() ?? []);
  return [...chosen, createHeuristicsProvider()];
}

/** How each provider is made from the settings; nothing comes of one that is not configured. */
function configure(settings: Settings): Map<string, () => Provider | undefined> {
  const limits = {
    firstTokenMs: settings.GATEWAY_FIRST_TOKEN_MS,
    idleMs: settings.GATEWAY_IDLE_MS,
    totalMs: settings.GATEWAY_TIMEOUT_MS,
  };
  const make = (
    create: (options: ModelProviderOptions) => Provider,
    given: Omit<ModelProviderOptions, 'models' | 'baseURL' | 'apiKey' | 'embeddingModels'> & {
      baseURL: string | undefined;
      apiKey?: string | undefined;
      models: readonly string[] | undefined;
      embeddingModels?: readonly string[] | undefined;
    },
  ) => {
    const { baseURL, apiKey, models, embeddingModels, ...others } = given;
    if (!baseURL || !models) return undefined;
    return create({
      ...others,
      ...readModels(models),
      limits,
      baseURL,
      ...(apiKey && { apiKey }),
      ...(embeddingModels && { embeddingModels }),
    });
  };
  return new Map([
    [
      'ollama',
      () =>
        make(createOllamaProvider, {
          id: 'ollama',
          baseURL: settings.GATEWAY_OLLAMA_BASE_URL,
          models: settings.GATEWAY_OLLAMA_MODELS,
          embeddingModels: settings.GATEWAY_OLLAMA_EMBEDDING_MODELS,
          region: settings.GATEWAY_OLLAMA_REGION,
        }),
    ],
    [
      'mistral',
      () =>
        make(createMistralProvider, {
          id: 'mistral',
          baseURL: settings.GATEWAY_MISTRAL_API_KEY && settings.GATEWAY_MISTRAL_BASE_URL,
          apiKey: settings.GATEWAY_MISTRAL_API_KEY,
          models: settings.GATEWAY_MISTRAL_MODELS,
          embeddingModels: settings.GATEWAY_MISTRAL_EMBEDDING_MODELS,
          region: settings.GATEWAY_MISTRAL_REGION,
        }),
    ],
    [
      'openai',
      () =>
        make(createOpenAIProvider, {
          id: 'openai',
          baseURL: settings.GATEWAY_OPENAI_API_KEY && settings.GATEWAY_OPENAI_BASE_URL,
          apiKey: settings.GATEWAY_OPENAI_API_KEY,
          models: settings.GATEWAY_OPENAI_MODELS,
          embeddingModels: settings.GATEWAY_OPENAI_EMBEDDING_MODELS,
          region: settings.GATEWAY_OPENAI_REGION,
        }),
    ],
    [
      'anthropic',
      () =>
        make(createAnthropicProvider, {
          id: 'anthropic',
          baseURL: settings.GATEWAY_ANTHROPIC_API_KEY && settings.GATEWAY_ANTHROPIC_BASE_URL,
          apiKey: settings.GATEWAY_ANTHROPIC_API_KEY,
          models: settings.GATEWAY_ANTHROPIC_MODELS,
          region: settings.GATEWAY_ANTHROPIC_REGION,
        }),
    ],
    [
      'openai-compatible',
      () =>
        make(createOpenAICompatibleProvider, {
          id: 'openai-compatible',
          baseURL: settings.GATEWAY_BASE_URL,
          apiKey: settings.GATEWAY_API_KEY,
          models: settings.GATEWAY_MODEL,
          embeddingModels: settings.GATEWAY_EMBEDDING_MODELS,
          region: settings.GATEWAY_REGION,
        }),
    ],
  ]);
}

/** `one,draft=two`: models in their order, and other names for some of them. */
export function readModels(given: readonly string[]): Pick<ModelProviderOptions, 'models' | 'aliases'> {
  const pairs = given.map((item) => {
    const at = item.indexOf('=');
    return at < 0 ? { model: item } : { alias: item.slice(0, at).trim(), model: item.slice(at + 1).trim() };
  });
  const aliases = new Map(pairs.flatMap(({ alias, model }) => (alias ? [[alias, model] as const] : [])));
  return { models: [...new Set(pairs.map(({ model }) => model))], ...(aliases.size > 0 && { aliases }) };
}
