/** `over` and `used_up` are what an exception in force becomes by itself: no row changes then. */
export type ExceptionState = 'requested' | 'active' | 'refused' | 'revoked' | 'over' | 'used_up';

interface Standing {
  status: 'requested' | 'active' | 'refused' | 'revoked';
  expires_at: string;
  uses: number | null;
  used: number;
}

/** How an exception stands at this moment. */
export function exceptionState({ status, expires_at, uses, used }: Standing, now: number): ExceptionState {
  if (status !== 'active') return status;
  if (uses !== null && used >= uses) return 'used_up';
  return Date.parse(expires_at) <= now ? 'over' : 'active';
}

/** Colour and icon by state; the word stands beside them. */
export const STATE_LOOK = {
  requested: { verdict: 'warn', icon: 'i-lucide-hourglass' },
  active: { verdict: 'allow', icon: 'i-lucide-badge-check' },
  refused: { verdict: 'block', icon: 'i-lucide-circle-x' },
  revoked: { verdict: 'escalate', icon: 'i-lucide-undo-2' },
  over: { verdict: undefined, icon: 'i-lucide-timer-off' },
  used_up: { verdict: undefined, icon: 'i-lucide-circle-check' },
} as const;
