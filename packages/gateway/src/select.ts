import type { AiTask, Destination, Region } from '@novacrm/contracts';
import { GatewayInvalidRequest, GatewayUnavailable } from './errors.ts';
import type { Provider } from './provider.ts';

/** A provider that may be tried, with the model to ask it for. */
export interface Candidate {
  provider: Provider;
  model: string;
  destination: Destination;
}

/** Any provider, in the configured order. */
export const AUTO = 'auto';

export interface Wanted {
  /** A model, an alias of one, a provider's id, or `auto`. */
  model: string;
  task?: AiTask | undefined;
  /** Where the texts may go; absent: anywhere. */
  regions?: readonly Region[] | undefined;
  /** Left out of `auto`: asked too often in vain. Who asks for one by name gets it all the same. */
  isCooling?(provider: string): boolean;
  kind?: 'chat' | 'embedding';
}

/**
 * Who may answer, in the order of trying. `auto` means everybody; a provider's id or a model's name means exactly that:
 * who asks for one model does not silently get another.
 */
export function selectCandidates(providers: readonly Provider[], wanted: Wanted): Candidate[] {
  const { model: requested, regions, isCooling, kind = 'chat' } = wanted;
  if (providers.length === 0) throw new GatewayUnavailable('NO_PROVIDER');
  const offering = providers.flatMap((provider) => {
    const model = kind === 'chat' ? findModel(provider, wanted) : findEmbedding(provider, requested);
    return model === undefined ? [] : [{ provider, model, destination: describeDestination(provider, model) }];
  });
  if (offering.length === 0 && requested !== AUTO) throw new GatewayInvalidRequest('MODEL_NOT_FOUND', 'model');
  const permitted = offering.filter(({ provider }) => !regions || regions.includes(provider.region));
  const rested = requested === AUTO ? permitted.filter(({ provider }) => !isCooling?.(provider.id)) : permitted;
  const candidates = rested.length > 0 ? rested : permitted;
  if (candidates.length === 0) throw new GatewayUnavailable('NO_PROVIDER');
  return candidates;
}

function findModel(provider: Provider, { model: requested, task }: Wanted): string | undefined {
  const models = provider.models();
  if (requested === AUTO || requested === provider.id) return (task && provider.aliases?.get(task)) ?? models[0];
  return provider.aliases?.get(requested) ?? models.find((model) => model === requested);
}

function findEmbedding(provider: Provider, requested: string): string | undefined {
  const models = provider.embed ? (provider.embeddingModels?.() ?? []) : [];
  return requested === AUTO || requested === provider.id ? models[0] : models.find((model) => model === requested);
}

function describeDestination(provider: Provider, model: string): Destination {
  const destination: Destination = { provider: provider.id, region: provider.region };
  const name = slugifyModel(model);
  return name === '' ? destination : { ...destination, model: name };
}

/** `llama3.1:8b` and `org/model` are usual names; a destination admits letters, digits, ".", "_" and "-" only. */
function slugifyModel(model: string): string {
  return model
    .replace(/[^a-z0-9_.-]/gi, '-')
    .replace(/^[^a-z]+/i, '')
    .slice(0, 64);
}
