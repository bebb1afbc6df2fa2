import { GatewayLimited } from '../errors.ts';
import type { Caller, Clock, Limits } from '../ports.ts';
import type { TokenUsage } from '../provider.ts';
import { PERIODS, type LimitRule, type Subject } from './limit-rule.ts';
import type { CostOf } from './prices.ts';
import { describeRate, type RateState } from './rate-headers.ts';
import type { Spending, Spent } from './spending.ts';

export interface LimiterOptions<C extends Caller> {
  /** The limits in force. */
  rules(): Promise<readonly LimitRule[]>;
  /** Adds one to a counter that lives as long as its window and gives its new value. */
  count(key: string, windowMs: number): Promise<number>;
  spending: Spending;
  costOf: CostOf;
  teamsOf(caller: C): Promise<readonly string[]>;
  clock: Clock;
}

/** Requests are counted in minutes of the clock. */
const WINDOW_MS = 60_000;

/**
 * Rates and budgets. Rates are counted before the call, budgets against what calls have cost so far: calls that run at the
 * same time may together exceed a budget by what they cost.
 */
export function createLimiter<C extends Caller>(options: LimiterOptions<C>): Limits<C> {
  return {
    async admit(caller, purpose) {
      const [rules, teams] = await Promise.all([options.rules(), options.teamsOf(caller)]);
      const applied = rules.flatMap((rule) =>
        subjectsOf(rule, { user: caller.actor.id, teams, purpose }).map((subject) => ({ rule, subject })),
      );
      const headers = await countRates(options, applied);
      const budgets = await readBudgets(options, applied);
      for (const budget of budgets)
        if (budget.subject.kind !== 'provider' && isUsedUp(budget)) throw exhausted(options, budget, headers);
      const atProviders = await readProviderBudgets(options, rules);
      const forProvider = (provider: string) => atProviders.filter(({ subject }) => subject.id === provider);
      return {
        headers,
        mayAsk: (provider) => !forProvider(provider).some((budget) => isUsedUp(budget)),
        check(provider, model, usage) {
          const cost = options.costOf({ provider, model, ...usage });
          for (const budget of [...budgets, ...forProvider(provider)]) {
            if (isUsedUp(budget, { cost, tokens: tokensOf(usage) })) throw exhausted(options, budget, headers);
          }
        },
      };
    },
  };
}

interface Applied {
  rule: LimitRule;
  subject: Subject;
}

interface Budget extends Applied {
  spent: Spent;
}

/** Whom a rule counts for in this call; a rule without a subject counts for each one alone. */
function subjectsOf(
  { scope, subject }: LimitRule,
  { user, teams, purpose }: { user: string | null; teams: readonly string[]; purpose: string },
): Subject[] {
  const candidates: Record<LimitRule['scope'], readonly string[]> = {
    everyone: [''],
    user: user === null ? [] : [user],
    team: teams,
    purpose: [purpose],
    // Not known before a provider is chosen.
    provider: [],
  };
  return candidates[scope].filter((id) => subject === null || subject === id).map((id) => ({ kind: scope, id }));
}

async function countRates<C extends Caller>(
  { count, clock }: LimiterOptions<C>,
  applied: readonly Applied[],
): Promise<Readonly<Record<string, string>>> {
  const now = clock.now();
  const window = Math.floor(now / WINDOW_MS);
  const resetSeconds = Math.ceil(((window + 1) * WINDOW_MS - now) / 1000);
  const states: RateState[] = [];
  for (const { rule, subject } of applied) {
    const limit = rule.requestsPerMinute;
    if (limit === null) continue;
    const used = await count(`rate:${rule.id}:${subject.id}:${window}`, WINDOW_MS);
    states.push({ name: rule.scope, limit, remaining: Math.max(0, limit - used), exceeded: used > limit });
  }
  const headers = describeRate(states, resetSeconds);
  if (states.some(({ exceeded }) => exceeded)) throw new GatewayLimited('RATE_LIMITED', resetSeconds, headers);
  return headers;
}

function readBudgets<C extends Caller>(
  { spending, clock }: LimiterOptions<C>,
  applied: readonly Applied[],
): Promise<Budget[]> {
  return Promise.all(
    applied
      .filter(({ rule }) => rule.cost !== null || rule.tokens !== null)
      .map(async (budget) => ({
        ...budget,
        spent: await spending.read(budget.subject, PERIODS[budget.rule.period].start(clock.now())),
      })),
  );
}

/** Read before it is known who answers. */
function readProviderBudgets<C extends Caller>(
  options: LimiterOptions<C>,
  rules: readonly LimitRule[],
): Promise<Budget[]> {
  const named = rules.flatMap((rule) =>
    rule.scope === 'provider' && rule.subject !== null
      ? [{ rule, subject: { kind: 'provider' as const, id: rule.subject } }]
      : [],
  );
  return readBudgets(options, named);
}

/** Without `more`: whether nothing is left. With it: whether that much is more than what is left. */
function isUsedUp({ rule, spent }: Budget, more?: Spent): boolean {
  const over = (limit: number | null, used: number, added: number | undefined) =>
    limit !== null && (added === undefined ? used >= limit : used + added > limit);
  return over(rule.cost, spent.cost, more?.cost) || over(rule.tokens, spent.tokens, more?.tokens);
}

function exhausted<C extends Caller>(
  { clock }: LimiterOptions<C>,
  { rule }: Budget,
  headers: Readonly<Record<string, string>>,
): GatewayLimited {
  const now = clock.now();
  return new GatewayLimited('BUDGET_EXHAUSTED', Math.ceil((PERIODS[rule.period].end(now) - now) / 1000), headers);
}

function tokensOf({ promptTokens, completionTokens }: TokenUsage): number {
  return promptTokens + completionTokens;
}
