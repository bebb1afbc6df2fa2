import type { Row } from '../api/rows.ts';

/** The number in an answer to `aggregate[count]=*`, which Directus gives bare or under the name of a field. */
export function readCount(row: Row | undefined): number {
  const count = row?.['count'];
  return Number(typeof count === 'object' && count !== null ? Object.values(count)[0] : count) || 0;
}
