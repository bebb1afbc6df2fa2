import type { Action, AuditQuery, Channel } from '@novacrm/contracts';
import { ACTIONS, CHANNELS } from '../verdict/actions.ts';

export const PERIODS = ['day', 'week', 'month', 'all'] as const;
type Period = (typeof PERIODS)[number];

/** What the list of decisions is narrowed to; null means all. */
export interface DecisionFilters {
  action: Action | null;
  channel: Channel | null;
  /** Key of a rule that spoke. */
  rule: string | null;
  period: Period;
}

/** The period of the overview's figures, so that a figure and the list behind it agree. */
export const NO_FILTERS: DecisionFilters = { action: null, channel: null, rule: null, period: 'month' };

const DAYS: Record<Exclude<Period, 'all'>, number> = { day: 1, week: 7, month: 30 };
const DAY_MS = 86_400_000;
const RULE_KEY = /^[a-z][a-z0-9_.-]{0,63}$/i;

/** Filters as an address carries them; what an address gets wrong is left out. */
export function readFilters(query: Readonly<Record<string, unknown>>): DecisionFilters {
  const { action, channel, rule, period } = query;
  return {
    action: ACTIONS.find((known) => known === action) ?? null,
    channel: CHANNELS.find((known) => known === channel) ?? null,
    rule: typeof rule === 'string' && RULE_KEY.test(rule) ? rule : null,
    period: PERIODS.find((known) => known === period) ?? NO_FILTERS.period,
  };
}

/** The part of an address that `readFilters` reads back; what is not narrowed is left out. */
export function writeFilters({ action, channel, rule, period }: DecisionFilters): Record<string, string> {
  return {
    ...(action && { action }),
    ...(channel && { channel }),
    ...(rule && { rule }),
    ...(period !== NO_FILTERS.period && { period }),
  };
}

/** True when all decisions of the usual period are shown. */
export function isUnfiltered(filters: DecisionFilters): boolean {
  return Object.keys(writeFilters(filters)).length === 0;
}

/** The question for the server. `now` ends the period. */
export function toAuditQuery(filters: DecisionFilters, now: Date, limit: number): AuditQuery {
  const { action, channel, rule, period } = filters;
  return {
    limit,
    ...(action && { action }),
    ...(channel && { channel }),
    ...(rule && { rule }),
    ...(period !== 'all' && { from: new Date(now.getTime() - DAYS[period] * DAY_MS).toISOString() }),
  };
}
