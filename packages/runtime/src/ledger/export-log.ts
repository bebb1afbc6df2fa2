import { frontierOf, readEdge, writeExport, type ExportedEntry, type RetiredLeaf } from '@novacrm/ledger';
import { COSIGNED_NOTE, createLogReader, originOfNote } from './log-reader.ts';
import { readEntries, readLeaves } from './read-entries.ts';
import { readNewestRetirement, type StoredRetirement } from './retirement.ts';
import { createTileReader, type Query } from './tree-store.ts';

/** Leaves that are read at once; their entries take some megabytes. */
const PAGE = 2000;
/** Checkpoints in an export besides the newest: enough to say where something is wrong, few enough to verify quickly. */
const MAX_CHECKPOINTS = 100;

export interface ExportOptions {
  query: Query;
  /** Index of the first entry. */
  start: number;
  /** Verifier keys, for people. */
  keys: readonly string[];
}

/**
 * The sealed log from `start` on as JSON Lines, in pieces that are made as they are taken; null when nothing is sealed, or
 * nothing after `start`.
 */
export async function exportLog({ query, start, keys }: ExportOptions): Promise<AsyncGenerator<Uint8Array> | null> {
  const last = await createLogReader(query).checkpoint();
  if (!last || start > last.size) return null;
  const edge = await readEdge(createTileReader(query), start);
  const retirement = await readNewestRetirement(query, last.size);
  const changes = await query<{ note: string }>('select note from nova_ledger.key_changes order by size', []);
  return writeExport({
    header: {
      origin: originOfNote(last.note),
      start,
      size: last.size,
      frontier: frontierOf(edge).nodes(),
      keys,
      keyChanges: changes.map(({ note }) => note),
    },
    entries: readAll(query, start, last.size, retirement),
    retirements: retirement && retirement.until > start ? [retirement] : [],
    checkpoints: await readCheckpoints(query, start, last.size),
  });
}

/** A row that is gone leaves a gap, and the verifier says so; unless it was retired: then its hash stands for it. */
async function* readAll(
  query: Query,
  start: number,
  end: number,
  retirement: StoredRetirement | undefined,
): AsyncGenerator<ExportedEntry | RetiredLeaf> {
  for (let from = start; from < end; from += PAGE) {
    const leaves = await readLeaves(query, from, Math.min(from + PAGE, end));
    const entries = await readEntries(query, leaves);
    for (const { index, entry: id, leafHash } of leaves) {
      const entry = entries.get(id);
      if (entry) yield { index, entry, leafHash };
      else if (retirement && index < retirement.until && !retirement.held.has(index)) yield { index, leafHash };
    }
  }
}

/** Evenly spread over the log, those around a change of key, the newest and the newest that a witness signed included. */
async function readCheckpoints(query: Query, start: number, end: number): Promise<{ size: number; note: string }[]> {
  const rows = await query<{ size: string; note: string }>(
    `select size, note from (
       select size, ${COSIGNED_NOTE} as note, row_number() over (order by size) as n, count(*) over () as total,
         key_id is distinct from lead(key_id) over (order by size) as last_of_key
       from compliance_checkpoints where size > $1 and size <= $2) all_of_them
     where last_of_key or size = (select max(size) from nova_ledger.cosignatures where size <= $2) or n = total or n % greatest(total / $3, 1) = 0 order by size`,
    [start, end, MAX_CHECKPOINTS],
  );
  return rows.map(({ size, note }) => ({ size: Number(size), note }));
}
