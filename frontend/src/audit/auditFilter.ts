import { Action, Category, Channel } from '@novacrm/contracts';
import type { AuditFilter } from './useAudit.ts';

export const PERIODS = { day: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** What an address asks for; what it does not know is left out, so that an old link still opens. */
export function readFilter(query: Record<string, unknown>, now: number): AuditFilter {
  const action = Action.options.find((value) => value === query['action']);
  const channel = Channel.options.find((value) => value === query['channel']);
  const category = Category.options.find((value) => value === query['category']);
  const rule = typeof query['rule'] === 'string' ? query['rule'].slice(0, 64) : '';
  const period = readPeriod(query['period']);
  return {
    ...(action && { action }),
    ...(channel && { channel }),
    ...(category && { category }),
    ...(rule && { rule }),
    // To the minute: the same question asked twice is the same question.
    ...(period && { from: new Date(Math.floor((now - PERIODS[period] * DAY) / MINUTE) * MINUTE).toISOString() }),
  };
}

export function readPeriod(value: unknown): Period | null {
  return typeof value === 'string' && Object.hasOwn(PERIODS, value) ? (value as Period) : null;
}
