export interface RateState {
  name: string;
  limit: number;
  remaining: number;
  exceeded: boolean;
}

/**
 * `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10) with every limit that counts, and the three
 * headers that OpenAI's clients read, for the tightest. None when there is no limit.
 *
 * @param resetSeconds until the counters begin anew
 */
export function describeRate(states: readonly RateState[], resetSeconds: number): Readonly<Record<string, string>> {
  const [tightest] = [...states].sort((a, b) => a.remaining - b.remaining);
  if (!tightest) return {};
  return {
    'ratelimit-policy': states.map(({ name, limit }) => `"${name}";q=${limit};w=60`).join(', '),
    ratelimit: states.map(({ name, remaining }) => `"${name}";r=${remaining};t=${resetSeconds}`).join(', '),
    'x-ratelimit-limit-requests': String(tightest.limit),
    'x-ratelimit-remaining-requests': String(tightest.remaining),
    'x-ratelimit-reset-requests': `${resetSeconds}s`,
  };
}
