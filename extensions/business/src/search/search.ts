import type { SearchInput, SearchResult } from '@novacrm/contracts';
import type { Knex } from '@novacrm/runtime';
import type { Row, Rows } from '../api/rows.ts';
import { matchText } from '../domain/match.ts';
import { SEARCH_SOURCES, type SearchSource } from '../domain/search-sources.ts';

/** Candidates of one collection that are read with the reader's permissions. */
const CANDIDATES = 150;

export interface Searcher {
  /** User who searches. */
  user: string;
  /** Our own connection, which sees everything. */
  database: Knex;
  /** The searcher's view. */
  rows: Rows;
}

/**
 * Looks for a text in every collection. The database proposes rows; each is then read as the searcher sees it and must
 * answer the search by what he sees of it. So neither a row nor a field that is hidden from him shows through.
 */
export async function search({ q, limit, collections }: SearchInput, searcher: Searcher): Promise<SearchResult> {
  const wanted = Object.entries(SEARCH_SOURCES).filter(([name]) => !collections || collections.includes(name));
  const near = await readNearness(searcher);
  const look = async (sources: typeof wanted, fuzzy: boolean) => {
    const names = sources.map(([name]) => name);
    const proposed = await propose(names, { q, fuzzy, ...near }, searcher.database);
    return Promise.all(
      sources.map(([name, source]) => findIn(name, source, { q, limit, scores: proposed.get(name) }, searcher)),
    );
  };
  const exact = await look(wanted, false);
  const found = exact.filter(({ hits }) => hits.length > 0).map(({ collection }) => collection);
  // A typing error in a name is common; one in a subject matters only when nothing else was meant.
  const mistyped = found.length === 0 ? wanted : wanted.filter(([name]) => NAMES.has(name));
  const fuzzy = q.length >= 4 && !found.some((name) => NAMES.has(name)) ? await look(mistyped, true) : [];
  const groups = [...exact, ...fuzzy].filter(({ hits }) => hits.length > 0);
  return { groups: groups.toSorted((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)) };
}

/** Collections whose titles are names. */
const NAMES = new Set(['companies', 'contacts']);

interface Look {
  q: string;
  fuzzy: boolean;
  teams: string[];
  company: string | null;
}

async function readNearness({ user, database }: Searcher): Promise<Pick<Look, 'teams' | 'company'>> {
  const [teams, person] = await Promise.all([
    database('team_members').where({ user }).pluck('team') as Promise<string[]>,
    database('directus_users').where({ id: user }).first('company') as Promise<{ company: string | null } | undefined>,
  ]);
  return { teams, company: person?.company ?? null };
}

/** Scores by row and collection. Two statements, so that two processors work. */
async function propose(
  collections: readonly string[],
  { q, fuzzy, teams, company }: Look,
  database: Knex,
): Promise<Map<string, Map<string, number>>> {
  const half = Math.ceil(collections.length / 2);
  const found = await Promise.all(
    [collections.slice(0, half), collections.slice(half)].map(async (some) => {
      const { rows } = await database.raw<{ rows: { collection: string; item: string; score: number }[] }>(
        `SELECT collection, item, score FROM unnest(:collections::text[]) AS collection,
           nova_business.search_candidates(collection, :q, :teams, :company, :fuzzy, :most)`,
        { collections: some, q, teams, company, fuzzy, most: CANDIDATES },
      );
      return rows;
    }),
  );
  const groups = Map.groupBy(found.flat(), ({ collection }) => collection);
  return new Map([...groups].map(([name, rows]) => [name, new Map(rows.map(({ item, score }) => [item, score]))]));
}

async function findIn(
  collection: string,
  source: SearchSource,
  { q, limit, scores }: { q: string; limit: number; scores: Map<string, number> | undefined },
  { rows }: Searcher,
): Promise<SearchResult['groups'][number]> {
  if (!scores) return { collection, hits: [] };
  const columns = ['id', ...source.title, ...source.words, ...(source.detail === undefined ? [] : [source.detail])];
  const filter = { id: { _in: [...scores.keys()] } };
  const visible = await rows.findReadable(collection, { filter, limit: CANDIDATES }, columns);
  const hits = visible.flatMap((row) => {
    const id = String(row['id']);
    const matched = Math.max(matchFields(q, row, source), 0);
    if (matched === 0) return [];
    const detail = source.detail === undefined ? null : row[source.detail];
    return [
      {
        id,
        title: joinFields(row, source.title),
        detail: typeof detail === 'string' ? detail : null,
        score: Math.round(((scores.get(id) ?? 0) + matched) * 1000) / 1000,
      },
    ];
  });
  return { collection, hits: hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit) };
}

function matchFields(q: string, row: Row, { title, words }: SearchSource): number {
  return matchText(q, joinFields(row, [...title, ...words]));
}

function joinFields(row: Row, fields: readonly string[]): string {
  return fields
    .map((field) => row[field])
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' ');
}
