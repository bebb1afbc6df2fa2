import { consistencyProof, formatProof, hashLeaf, inclusionProof, openCheckpoint, toHex } from '@novacrm/ledger';
import type { CheckpointView, EntryProof, Seal } from '@novacrm/contracts';
import { SOURCES } from './candidates.ts';
import { readEntries, readLeaves, type Leaf } from './read-entries.ts';
import { createTileReader, type Query } from './tree-store.ts';

/** A signed checkpoint as the database keeps it. */
export interface StoredCheckpoint {
  size: number;
  rootHash: string;
  note: string;
  sealedAt: Date;
}

/** What the sealed log says, read without its key. */
export interface LogReader {
  /** Where an entry stands; null as long as it is not sealed. */
  findLeaf(entry: string): Promise<Leaf | null>;
  findSeal(entry: string): Promise<Seal | null>;
  /** The checkpoint of that size, or the newest one that was sealed; null when there is none. */
  checkpoint(size?: number): Promise<StoredCheckpoint | null>;
  /** Null while no checkpoint covers the leaf. */
  prove(leaf: Leaf): Promise<Proof | null>;
  /** Both sizes must be those of checkpoints. */
  proveConsistency(first: number, second: number): Promise<Uint8Array[]>;
}

export interface Proof {
  index: number;
  checkpoint: StoredCheckpoint;
  leafHash: Uint8Array;
  hashes: Uint8Array[];
  /** Canonical JSON of the row as it is now; null when it is gone. */
  entry: Uint8Array | null;
}

/** The signed checkpoint with the cosignatures that witnesses gave to it. */
export const COSIGNED_NOTE = `note || coalesce((select string_agg(line || E'\\n', '' order by witness)
  from nova_ledger.cosignatures where cosignatures.size = compliance_checkpoints.size), '')`;

/** How far the log has come; what stands beyond it was put there by somebody else. */
export const SEALED_SIZE = 'select coalesce(max(size), 0) from nova_ledger.seals';

export function createLogReader(query: Query): LogReader {
  const readTile = createTileReader(query);
  const findLeaf = async (entry: string): Promise<Leaf | null> => {
    const [row] = await query<{ leaf_index: string }>('select leaf_index from nova_ledger.leaves where entry = $1', [
      entry,
    ]);
    const index = Number(row?.leaf_index);
    return row ? ((await readLeaves(query, index, index + 1))[0] ?? null) : null;
  };
  const checkpoint = async (size?: number): Promise<StoredCheckpoint | null> => {
    const [row] = await query<CheckpointRow>(
      `select size, root_hash, ${COSIGNED_NOTE} as note, sealed_at from compliance_checkpoints
       where size ${size === undefined ? `<= (${SEALED_SIZE})` : '= $1'} order by size desc limit 1`,
      size === undefined ? [] : [size],
    );
    return row ? readCheckpoint(row) : null;
  };
  return {
    findLeaf,
    checkpoint,
    async findSeal(entry) {
      const [row] = await query<CheckpointRow & { leaf_index: string }>(
        `select leaf_index, size, root_hash, note, sealed_at from nova_ledger.leaves, lateral (
           select * from compliance_checkpoints where size > leaf_index order by size limit 1) covering
         where entry = $1`,
        [entry],
      );
      if (!row) return null;
      const { size, sealedAt } = readCheckpoint(row);
      return { index: Number(row.leaf_index), size, sealed_at: sealedAt.toISOString() };
    },
    async prove(leaf) {
      const last = await checkpoint();
      if (!last || last.size <= leaf.index) return null;
      const hashes = await inclusionProof(readTile, leaf.index, last.size);
      const entry = (await readEntries(query, [leaf])).get(leaf.entry) ?? null;
      return { index: leaf.index, checkpoint: last, leafHash: leaf.leafHash, hashes, entry };
    },
    proveConsistency: (first, second) => consistencyProof(readTile, first, second),
  };
}

export const isDecision = ({ source }: Leaf): boolean => source === SOURCES.decision;

/** The proof as a file (C2SP tlog-proof), with the entry inside. */
export function formatProofFile({ index, checkpoint, hashes, entry }: Proof): string {
  return formatProof({ index, hashes, checkpoint: checkpoint.note, ...(entry && { extra: entry }) });
}

export function viewProof(id: string, { index, checkpoint, leafHash, hashes, entry }: Proof): EntryProof {
  return {
    id,
    index,
    size: checkpoint.size,
    leaf_hash: toHex(leafHash),
    hashes: hashes.map(toHex),
    checkpoint: checkpoint.note,
    entry: entry ? new TextDecoder().decode(entry) : '',
    intact: entry !== null && toHex(hashLeaf(entry)) === toHex(leafHash),
  };
}

export function viewCheckpoint({ size, rootHash, note, sealedAt }: StoredCheckpoint, keys: string[]): CheckpointView {
  return { size, root_hash: rootHash, sealed_at: sealedAt.toISOString(), note, keys };
}

/** Name of the log. */
export const originOfNote = (note: string): string => openCheckpoint(note, []).checkpoint.origin;

interface CheckpointRow {
  size: string;
  root_hash: string;
  note: string;
  sealed_at: Date;
}

function readCheckpoint({ size, root_hash: rootHash, note, sealed_at: sealedAt }: CheckpointRow): StoredCheckpoint {
  return { size: Number(size), rootHash, note, sealedAt };
}
