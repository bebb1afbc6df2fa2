import type { Destination } from '@novacrm/contracts';
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

/**
 * Who may answer, in the order of trying. `auto` means everybody; a provider's id or a model's name means exactly that:
 * who asks for one model does not silently get another.
 */
export function selectCandidates(providers: readonly Provider[], requested: string): Candidate[] {
  if (providers.length === 0) throw new GatewayUnavailable('NO_PROVIDER');
  const candidates = providers.flatMap((provider) => {
    const model = findModel(provider, requested);
    return model === undefined ? [] : [{ provider, model, destination: describeDestination(provider, model) }];
  });
  if (candidates.length > 0) return candidates;
  if (requested === AUTO) throw new GatewayUnavailable('NO_PROVIDER');
  throw new GatewayInvalidRequest('MODEL_NOT_FOUND', 'model');
}

function findModel(provider: Provider, requested: string): string | undefined {
  const models = provider.models();
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
