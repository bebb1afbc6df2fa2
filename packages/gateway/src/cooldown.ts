import type { Clock } from './ports.ts';
import type { ProviderFailure } from './provider.ts';

/** Failures in a row after which a provider is left alone. */
const FAILURES = 3;
/** Milliseconds; doubled each time it fails again. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 300_000;

export interface CooldownState {
  failures: number;
  /** Milliseconds since 1970; 0 when it is not left alone. */
  until: number;
}

/** Which providers are left alone because they failed; after the pause one call may try again. */
export interface Cooldown {
  isCooling(provider: string): boolean;
  failed(failure: ProviderFailure): void;
  succeeded(provider: string): void;
  state(provider: string): CooldownState;
}

export function createCooldown(clock: Clock): Cooldown {
  const states = new Map<string, CooldownState & { pause: number }>();
  const stateOf = (provider: string) => states.get(provider) ?? { failures: 0, until: 0, pause: FIRST_PAUSE };
  return {
    isCooling: (provider) => stateOf(provider).until > clock.now(),
    failed({ provider, code, retryAfterMs }) {
      // The client left, or the request itself was wrong: that says nothing about the provider.
      if (code === 'aborted' || code === 'rejected' || code === 'too_large') return;
      const before = stateOf(provider);
      const failures = before.failures + 1;
      const atOnce = code === 'unauthorized' || retryAfterMs !== undefined;
      if (failures < FAILURES && !atOnce) {
        states.set(provider, { ...before, failures });
        return;
      }
      const pause = Math.min(Math.max(retryAfterMs ?? 0, before.pause), LONGEST_PAUSE);
      states.set(provider, { failures, until: clock.now() + pause, pause: Math.min(pause * 2, LONGEST_PAUSE) });
    },
    succeeded: (provider) => void states.delete(provider),
    state(provider) {
      const { failures, until } = stateOf(provider);
      return { failures, until };
    },
  };
}
