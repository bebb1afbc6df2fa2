import { generateKeyPairSync } from 'node:crypto';
import { canonicalize, type Json } from '../../canonical/canonicalize.ts';
import { formatKey } from '../../note/keys.ts';
import { createSigner, signCheckpoint, type Signer } from '../../note/sign.ts';
import { Frontier } from '../../tree/frontier.ts';
import { hashLeaf } from '../../tree/hash.ts';
import { writeExport, type ExportContent, type ExportedEntry } from '../write.ts';

export const ORIGIN = 'crm.example/ledger';

export function newSigner(name = ORIGIN, type: 'note' | 'cosignature' = 'note'): Signer {
  return createSigner(name, generateKeyPairSync('ed25519').privateKey, type);
}

/** An entry as the product writes them, in small. */
export function sampleEntry(index: number): Json {
  return {
    kind: index % 3 === 0 ? 'change' : 'decision',
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    occurred_at: new Date(1_750_000_000_000 + index * 1000).toISOString(),
    action: index % 7 === 0 ? 'block' : 'allow',
    rules: [{ key: 'no_secrets', version: 3 }],
    note: 'modifié à « Lyon »',
  };
}

export interface SampleLog extends ExportContent {
  entries: ExportedEntry[];
  checkpoints: { size: number; note: string }[];
}

/** A log of `size` entries with a checkpoint after every `every` of them, and at its end. */
export function sampleLog(size: number, signer: Signer, { every = 10, entryOf = sampleEntry } = {}): SampleLog {
  const frontier = new Frontier();
  const entries: ExportedEntry[] = [];
  const checkpoints: { size: number; note: string }[] = [];
  for (let index = 0; index < size; index++) {
    const entry = canonicalize(entryOf(index));
    const leafHash = hashLeaf(entry);
    entries.push({ index, entry, leafHash });
    frontier.append(leafHash);
    if (frontier.size % every === 0 || frontier.size === size)
      checkpoints.push({ size: frontier.size, note: signTree(frontier, signer) });
  }
  const keys = [formatKey(signer.key)];
  return { header: { origin: ORIGIN, size, start: 0, frontier: [], keys, keyChanges: [] }, entries, checkpoints };
}

export function signTree(frontier: Frontier, ...signers: Signer[]): string {
  const checkpoint = { origin: ORIGIN, size: frontier.size, root: frontier.root(), extensions: [] };
  return signCheckpoint(checkpoint, signers);
}

/** The tree over the first `size` entries, with the leaf hashes that they state. */
export function treeOf({ entries }: SampleLog, size: number): Frontier {
  const frontier = new Frontier();
  for (const { leafHash } of entries.slice(0, size)) frontier.append(leafHash);
  return frontier;
}

/** The file. */
export async function textOf(content: ExportContent): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(content)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
