import type { Clock } from '../ports.ts';
import type { Subject } from './limit-rule.ts';

export interface Spent {
  cost: number;
  tokens: number;
}

/** What calls have cost. */
export interface Spending {
  /** Since a moment, in milliseconds since 1970. */
  read(subject: Subject, since: number): Promise<Spent>;
  /** A call of this server ended: counts at once, for all whom it counts for. */
  add(subjects: readonly Subject[], spent: Spent): void;
}

export interface SpendingOptions {
  /** Sums up the records of all servers. */
  sum(subject: Subject, since: number): Promise<Spent>;
  clock: Clock;
  /** Milliseconds after which the records are summed up again: how long calls of other servers may go unseen. */
  maxAgeMs?: number;
}

export function createSpending({ sum, clock, maxAgeMs = 5_000 }: SpendingOptions): Spending {
  const known = new Map<string, { spent: Spent; at: number; since: number }>();
  const keyOf = ({ kind, id }: Subject) => `${kind}:${id}`;
  return {
    async read(subject, since) {
      const key = `${keyOf(subject)}:${since}`;
      const kept = known.get(key);
      if (kept && clock.now() - kept.at < maxAgeMs) return kept.spent;
      const spent = await sum(subject, since);
      // Of periods that are over nobody asks any more.
      if (known.size > 10_000) known.clear();
      known.set(key, { spent, at: clock.now(), since });
      return spent;
    },
    add(subjects, { cost, tokens }) {
      for (const subject of subjects) {
        const prefix = `${keyOf(subject)}:`;
        for (const [key, kept] of known) {
          if (!key.startsWith(prefix)) continue;
          kept.spent = { cost: kept.spent.cost + cost, tokens: kept.spent.tokens + tokens };
        }
      }
    },
  };
}
