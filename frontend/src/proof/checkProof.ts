import type { CheckpointView, EntryProof } from '@novacrm/contracts';
import {
  fingerprintOf,
  fromHex,
  hashLeaf,
  LedgerError,
  openCheckpoint,
  parseKey,
  requireSigned,
  toHex,
  verifyConsistency,
  verifyInclusion,
  type Checkpoint,
  type VerifierKey,
} from '@novacrm/ledger/verify';
import type { LedgerPin } from './ledgerPin.ts';

export const STEPS = ['entry', 'shown', 'inclusion', 'signature', 'key', 'history'] as const;
export type StepName = (typeof STEPS)[number];

/** `new` passes with a remark: nothing was there to compare with. */
export interface Step {
  name: StepName;
  state: 'passed' | 'new' | 'failed';
  /** Hashes, sizes and fingerprints to compare by eye. */
  facts: string[];
}

export interface ProofReport {
  holds: boolean;
  steps: Step[];
  /** What to remember from now on; null when something failed. */
  pin: LedgerPin | null;
}

interface ProofInput {
  proof: EntryProof;
  newest: Pick<CheckpointView, 'keys' | 'note'>;
  /** The decision as it is on the screen. */
  shown: { id: string; occurred_at: string; action: string; leaf_hash: string };
  pin: LedgerPin | null;
  now: string;
  /** Hashes of the proof that the larger tree continues the smaller one, hexadecimal. */
  readConsistency: (first: number, second: number) => Promise<string[]>;
}

/**
 * Verifies one entry with nothing taken on trust but the key seen first: each step is computed here, none is asked of the
 * server. Throws only what `readConsistency` throws.
 */
export async function checkProof({
  proof,
  newest,
  shown,
  pin,
  now,
  readConsistency,
}: ProofInput): Promise<ProofReport> {
  const entry = new TextEncoder().encode(proof.entry);
  const leafHash = hashLeaf(entry);
  const keys = newest.keys.flatMap(readKey);
  const trusted = pin ? keys.filter((_, at) => pin.keys.includes(newest.keys[at] ?? '')) : keys;
  const covering = open(proof.checkpoint, keys);
  const latest = open(newest.note, keys);
  const steps: Step[] = [
    step('entry', toHex(leafHash) === proof.leaf_hash, [toHex(leafHash), proof.leaf_hash]),
    step('shown', isShown(proof.entry, shown) && shown.leaf_hash === proof.leaf_hash, [shown.id]),
    step('inclusion', covering !== null && included(proof, leafHash, covering.checkpoint), [
      `${proof.index + 1} / ${covering?.checkpoint.size ?? proof.size}`,
      ...(covering ? [toHex(covering.checkpoint.root)] : []),
    ]),
    step('signature', covering?.signed === true && latest?.signed === true, [
      ...(covering ? [covering.checkpoint.origin] : []),
      ...keys.map(fingerprintOf),
    ]),
    keyStep(newest.keys, trusted, pin),
  ];
  steps.push(await historyStep(latest?.checkpoint ?? null, covering?.checkpoint ?? null, pin, readConsistency));
  const holds = steps.every(({ state }) => state !== 'failed');
  const seen = latest?.checkpoint;
  return {
    holds,
    steps,
    pin: holds && seen ? { keys: newest.keys, size: seen.size, root: toHex(seen.root), seenAt: now } : null,
  };
}

function step(name: StepName, passed: boolean, facts: string[]): Step {
  return { name, state: passed ? 'passed' : 'failed', facts };
}

function open(note: string, keys: readonly VerifierKey[]): { checkpoint: Checkpoint; signed: boolean } | null {
  try {
    const opened = openCheckpoint(note, keys);
    return { checkpoint: opened.checkpoint, signed: isSigned(opened) };
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
}

function isSigned(opened: Parameters<typeof requireSigned>[0]): boolean {
  try {
    requireSigned(opened);
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

function readKey(vkey: string): VerifierKey[] {
  try {
    return [parseKey(vkey)];
  } catch (error) {
    if (error instanceof LedgerError) return [];
    throw error;
  }
}

function included({ index, hashes }: EntryProof, leafHash: Uint8Array, { size, root }: Checkpoint): boolean {
  const proof = hashes.map(fromHex);
  return proof.every((hash) => hash !== null) && verifyInclusion({ leafHash, index, size, proof, root });
}

/** That what is proven is what is being read. */
function isShown(entry: string, { id, action }: ProofInput['shown']): boolean {
  try {
    const proven: unknown = JSON.parse(entry);
    return (
      typeof proven === 'object' &&
      proven !== null &&
      'id' in proven &&
      proven.id === id &&
      'action' in proven &&
      proven.action === action
    );
  } catch {
    return false;
  }
}

function keyStep(served: string[], trusted: VerifierKey[], pin: LedgerPin | null): Step {
  const facts = served.flatMap(readKey).map(fingerprintOf);
  if (!pin) return { name: 'key', state: served.length > 0 ? 'new' : 'failed', facts };
  const same = pin.keys.every((key) => served.includes(key)) && trusted.length === served.length;
  return step('key', same, same ? facts : [...pin.keys.flatMap(readKey).map(fingerprintOf), '→', ...facts]);
}

/** The log this browser saw last must be the beginning of the one it is shown now, and so must the one of the proof. */
async function historyStep(
  latest: Checkpoint | null,
  covering: Checkpoint | null,
  pin: LedgerPin | null,
  readConsistency: ProofInput['readConsistency'],
): Promise<Step> {
  if (!latest || !covering) return step('history', false, []);
  const root = pin && fromHex(pin.root);
  const seen = pin && root ? { size: pin.size, root } : null;
  const facts = [`${seen?.size ?? covering.size} → ${latest.size}`];
  // A log never gets shorter.
  if (seen && seen.size > latest.size) return step('history', false, facts);
  for (const first of seen ? [seen, covering] : [covering]) {
    const [small, large] = first.size <= latest.size ? [first, latest] : [latest, first];
    const hashes =
      small.size === large.size ? [] : (await readConsistency(small.size, large.size)).map((hash) => fromHex(hash));
    const proof = hashes.filter((hash) => hash !== null);
    if (!verifyConsistency({ first: small, second: large, proof })) return step('history', false, facts);
  }
  return seen ? step('history', true, facts) : { name: 'history', state: 'new', facts };
}
