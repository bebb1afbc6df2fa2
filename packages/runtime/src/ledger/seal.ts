import { randomUUID } from 'node:crypto';
import {
  EMPTY_EDGE,
  growTree,
  readEdge,
  signCheckpoint,
  toHex,
  TILE_WIDTH,
  type Signer,
  type TileEdge,
} from '@novacrm/ledger';
import { readCandidates, type Candidate, type Gap, type Snapshot } from './candidates.ts';
import { createTileReader, type Query } from './tree-store.ts';

export interface Checkpoint {
  size: number;
  /** The signed note (C2SP tlog-checkpoint). */
  note: string;
}

export interface SealOptions {
  query: Query;
  origin: string;
  signer: Signer;
  /** Entries that one transaction seals at most. */
  limit: number;
  /** Edge of the tree as the last call left it; read from the database when it is of another size. */
  edge: TileEdge;
  /** Trusts nothing about how far the last one came. */
  afresh?: boolean;
}

export interface Sealed {
  edge: TileEdge;
  /** Absent when there was nothing to seal. */
  checkpoint?: Checkpoint;
  /** There may be more to seal right now. */
  more: boolean;
}

/**
 * Seals what was committed since the last time: gives each entry its place, extends the tree and signs it, in one transaction.
 * A crash at any moment leaves either all of it or nothing.
 */
export async function seal(options: SealOptions): Promise<Sealed> {
  const { query } = options;
  // One snapshot for all that is read here: what it sees is sealed, what it does not see is sealed later.
  await query('begin isolation level repeatable read', []);
  try {
    const sealed = await sealInside(options);
    await query('commit', []);
    return sealed;
  } catch (error) {
    await query('rollback', []).catch(() => undefined);
    throw error;
  }
}

interface Position {
  size: string;
  sealed: Snapshot | null;
  target: Snapshot | null;
  after_transaction: string | null;
  after_entry: string | null;
  system_identifier: string;
}

async function sealInside({ query, origin, signer, limit, edge, afresh }: SealOptions): Promise<Sealed> {
  const [now] = await query<{ snapshot: Snapshot; system: string }>(
    'select pg_current_snapshot()::text as snapshot, system_identifier::text as system from pg_control_system()',
    [],
  );
  if (!now) throw new Error('PostgreSQL gave no snapshot');
  const [last] = await query<Position>('select * from nova_ledger.seals order by size desc limit 1', []);
  const size = Number(last?.size ?? 0);
  const trusted = last?.system_identifier === now.system && afresh !== true ? last : undefined;
  let gap = findGap(trusted, now.snapshot);
  let candidates = await readCandidates(query, gap, limit);
  if (candidates.length === 0 && gap.after) {
    // The last batch had ended exactly where the gap did.
    gap = { sealed: gap.target, target: now.snapshot, after: null };
    candidates = await readCandidates(query, gap, limit);
  }
  if (candidates.length === 0) return { edge, more: false };

  const before = edge.size === size ? edge : await readEdge(createTileReader(query), size);
  const grown = growTree(
    before,
    candidates.map(({ leafHash }) => leafHash),
  );
  await writeLeaves(query, size, candidates);
  for (const { level, index, width, hashes } of grown.tiles)
    if (width === TILE_WIDTH) {
      const values = [level, index, Buffer.from(hashes), Buffer.from(rootOf(hashes))];
      await query('insert into nova_ledger.tiles (level, tile_index, hashes, root) values ($1, $2, $3, $4)', values);
    }
  const more = candidates.length === limit;
  const position = {
    size: grown.edge.size,
    system: now.system,
    ...nextPosition(gap, more ? candidates.at(-1) : undefined),
  };
  const note = signCheckpoint({ origin, size: grown.edge.size, root: grown.root, extensions: [] }, [signer]);
  await query(
    `insert into compliance_checkpoints (id, size, root_hash, key_id, note, sealed_at) values ($1, $2, $3, $4, $5, now())`,
    [randomUUID(), position.size, toHex(grown.root), signer.key.keyId.toString(16).padStart(8, '0'), note],
  );
  await query(
    `insert into nova_ledger.seals (size, sealed, target, after_transaction, after_entry, system_identifier)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      position.size,
      position.sealed,
      position.target,
      position.after?.transaction,
      position.after?.entry,
      position.system,
    ],
  );
  return { edge: grown.edge, checkpoint: { size: position.size, note }, more };
}

function findGap(last: Position | undefined, now: Snapshot): Gap {
  if (!last) return { sealed: null, target: now, after: null };
  const { sealed, target, after_transaction: transaction, after_entry: entry } = last;
  if (target === null || transaction === null || entry === null) return { sealed, target: now, after: null };
  return { sealed, target, after: { transaction, entry } };
}

function nextPosition(
  gap: Gap,
  last: Candidate | undefined,
): { sealed: Snapshot | null; target: Snapshot | null; after: Gap['after'] } {
  if (last === undefined) return { sealed: gap.target, target: null, after: null };
  if (gap.sealed === null) return { sealed: null, target: null, after: null };
  return { sealed: gap.sealed, target: gap.target, after: { transaction: last.transaction, entry: last.entry } };
}

async function writeLeaves(query: Query, size: number, candidates: readonly Candidate[]): Promise<void> {
  await query(
    `insert into nova_ledger.leaves (leaf_index, source, entry, leaf_hash)
     select $1::bigint + n - 1, source, entry, substr($4::bytea, ((n - 1) * 32 + 1)::int, 32)
     from unnest($2::smallint[], $3::uuid[]) with ordinality as new (source, entry, n)`,
    [
      size,
      candidates.map(({ source }) => source),
      candidates.map(({ entry }) => entry),
      Buffer.concat(candidates.map(({ leafHash }) => leafHash)),
    ],
  );
}

/** Root of a full tile: a tree of its own. */
function rootOf(hashes: Uint8Array): Uint8Array {
  const leaves = Array.from({ length: TILE_WIDTH }, (_, i) => hashes.subarray(32 * i, 32 * (i + 1)));
  return growTree(EMPTY_EDGE, leaves).root;
}
