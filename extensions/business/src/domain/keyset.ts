/** Place in a history, newest first. */
export interface Place {
  /** Milliseconds since 1970 of the last entry that was given. */
  at: number;
  /** How many entries of that millisecond were given. */
  given: number;
}

export function encodePlace({ at, given }: Place): string {
  return Buffer.from(`${at} ${given}`).toString('base64url');
}

/** Undefined for anything that `encodePlace` did not make. */
export function decodePlace(cursor: string): Place | undefined {
  const match = /^(\d{1,15}) (\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match?.[1] && match[2] ? { at: Number(match[1]), given: Number(match[2]) } : undefined;
}

/**
 * One page out of several lists, each newest first. Entries of one millisecond keep the order of their lists, so that a
 * place in it is a number: PostgreSQL keeps microseconds, and Directus does not compare keys.
 */
export function cutPage<Entry extends { time: number }>(
  lists: readonly (readonly Entry[])[],
  after: Place | undefined,
  limit: number,
): { page: Entry[]; next: Place | undefined } {
  const all = lists.flat().toSorted((a, b) => b.time - a.time);
  const rest = all.slice(after?.given ?? 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  if (!last || rest.length <= limit) return { page, next: undefined };
  const same = page.filter(({ time }) => time === last.time).length;
  return { page, next: { at: last.time, given: same + (after?.at === last.time ? after.given : 0) } };
}
