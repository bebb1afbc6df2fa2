export interface Month {
  year: number;
  /** 1 to 12. */
  month: number;
  value: number;
}

/** The last months up to now, in order, with what is known of each; months without anything are there as 0. */
export function lastMonths(known: readonly Month[], count: number, now: Date): Month[] {
  return Array.from({ length: count }, (_, place) => {
    const first = new Date(now.getFullYear(), now.getMonth() - (count - 1 - place), 1);
    const [year, month] = [first.getFullYear(), first.getMonth() + 1];
    const value = known
      .filter((one) => one.year === year && one.month === month)
      .reduce((sum, one) => sum + one.value, 0);
    return { year, month, value };
  });
}
