import type { Accountability, SchemaOverview } from '@directus/types';
import type { Part } from '@novacrm/contracts';
import type { Knex } from '../database.ts';
import { CompanyNames } from './company-names.ts';

/** Which organisations does a text name, and which of them may the actor not see? */
export interface ScopeResolver {
  outside(parts: readonly Part[], accountability: Accountability | null): Promise<OutsideSpan[]>;
  /** These companies changed: their names are read again before the next question. */
  changed(ids: readonly string[]): void;
}

export interface OutsideSpan {
  path: string;
  start: number;
  end: number;
}

/** Reads with the caller's own permissions: the rows of `collection` among `ids` that the caller may see. */
export type ReadVisible = (
  collection: string,
  ids: readonly string[],
  accountability: Accountability,
) => Promise<string[]>;

export interface ScopeResolverOptions {
  database: Knex;
  readVisible: ReadVisible;
}

export function createScopeResolver({ database, readVisible }: ScopeResolverOptions): ScopeResolver {
  const names = new CompanyNames();
  /** Companies to read before the next question; null for all. */
  let stale: Set<string> | null = null;
  let reading = Promise.resolve();

  /** One after the other: an older answer never overwrites a newer one. */
  function refresh(): Promise<void> {
    reading = reading
      .catch(() => undefined)
      .then(async () => {
        const wanted = stale;
        if (wanted?.size === 0) return;
        stale = new Set();
        try {
          const query = database<{ id: string; name: string | null }>('companies').select('id', 'name');
          const rows = await (wanted ? query.whereIn('id', [...wanted]) : query);
          for (const id of wanted ?? []) names.set(id, null);
          for (const { id, name } of rows) names.set(id, name);
        } catch (error) {
          stale = wanted && stale ? new Set([...wanted, ...stale]) : null;
          throw error;
        }
      });
    return reading;
  }

  return {
    async outside(parts, accountability) {
      if (!accountability || accountability.admin) return [];
      await refresh();
      const named = parts.flatMap((part) => names.find(part));
      if (named.length === 0) return [];
      const ids = [...new Set(named.flatMap((mention) => mention.companies))];
      const visible = new Set(await readVisible('companies', ids, accountability));
      // Two companies may bear one name: seeing either is enough to speak of it.
      return named
        .filter(({ companies: ids }) => !ids.some((id) => visible.has(id)))
        .map(({ path, start, end }) => ({ path, start, end }));
    },
    changed(ids) {
      for (const id of ids) stale?.add(id);
    },
  };
}

/** What the resolver needs of a Directus service. */
export function createReadVisible(
  services: {
    ItemsService: new (
      collection: string,
      options: { schema: SchemaOverview; accountability: Accountability },
    ) => { readByQuery(query: object): Promise<unknown[]> };
  },
  getSchema: () => Promise<SchemaOverview>,
): ReadVisible {
  return async (collection, ids, accountability) => {
    const service = new services.ItemsService(collection, { schema: await getSchema(), accountability });
    try {
      const rows = await service.readByQuery({ fields: ['id'], filter: { id: { _in: ids } }, limit: -1 });
      return rows.flatMap((row) => (typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : []));
    } catch (error) {
      // A role that may not read companies at all sees none of them.
      if (error instanceof Error && 'code' in error && error.code === 'FORBIDDEN') return [];
      throw error;
    }
  };
}
