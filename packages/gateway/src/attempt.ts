import { MAX_TEXT_LENGTH } from '@novacrm/contracts';
import { runWithin } from './deadline.ts';
import { GatewayAborted } from './errors.ts';
import { ProviderFailure, type Provider, type ProviderAnswer, type ProviderRequest } from './provider.ts';

export const DEFAULT_PROVIDER_MS = 5_000;

/**
 * Asks one provider, once. Rejects with ProviderFailure (late, broken, unusable) or GatewayAborted (the client left).
 *
 * @param defaultMs time limit in milliseconds for a provider that names none
 */
export async function attempt(
  provider: Provider,
  request: ProviderRequest,
  defaultMs: number,
  signal: AbortSignal,
): Promise<ProviderAnswer> {
  try {
    const answer = await runWithin(
      provider.timeoutMs ?? defaultMs,
      signal,
      (limited) => provider.complete(request, limited),
      () => new ProviderFailure(provider.id, 'timeout'),
      () => new GatewayAborted(),
    );
    if (answer.text.length > MAX_TEXT_LENGTH) throw new ProviderFailure(provider.id, 'too_large');
    return { ...answer, text: makeStorable(answer.text) };
  } catch (error) {
    if (error instanceof GatewayAborted || error instanceof ProviderFailure) throw error;
    // A defect of the provider: its message may quote the prompt, so it does not travel.
    throw new ProviderFailure(provider.id, 'internal');
  }
}

/** PostgreSQL refuses NUL, JSON cannot carry half a surrogate pair: upstreams send both. */
function makeStorable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
