import { readRetirement, type Retirement } from '@novacrm/ledger';
import { encodeChange, type ChangeRow } from './change-entry.ts';
import type { Query } from './tree-store.ts';

/** A retirement with its place in the log. */
export interface StoredRetirement extends Retirement {
  index: number;
  /** Canonical JSON. */
  entry: Uint8Array;
}

/** The newest retirement among the first `size` entries; it covers what those before it covered. */
export async function readNewestRetirement(query: Query, size: number): Promise<StoredRetirement | undefined> {
  const [row] = await query<ChangeRow & { leaf_index: string }>(
    `select changes.*, leaf_index from nova_ledger.changes join nova_ledger.leaves on entry = id
     where operation = 'retire' and leaf_index < $1 order by leaf_index desc limit 1`,
    [size],
  );
  if (!row) return undefined;
  const entry = encodeChange(row);
  const retirement = readRetirement(new TextDecoder().decode(entry));
  return retirement ? { ...retirement, index: Number(row.leaf_index), entry } : undefined;
}
