import { ACTIONS, CATEGORIES, CHANNELS } from '@novacrm/contracts/verdict-words';
import type { AuditFilter } from './useAudit.ts';

export const PERIODS = { day: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** What an address asks for; what it does not know is left out, so that an old link still opens. */
export function readFilter(query: Record<string, unknown>, now: number): AuditFilter {
  const action = ACTIONS.find((value) => value === query['action']);
  const channel = CHANNELS.find((value) => value === query['channel']);
  const category = CATEGORIES.find((value) => value === query['category']);
  const rule = readWord(query['rule']);
  const type = readWord(query['type']);
  const actor = readWord(query['actor']);
  const period = readPeriod(query['period']);
  return {
    ...(action && { action }),
    ...(channel && { channel }),
    ...(category && { category }),
    ...(rule && { rule }),
    ...(type && { type }),
    ...(UUID.test(actor) && { actor }),
    // To the minute: the same question asked twice is the same question.
    ...(period && { from: new Date(Math.floor((now - PERIODS[period] * DAY) / MINUTE) * MINUTE).toISOString() }),
  };
}

function readWord(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 64) : '';
}

export function readPeriod(value: unknown): Period | null {
  return typeof value === 'string' && Object.hasOwn(PERIODS, value) ? (value as Period) : null;
}
