import type { Accountability, SchemaOverview } from '@directus/types';
import { AhoCorasick } from '@monyone/aho-corasick';
import type { Part } from '@novacrm/contracts';
import type { Knex } from '../database.ts';

/** Which organisations does a text name, and which of them may the actor not see? */
export interface ScopeResolver {
  outside(parts: readonly Part[], accountability: Accountability | null): Promise<OutsideSpan[]>;
  /** Companies changed: read their names again before the next question. */
  invalidate(): void;
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

/** Shorter names are everyday words too often. */
const SHORTEST_NAME = 4;

export function createScopeResolver({ database, readVisible }: ScopeResolverOptions): ScopeResolver {
  let index: Promise<CompanyIndex> | undefined;
  return {
    async outside(parts, accountability) {
      if (!accountability || accountability.admin) return [];
      const companies = await (index ??= loadIndex(database).catch((error: unknown) => {
        index = undefined;
        throw error;
      }));
      const named = parts.flatMap((part) => companies.find(part));
      if (named.length === 0) return [];
      const ids = [...new Set(named.flatMap((mention) => mention.companies))];
      const visible = new Set(await readVisible('companies', ids, accountability));
      // Two companies may bear one name: seeing either is enough to speak of it.
      return named
        .filter(({ companies: ids }) => !ids.some((id) => visible.has(id)))
        .map(({ path, start, end }) => ({ path, start, end }));
    },
    invalidate: () => (index = undefined),
  };
}

interface Mention extends OutsideSpan {
  companies: string[];
}

interface CompanyIndex {
  find(part: Part): Mention[];
}

async function loadIndex(database: Knex): Promise<CompanyIndex> {
  const rows: { id: string; name: string | null }[] = await database('companies').select('id', 'name');
  const byName = new Map<string, string[]>();
  for (const { id, name } of rows) {
    const trimmed = name?.trim() ?? '';
    if (trimmed.length >= SHORTEST_NAME) byName.set(trimmed, [...(byName.get(trimmed) ?? []), id]);
  }
  if (byName.size === 0) return { find: () => [] };
  const matcher = new AhoCorasick([...byName.keys()]);
  return {
    find({ path, text }) {
      return matcher
        .matchInText(text)
        .filter(({ begin, end }) => isWholeWord(text, begin, end))
        .map(({ begin, end, keyword }) => ({ path, start: begin, end, companies: byName.get(keyword) ?? [] }));
    },
  };
}

function isWholeWord(text: string, start: number, end: number): boolean {
  const isWordAt = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
  return !isWordAt(start - 1) && !isWordAt(end);
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
