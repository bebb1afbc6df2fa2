import type { History } from '@novacrm/contracts';

/** A version of a record as Directus keeps it. */
export interface Version {
  id: number;
  at: string;
  action: string;
  user: string | null;
  /** What was written, and the whole record afterwards. */
  delta: Record<string, unknown> | null;
  data: Record<string, unknown> | null;
}

export type Described = Omit<History['entries'][number], 'by'> & { user: string | null };
type Stored = string | number | boolean | null;

/** Written by the platform with every change: they say nothing of their own. */
const BOOKKEEPING = new Set(['id', 'date_created', 'date_updated', 'user_created', 'user_updated']);

/**
 * What each version changed, in fields of `readable` only. `versions` stand newest first; the last one serves as the
 * one before where there are more than `limit`. A change of which the reader may see nothing is left out.
 */
export function describeVersions(
  versions: readonly Version[],
  readable: ReadonlySet<string>,
  limit: number,
): Described[] {
  const seen = (row: Record<string, unknown> | null) => visible(row, readable);
  return versions.slice(0, limit).flatMap(({ id, at, action, user, delta, data }, place) => {
    const before = versions[place + 1]?.data;
    const known = before ? seen(before) : null;
    const changes = Object.entries(seen(delta)).flatMap(([field, after]) => {
      if (action === 'create' && (after === null || after === '')) return [];
      if (!known || !(field in known)) return [{ field, after }];
      return same(known[field], after) ? [] : [{ field, before: known[field] ?? null, after }];
    });
    if (action !== 'create' && changes.length === 0) return [];
    const entry = { id, at, user, changes, values: seen(data) };
    return [{ ...entry, action: action === 'create' ? ('create' as const) : ('update' as const) }];
  });
}

function visible(row: Record<string, unknown> | null, readable: ReadonlySet<string>): Record<string, Stored> {
  const fields = Object.entries(row ?? {}).filter(([field]) => readable.has(field) && !BOOKKEEPING.has(field));
  return Object.fromEntries(fields.filter((field): field is [string, Stored] => isStored(field[1])));
}

function isStored(value: unknown): value is Stored {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Decimals come back from the database as text with all their places, moments in another notation. */
function same(one: Stored | undefined, other: Stored): boolean {
  if (one === other) return true;
  if (one === null || one === undefined || other === null) return false;
  if (typeof other === 'number') return Number(one) === other;
  const [first, second] = [String(one), String(other)];
  if (/^-?\d+(\.\d+)?$/.test(first) && /^-?\d+(\.\d+)?$/.test(second)) return Number(first) === Number(second);
  const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
  return moment.test(first) && moment.test(second) && Date.parse(first) === Date.parse(second);
}
