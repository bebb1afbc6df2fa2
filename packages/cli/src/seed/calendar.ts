const DAY = 24 * 60 * 60 * 1000;

/** Start of the day of `now`, UTC: everything in the demo is dated from it. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY) * DAY);
}

/** A moment of work, `days` from `today` (negative: before). A weekend gives way to the Friday before it. */
export function workMoment(today: Date, days: number, minutesOfDay: number): Date {
  const day = new Date(today.getTime() + days * DAY);
  const weekday = day.getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return new Date(day.getTime() - back * DAY + minutesOfDay * 60 * 1000);
}

/** `2026-03-14`, as a date field takes it. */
export function dateOnly(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
