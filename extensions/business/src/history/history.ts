import type { History, HistoryInput } from '@novacrm/contracts';
import type { Row, Rows } from '../api/rows.ts';
import { describeVersions, type Version } from '../domain/versions.ts';
import { nameOf, readNames } from './names.ts';

/**
 * One page of the versions of a record. `mine` is the reader's view: the record must be in it, and only its fields show.
 * Who may read no versions at all, as people from outside, is refused by the platform.
 */
export async function readHistory(
  { collection, id, limit, cursor }: HistoryInput,
  mine: Rows,
  everything: Rows,
): Promise<History> {
  const [record] = await Promise.all([
    mine.one(collection, id, ['*']),
    mine.find('directus_revisions', { fields: ['id'], limit: 1 }),
  ]);
  const found = await everything.find('directus_revisions', {
    fields: ['id', 'delta', 'data', 'activity.action', 'activity.timestamp', 'activity.user'],
    filter: { collection: { _eq: collection }, item: { _eq: id }, ...(cursor && { id: { _lt: cursor } }) },
    sort: ['-id'],
    limit: limit + 1,
  });
  const versions = found.map(readVersion);
  const described = describeVersions(versions, new Set(Object.keys(record)), limit);
  const names = await readNames(
    described.map(({ user }) => user),
    mine,
  );
  return {
    entries: described.map(({ user, ...entry }) => ({ ...entry, by: nameOf(user, names) })),
    next: versions.length > limit ? (versions[limit - 1]?.id ?? null) : null,
  };
}

function readVersion(row: Row): Version {
  const activity = (row['activity'] ?? {}) as Row;
  return {
    id: Number(row['id']),
    at: new Date(String(activity['timestamp'])).toISOString(),
    action: String(activity['action']),
    user: typeof activity['user'] === 'string' ? activity['user'] : null,
    delta: readRow(row['delta']),
    data: readRow(row['data']),
  };
}

function readRow(value: unknown): Row | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
}
