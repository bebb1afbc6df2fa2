/** Days as the reader's own calendar has them: local midnights, weeks that begin on Monday. */

export type Span = 'month' | 'week';

export function weekOf(day: Date): Date[] {
  const monday = addDays(startOf(day), -((day.getDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, offset) => addDays(monday, offset));
}

/** Whole weeks that hold a month, four to six of them. */
export function monthOf(day: Date): Date[][] {
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0);
  const weeks: Date[][] = [];
  let week = weekOf(new Date(day.getFullYear(), day.getMonth(), 1));
  while ((week[0] ?? last) <= last) {
    weeks.push(week);
    week = week.map((one) => addDays(one, 7));
  }
  return weeks;
}

export function move(day: Date, span: Span, by: 1 | -1): Date {
  return span === 'week' ? addDays(day, 7 * by) : new Date(day.getFullYear(), day.getMonth() + by, 1);
}

/** `2026-03-29` of the reader's own day, also on the day when clocks change. */
export function keyOf(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}

function startOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate());
}
