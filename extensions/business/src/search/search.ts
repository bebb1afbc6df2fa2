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
  const look = (sources: typeof wanted, fuzzy: boolean) =>
    Promise.all(sources.map(([name, source]) => findIn(name, source, { q, limit, fuzzy, ...near }, searcher)));
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
  limit: number;
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

async function findIn(
  collection: string,
  source: SearchSource,
  { q, limit, fuzzy, teams, company }: Look,
  { database, rows }: Searcher,
): Promise<SearchResult['groups'][number]> {
  const { rows: candidates } = await database.raw<{ rows: { item: string; score: number }[] }>(
    'SELECT item, score FROM nova_business.search_candidates(:collection, :q, :teams, :company, :fuzzy, :most)',
    { collection, q, teams, company, fuzzy, most: CANDIDATES },
  );
  if (candidates.length === 0) return { collection, hits: [] };
  const scores = new Map(candidates.map(({ item, score }) => [item, score]));
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
