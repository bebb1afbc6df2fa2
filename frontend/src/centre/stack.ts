import type { Action, ComplianceDashboard } from '@novacrm/contracts';
import { ACTIONS } from '@novacrm/contracts/verdict-words';

export interface StackedDay {
  day: string;
  total: number;
  /** From the bottom up, in shares of the highest day. */
  pieces: { action: Action; count: number; from: number; height: number }[];
}

/** Days as stacked bars, and the round number at the top of their scale. */
export function stackDays(perDay: ComplianceDashboard['perDay']): { days: StackedDay[]; top: number } {
  const totals = perDay.map(({ counts }) => ACTIONS.reduce((sum, action) => sum + (counts[action] ?? 0), 0));
  const top = roundUp(Math.max(0, ...totals));
  const days = perDay.map(({ day, counts }, at) => {
    let from = 0;
    const pieces = ACTIONS.flatMap((action) => {
      const count = counts[action] ?? 0;
      const height = top ? count / top : 0;
      from += height;
      return count ? [{ action, count, from: from - height, height }] : [];
    });
    return { day, total: totals[at] ?? 0, pieces };
  });
  return { days, top };
}

/** The next of 1, 2, 5, 10, 20, 50 …; at least 4, so that half of it is a number of decisions. */
function roundUp(value: number): number {
  if (value <= 4) return value === 0 ? 0 : 4;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
