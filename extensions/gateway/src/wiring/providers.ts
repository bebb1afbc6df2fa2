import type { ProviderRow, Region, Settings } from '@novacrm/contracts';
import {
  checkProviders,
  createHeuristicsProvider,
  createOpenAICompatibleProvider,
  type Price,
  type Provider,
} from '@novacrm/gateway';
import type { Row } from './register.ts';
import { build, readSettings, type Source } from './sources.ts';

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
  /** Of rows in use that name their prices in the currency of all amounts. */
  prices: Price[];
}

/**
 * First the rows in their order, then what the settings name and no row speaks of, in theirs; the offline heuristics always
 * stand last, so that there is always an answer. A row that bears the name of a provider of the settings changes it; any
 * other adds a server that speaks OpenAI's language. A row that cannot be used is left out and says why.
 *
 * @param currency of all amounts: prices in another one cannot be counted
 * @throws TypeError that names the setting when the settings themselves cannot be used
 */
export function listProviders(settings: Settings, rows: readonly Row[], currency: string): Registered {
  const configured = readSettings(settings);
  const unknown = settings.GATEWAY_PROVIDERS.filter((id) => !configured.has(id));
  if (unknown.length > 0) throw new TypeError(`GATEWAY_PROVIDERS: use ${[...configured.keys()].join(', ')}`);
  const named = new Set(rows.map(({ key }) => key));
  const judged = rows.map((row) => ({
    row,
    key: row.key,
    prices: judgePrices(row, currency),
    ...judge(row, settings, configured),
  }));
  const others = [...new Set(settings.GATEWAY_PROVIDERS)].flatMap((id) => {
    const source = named.has(id) ? undefined : configured.get(id);
    return (source && build(id, source, settings)) ?? [];
  });
  return {
    providers: [...judged.flatMap(({ provider }) => provider ?? []), ...others, HEURISTICS],
    rows: judged.map(({ key, state, reason, problem, prices }) => ({ key, state, reason, problem, prices })),
    prices: judged.flatMap(({ row, state, prices }) =>
      state === 'in use' && prices === 'counted' ? priceOf(row) : [],
    ),
  };
}

function judgePrices({ price_in, price_out, currency: given }: Row, currency: string): ProviderRow['prices'] {
  if (price_in === null && price_out === null) return 'none';
  return given === currency ? 'counted' : 'other currency';
}

/** Rows name prices per thousand tokens, for all models of their provider. */
function priceOf({ key, price_in, price_out }: Row): Price {
  return { provider: key, model: '*', input: (price_in ?? 0) * 1000, output: (price_out ?? 0) * 1000 };
}

type Judged = Omit<ProviderRow, 'key' | 'prices'> & { provider?: Provider };

function judge(row: Row, settings: Settings, configured: ReadonlyMap<string, Source>): Judged {
  if (!row.active) return { state: 'off', reason: null, problem: null };
  try {
    const base = configured.get(row.key);
    const source = base ? change(base, row) : added(row, settings);
    const provider = orUnusable('address', () => build(row.key, source, settings));
    if (!provider) throw new Unusable('not_configured', 'The settings of the server do not configure this provider.');
    orUnusable('name', () => checkProviders([provider]));
    return { state: 'in use', reason: null, problem: null, provider };
  } catch (error) {
    const { reason, message } =
      error instanceof Unusable ? error : { reason: 'unusable' as const, message: 'It cannot be used.' };
    return { state: 'left out', reason, problem: message };
  }
}

/** From near to far. */
const DISTANCE: readonly Region[] = ['local', 'eu', 'other'];

/** A row may say that texts go farther than the settings say, never that they stay nearer. */
function farther(one: Region, other: Region): Region {
  return DISTANCE.indexOf(one) > DISTANCE.indexOf(other) ? one : other;
}

/** A provider of the settings as its row changes it; its address and key stay theirs. */
function change(source: Source, { base_url: baseURL, model, region, timeout_ms: firstTokenMs }: Row): Source {
  if (baseURL)
    throw new Unusable(
      'address_in_settings',
      'The address of this provider is set in the settings: leave it empty here.',
    );
  return {
    ...source,
    models: model ? model.split(',') : source.models,
    region: farther(source.region, region),
    firstTokenMs,
  };
}

/** A server that only a row speaks of. Texts and keys go to hosts that the operator named, and to no other. */
function added({ base_url: baseURL, model, region, timeout_ms: firstTokenMs }: Row, settings: Settings): Source {
  if (!baseURL || !model)
    throw new Unusable('incomplete', 'Give an address and a model, or the name of a provider of the settings.');
  const hosts = readHosts(settings.GATEWAY_PROVIDER_HOSTS);
  const host = URL.parse(baseURL)?.host;
  if (host === undefined || !hosts.has(host))
    throw new Unusable('host_not_named', 'Its host is not named in GATEWAY_PROVIDER_HOSTS.');
  const models = model.split(',');
  return { create: createOpenAICompatibleProvider, baseURL, apiKey: hosts.get(host), models, region, firstTokenMs };
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

/** Why a row is left out, in words that repeat no address. */
class Unusable extends Error {
  readonly reason: NonNullable<ProviderRow['reason']>;

  constructor(reason: Unusable['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Says of a TypeError, whose message is one of ours, what it is about. */
function orUnusable<T>(reason: Unusable['reason'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new Unusable(reason, error.message) : error;
  }
}
