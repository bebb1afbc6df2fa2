const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface RelativeParts {
  value: number;
  unit: 'second' | 'minute' | 'hour' | 'day';
}

/** A distance in time (milliseconds, negative in the past) in its natural unit; null when a date says more. */
export function relativeParts(distance: number): RelativeParts | null {
  const size = Math.abs(distance);
  // Plus zero: there is no "minus nothing" in time.
  const whole = (unit: number) => Math.trunc(distance / unit) + 0;
  if (size < MINUTE) return { value: whole(SECOND), unit: 'second' };
  if (size < HOUR) return { value: whole(MINUTE), unit: 'minute' };
  if (size < DAY) return { value: whole(HOUR), unit: 'hour' };
  if (size < 31 * DAY) return { value: whole(DAY), unit: 'day' };
  return null;
}
