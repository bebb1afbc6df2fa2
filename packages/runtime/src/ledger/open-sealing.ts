import type { KeyObject } from 'node:crypto';
import {
  formatKeyChange,
  frontierOf,
  LedgerError,
  openCheckpoint,
  readEdge,
  requireSigned,
  signText,
  toHex,
  type Signer,
  type TileEdge,
} from '@novacrm/ledger';
import { originOf, signerOf } from './signing-key.ts';
import { createTileReader, type Query } from './tree-store.ts';

/** Why nothing is sealed, in words that say what to do. */
export class SealingRefused extends Error {
  override readonly name = 'SealingRefused';
  readonly code: 'LEDGER_KEY_UNKNOWN' | 'LEDGER_TREE_BROKEN' | 'LEDGER_BEHIND_PUBLISHED';

  constructor(code: SealingRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface LogKeys {
  /** Signs from now on. */
  key: KeyObject;
  /** Signed before, when the key was changed. */
  previous: KeyObject | undefined;
  /** Origin as the settings name it. */
  origin: string | undefined;
}

/** A log that may be extended: what is signed already is what the tiles say, and the key is the one that signed it. */
export interface OpenLog {
  origin: string;
  signer: Signer;
  edge: TileEdge;
}

/**
 * Looks at the log before the first new signature. A signed tree is never signed over: when the database does not hold it any
 * more, a further checkpoint would be a fork.
 * @param published the checkpoint that was published last, outside of the database
 * @throws SealingRefused
 */
export async function openSealing(query: Query, keys: LogKeys, published: string | undefined): Promise<OpenLog> {
  const [last] = await query<{ size: string; note: string; root_hash: string }>(
    'select size, note, root_hash from compliance_checkpoints order by size desc limit 1',
    [],
  );
  const origin = originOf(keys.key, keys.origin, last && openCheckpoint(last.note, []).checkpoint.origin);
  const signer = signerOf(origin, keys.key);
  const size = Number(last?.size ?? 0);
  if (published !== undefined) checkPublished(published, size);
  const edge = await readEdge(createTileReader(query), size).catch((cause: unknown) => {
    throw cause instanceof LedgerError ? broken(size) : cause;
  });
  if (!last) return { origin, signer, edge };
  const root = toHex(frontierOf(edge).root());
  if (root !== last.root_hash) throw broken(size);
  if (!isSignedBy(last.note, signer)) await changeKey(query, { note: last.note, size, origin, signer, keys });
  return { origin, signer, edge };
}

function checkPublished(published: string, size: number): void {
  const { checkpoint } = openCheckpoint(published, []);
  if (checkpoint.size <= size) return;
  throw new SealingRefused(
    'LEDGER_BEHIND_PUBLISHED',
    `The database holds ${size} sealed entries, and a checkpoint over ${checkpoint.size} was published: entries are missing. ` +
      'If an older backup was restored on purpose, keep the published checkpoint as evidence and move its file away.',
  );
}

function broken(size: number): SealingRefused {
  return new SealingRefused(
    'LEDGER_TREE_BROKEN',
    `The tree in the database is not the one that was signed last, over ${size} entries: leaves or tiles were changed. ` +
      'Nothing is sealed until the ledger is restored from a backup; export it first and verify the export to see where.',
  );
}

/** Both keys sign the change, at the size of the last checkpoint under the old one. */
async function changeKey(
  query: Query,
  { note, size, origin, signer, keys }: { note: string; size: number; origin: string; signer: Signer; keys: LogKeys },
): Promise<void> {
  const old = keys.previous && signerOf(origin, keys.previous);
  if (!old || !isSignedBy(note, old)) {
    throw new SealingRefused(
      'LEDGER_KEY_UNKNOWN',
      'NOVA_LEDGER_KEY is not the key that signed the last checkpoint. Put that key back; to change it, set the new one in ' +
        'NOVA_LEDGER_KEY and the old one in NOVA_LEDGER_PREVIOUS_KEY. When the old one is lost, see docs/operations/ledger-keys.md.',
    );
  }
  await query('insert into nova_ledger.key_changes (size, note) values ($1, $2)', [
    size,
    signText(formatKeyChange({ origin, size, oldKey: old.key, newKey: signer.key }), [old, signer]),
  ]);
}

function isSignedBy(note: string, { key }: Signer): boolean {
  try {
    requireSigned(openCheckpoint(note, [key]));
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
