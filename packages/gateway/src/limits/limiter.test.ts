import { describe, expect, it } from 'vitest';
import { CALLER } from '../gateway.fakes.ts';
import type { LimitRule } from './limit-rule.ts';
import { createLimiter } from './limiter.ts';
import { costOf } from './prices.ts';
import { createSpending, type Spent } from './spending.ts';

/** 15 March 2026, 12:00:20 UTC. */
const NOW = Date.UTC(2026, 2, 15, 12, 0, 20);
const PRICES = {
  currency: 'EUR',
  checked: '2026-01-01',
  prices: [{ provider: 'paid', model: 'big*', input: 10, output: 100 }],
};

function rule(given: Partial<LimitRule>): LimitRule {
  return {
    id: 'r',
    scope: 'user',
    subject: null,
    requestsPerMinute: null,
    period: 'month',
    cost: null,
    tokens: null,
    ...given,
  };
}

function open(rules: LimitRule[], spent: Record<string, Spent> = {}) {
  const counters = new Map<string, number>();
  const clock = { now: () => NOW };
  const asked: string[] = [];
  const spending = createSpending({
    clock,
    sum: async ({ kind, id }, since) => {
      asked.push(`${kind}:${id}:${new Date(since).toISOString()}`);
      return spent[`${kind}:${id}`] ?? { cost: 0, tokens: 0 };
    },
  });
  const limiter = createLimiter({
    rules: async () => rules,
    async count(key) {
      counters.set(key, (counters.get(key) ?? 0) + 1);
      return counters.get(key) ?? 0;
    },
    spending,
    costOf: (use) => costOf(PRICES, use),
    teamsOf: async () => ['sales', 'north'],
    clock,
  });
  return { limiter, spending, asked, counters };
}

describe('rates', () => {
  it('count each person alone, tell what is left, and refuse what is too much until the minute is over', async () => {
    const { limiter } = open([rule({ requestsPerMinute: 2 })]);
    expect((await limiter.admit(CALLER, 'crm')).headers).toEqual({
      'ratelimit-policy': '"user";q=2;w=60',
      ratelimit: '"user";r=1;t=40',
      'x-ratelimit-limit-requests': '2',
      'x-ratelimit-remaining-requests': '1',
      'x-ratelimit-reset-requests': '40s',
    });
    await limiter.admit(CALLER, 'crm');
    await expect(limiter.admit(CALLER, 'crm')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: 40,
      headers: { 'x-ratelimit-remaining-requests': '0' },
    });
    const other = { ...CALLER, actor: { id: 'somebody-else', roles: [] } };
    await expect(limiter.admit(other, 'crm')).resolves.toBeDefined();
  });

  it('count for teams, systems and everyone, and pass over rules about others', async () => {
    const { limiter, counters } = open([
      rule({ id: 'a', scope: 'team', subject: 'north', requestsPerMinute: 9 }),
      rule({ id: 'b', scope: 'team', subject: 'south', requestsPerMinute: 9 }),
      rule({ id: 'c', scope: 'purpose', subject: 'crm', requestsPerMinute: 9 }),
      rule({ id: 'd', scope: 'everyone', requestsPerMinute: 9 }),
      rule({ id: 'e', scope: 'user', subject: 'nobody', requestsPerMinute: 9 }),
    ]);
    await limiter.admit(CALLER, 'crm');
    expect([...counters.keys()].map((key) => key.split(':')[1])).toEqual(['a', 'c', 'd']);
  });
});

describe('budgets', () => {
  it.each([
    ['money', rule({ cost: 5 }), { cost: 5, tokens: 0 }],
    ['tokens', rule({ tokens: 1_000 }), { cost: 0, tokens: 1_000 }],
  ])('refuse a call when all %s is spent, until the period is over', async (_, limit, spent) => {
    const { limiter, asked } = open([limit], { [`user:${CALLER.actor.id}`]: spent });
    await expect(limiter.admit(CALLER, 'crm')).rejects.toMatchObject({
      code: 'BUDGET_EXHAUSTED',
      retryAfter: (Date.UTC(2026, 3, 1) - NOW) / 1000,
    });
    expect(asked).toEqual([`user:${CALLER.actor.id}:2026-03-01T00:00:00.000Z`]);
  });

  it('stop a call that would spend more than is left', async () => {
    const { limiter } = open([rule({ scope: 'everyone', cost: 1, period: 'day' })], {
      'everyone:': { cost: 0.9, tokens: 0 },
    });
    const admission = await limiter.admit(CALLER, 'crm');
    const spend =
      (completionTokens: number, model = 'big-1') =>
      () =>
        admission.check('paid', model, { promptTokens: 0, completionTokens });
    expect(spend(999)).not.toThrow();
    expect(spend(1_001)).toThrow('the budget is used up');
    expect(spend(1_000_000, 'free-1')).not.toThrow();
  });

  it('of a provider close that provider and no other', async () => {
    const { limiter } = open([rule({ scope: 'provider', subject: 'paid', tokens: 10 })], {
      'provider:paid': { cost: 0, tokens: 10 },
    });
    const admission = await limiter.admit(CALLER, 'crm');
    expect([admission.mayAsk('paid'), admission.mayAsk('local')]).toEqual([false, true]);
    expect(() => admission.check('local', 'm', { promptTokens: 50, completionTokens: 50 })).not.toThrow();
  });

  it('count a call of this server at once, and ask the records again after a while only', async () => {
    const { limiter, spending, asked } = open([rule({ tokens: 100 })]);
    await limiter.admit(CALLER, 'crm');
    spending.add([{ kind: 'user', id: CALLER.actor.id ?? '' }], { cost: 0, tokens: 100 });
    await expect(limiter.admit(CALLER, 'crm')).rejects.toMatchObject({ code: 'BUDGET_EXHAUSTED' });
    expect(asked).toHaveLength(1);
  });
});
