import type { ProviderRow, Region, Settings } from '@novacrm/contracts';
import {
  checkProviders,
  createAnthropicProvider,
  createHeuristicsProvider,
  createMistralProvider,
  createOllamaProvider,
  createOpenAICompatibleProvider,
  createOpenAIProvider,
  type ModelProviderOptions,
  type Provider,
  type ProviderLimits,
} from '@novacrm/gateway';
import type { Row } from './register.ts';

/** Answers without a model, always last; no row speaks of it. */
const HEURISTICS = createHeuristicsProvider();

export function isBuiltIn(key: string): boolean {
  return key === HEURISTICS.id;
}

export interface Registered {
  /** In the order of the cascade. */
  providers: readonly Provider[];
  /** What became of each row. */
  rows: ProviderRow[];
}

/**
 * First the rows in their order, then what the settings name and no row speaks of, in theirs; the offline heuristics always
 * stand last, so that there is always an answer. A row that bears the name of a provider of the settings changes it; any
 * other adds a server that speaks OpenAI's language. A row that cannot be used is left out and says why.
 *
 * @throws TypeError that names the setting when the settings themselves cannot be used
 */
export function listProviders(settings: Settings, rows: readonly Row[] = []): Registered {
  const configured = configure(settings);
  const unknown = settings.GATEWAY_PROVIDERS.filter((id) => !configured.has(id));
  if (unknown.length > 0) throw new TypeError(`GATEWAY_PROVIDERS: use ${[...configured.keys()].join(', ')}`);
  const named = new Set(rows.map(({ key }) => key));
  const judged = rows.map((row) => ({ key: row.key, ...fromRow(row, settings, configured) }));
  const others = [...new Set(settings.GATEWAY_PROVIDERS)]
    .filter((id) => !named.has(id))
    .flatMap((id) => configured.get(id)?.() ?? []);
  return {
    providers: [...judged.flatMap(({ provider }) => provider ?? []), ...others, HEURISTICS],
    rows: judged.map(({ key, state, problem }) => ({ key, state, problem })),
  };
}

type Judged = Omit<ProviderRow, 'key'> & { provider?: Provider };

function fromRow(row: Row, settings: Settings, configured: ReturnType<typeof configure>): Judged {
  if (!row.active) return { state: 'off', problem: null };
  try {
    const make = configured.get(row.key);
    const provider = make ? make(row) : createServer(row, settings);
    if (provider) return { state: 'in use', problem: null, provider };
    return { state: 'left out', problem: 'The settings of the server do not configure this provider.' };
  } catch (error) {
    // Messages of our own, which repeat no address.
    return { state: 'left out', problem: error instanceof TypeError ? error.message : 'It cannot be used.' };
  }
}

/** A server that only a row speaks of. Texts and keys go to hosts that the operator named, and to no other. */
function createServer({ key, base_url: baseURL, model, region, timeout_ms }: Row, settings: Settings): Provider {
  if (!baseURL || !model)
    throw new TypeError('Give an address and a model, or the name of a provider of the settings.');
  const hosts = readHosts(settings.GATEWAY_PROVIDER_HOSTS);
  const host = URL.parse(baseURL)?.host;
  if (host === undefined || !hosts.has(host)) throw new TypeError('Its host is not named in GATEWAY_PROVIDER_HOSTS.');
  const apiKey = hosts.get(host);
  const provider = createOpenAICompatibleProvider({
    id: key,
    baseURL,
    region,
    ...readModels(model.split(',').map((name) => name.trim())),
    limits: { ...limitsOf(settings), firstTokenMs: timeout_ms },
    ...(apiKey && { apiKey }),
  });
  checkProviders([provider]);
  return provider;
}

/** `host=key`, of which the key may be left out. */
function readHosts(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((item): [string, string] => {
      const at = item.indexOf('=');
      return at < 0 ? [item.toLowerCase(), ''] : [item.slice(0, at).trim().toLowerCase(), item.slice(at + 1).trim()];
    }),
  );
}

function limitsOf(settings: Settings): ProviderLimits {
  return {
    firstTokenMs: settings.GATEWAY_FIRST_TOKEN_MS,
    idleMs: settings.GATEWAY_IDLE_MS,
    totalMs: settings.GATEWAY_TIMEOUT_MS,
  };
}

