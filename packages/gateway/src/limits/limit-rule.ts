/** One limit, as an administrator sets it. */
export interface LimitRule {
  id: string;
  scope: 'everyone' | 'user' | 'team' | 'purpose' | 'provider';
  /** One user, team, purpose or provider; null: each of them alone. A provider has to be named. */
  subject: string | null;
  requestsPerMinute: number | null;
  period: 'day' | 'month';
  /** In the currency of the price table. */
  cost: number | null;
  tokens: number | null;
}

/** Whom calls are counted for. */
export interface Subject {
  kind: LimitRule['scope'];
  /** Empty for everyone. */
  id: string;
}

/** Days and months of UTC, in milliseconds since 1970. */
export const PERIODS = {
  day: {
    start: (now: number) => startOf(now, (date) => [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]),
    end: (now: number) => startOf(now, (date) => [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1]),
  },
  month: {
    start: (now: number) => startOf(now, (date) => [date.getUTCFullYear(), date.getUTCMonth(), 1]),
    end: (now: number) => startOf(now, (date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, 1]),
  },
} as const;

function startOf(now: number, pick: (date: Date) => [year: number, month: number, day: number]): number {
  return Date.UTC(...pick(new Date(now)));
}
