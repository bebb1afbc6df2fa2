import { ProviderFailure } from '../provider.ts';

/**
 * What went wrong on the wire, which the transport has named and the SDK may have wrapped. Anything else is an answer that
 * cannot be read. The SDK's own errors hold the prompt and the answer: they stay here.
 */
export function findFailure(provider: string, error: unknown): ProviderFailure {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth++) {
    if (cause instanceof ProviderFailure) return cause;
  }
  return new ProviderFailure(provider, 'malformed');
}
