import type { Cooldown } from './cooldown.ts';
import { runWithin } from './deadline.ts';
import { GatewayAborted } from './errors.ts';
import type { Clock } from './ports.ts';
import { ProviderFailure, type Provider, type ProviderHealth } from './provider.ts';

export interface GatewayHealth extends Omit<ProviderHealth, 'status'> {
  provider: string;
  region: Provider['region'];
  usesModel: boolean;
  /** `unknown`: the provider cannot tell. */
  status: 'up' | 'down' | 'unknown';
  /** Milliseconds the provider took to tell. */
  durationMs: number;
  /** Calls that failed in a row. */
  failures: number;
  /** Milliseconds since 1970 until which calls go past it; 0 when they do not. */
  coolingUntil: number;
}

interface HealthOptions {
  clock: Clock;
  cooldown: Cooldown;
  /** Milliseconds after which one that hangs is down. */
  limitMs: number;
  signal: AbortSignal;
}

/** Asks all providers at once. Rejects only with GatewayAborted. */
export function checkHealth(
  providers: readonly Provider[],
  { clock, cooldown, limitMs, signal }: HealthOptions,
): Promise<GatewayHealth[]> {
  return Promise.all(
    providers.map(async (provider) => {
      const startedAt = clock.now();
      const state = await askProvider(provider, limitMs, signal);
      const { id, region, usesModel } = provider;
      const { failures, until } = cooldown.state(id);
      const durationMs = clock.now() - startedAt;
      return { provider: id, region, usesModel, ...state, durationMs, failures, coolingUntil: until };
    }),
  );
}

async function askProvider(
  provider: Provider,
  limitMs: number,
  signal: AbortSignal,
): Promise<ProviderHealth | { status: 'unknown' }> {
  const { health } = provider;
  if (!health) return { status: 'unknown' };
  try {
    return await runWithin(
      limitMs,
      signal,
      (limited) => health.call(provider, limited),
      () => new ProviderFailure(provider.id, 'timeout'),
      () => new GatewayAborted(),
    );
  } catch (error) {
    if (error instanceof GatewayAborted) throw error;
    return { status: 'down', reason: error instanceof ProviderFailure ? error.code : 'internal' };
  }
}
