/** A group of an aggregate that was also grouped by team. */
export interface TeamGroup {
  count: string | number;
  countDistinct: { id: string | number };
  sum: Readonly<Record<string, string | number | null>>;
}

/**
 * The sum of a group as it really is. The rules of teams join a row once for each membership of its reader, which
 * repeats every row of a team equally often: within one team the sum is too large by just the factor that the count is.
 */
export function exactSum({ count, countDistinct, sum }: TeamGroup, field: string): number {
  const rows = Number(count);
  return rows === 0 ? 0 : (Number(sum[field] ?? 0) * Number(countDistinct.id)) / rows;
}