/** From near to far. */
const DISTANCE: readonly Region[] = ['local', 'eu', 'other'];

/** A row may say that texts go farther than the settings say, never that they stay nearer. */
function farther(one: Region, other: Region): Region {
  return DISTANCE.indexOf(one) > DISTANCE.indexOf(other) ? one : other;
}

/** How each provider is made from the settings and its row; nothing comes of one that is not configured. */
function configure(settings: Settings): Map<string, (row?: Row) => Provider | undefined> {
  const limits = limitsOf(settings);
  const make = (
    create: (options: ModelProviderOptions) => Provider,
    given: Omit<ModelProviderOptions, 'models' | 'baseURL' | 'apiKey' | 'embeddingModels'> & {
      baseURL: string | undefined;
      apiKey?: string | undefined;
      models: readonly string[] | undefined;
      embeddingModels?: readonly string[] | undefined;
    },
    row: Row | undefined,
  ) => {
    const { baseURL, apiKey, models, embeddingModels, region, ...others } = given;
    if (row?.base_url) throw new TypeError('The address of this provider is set in the settings: leave it empty here.');
    if (!baseURL || !models) return undefined;
    return create({
      ...others,
      ...readModels(row?.model ? row.model.split(',').map((name) => name.trim()) : models),
      region: row ? farther(region, row.region) : region,
      limits: { ...limits, ...(row && { firstTokenMs: row.timeout_ms }) },
      baseURL,
      ...(apiKey && { apiKey }),
      ...(embeddingModels && { embeddingModels }),
    });
  };
  return new Map([
    [
      'ollama',
      (row?: Row) =>
        make(
          createOllamaProvider,
          {
            id: 'ollama',
            baseURL: settings.GATEWAY_OLLAMA_BASE_URL,
            models: settings.GATEWAY_OLLAMA_MODELS,
            embeddingModels: settings.GATEWAY_OLLAMA_EMBEDDING_MODELS,
            region: settings.GATEWAY_OLLAMA_REGION,
          },
          row,
        ),
    ],
    [
      'mistral',
      (row?: Row) =>
        make(
          createMistralProvider,
          {
            id: 'mistral',
            baseURL: settings.GATEWAY_MISTRAL_API_KEY && settings.GATEWAY_MISTRAL_BASE_URL,
            apiKey: settings.GATEWAY_MISTRAL_API_KEY,
            models: settings.GATEWAY_MISTRAL_MODELS,
            embeddingModels: settings.GATEWAY_MISTRAL_EMBEDDING_MODELS,
            region: settings.GATEWAY_MISTRAL_REGION,
          },
          row,
        ),
    ],
    [
      'openai',
      (row?: Row) =>
        make(
          createOpenAIProvider,
          {
            id: 'openai',
            baseURL: settings.GATEWAY_OPENAI_API_KEY && settings.GATEWAY_OPENAI_BASE_URL,
            apiKey: settings.GATEWAY_OPENAI_API_KEY,
            models: settings.GATEWAY_OPENAI_MODELS,
            embeddingModels: settings.GATEWAY_OPENAI_EMBEDDING_MODELS,
            region: settings.GATEWAY_OPENAI_REGION,
          },
          row,
        ),
    ],
    [
      'anthropic',
      (row?: Row) =>
        make(
          createAnthropicProvider,
          {
            id: 'anthropic',
            baseURL: settings.GATEWAY_ANTHROPIC_API_KEY && settings.GATEWAY_ANTHROPIC_BASE_URL,
            apiKey: settings.GATEWAY_ANTHROPIC_API_KEY,
            models: settings.GATEWAY_ANTHROPIC_MODELS,
            region: settings.GATEWAY_ANTHROPIC_REGION,
          },
          row,
        ),
    ],
    [
      'openai-compatible',
      (row?: Row) =>
        make(
          createOpenAICompatibleProvider,
          {
            id: 'openai-compatible',
            baseURL: settings.GATEWAY_BASE_URL,
            apiKey: settings.GATEWAY_API_KEY,
            models: settings.GATEWAY_MODEL,
            embeddingModels: settings.GATEWAY_EMBEDDING_MODELS,
            region: settings.GATEWAY_REGION,
          },
          row,
        ),
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
