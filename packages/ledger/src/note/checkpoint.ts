import { fromBase64, parseDecimal, toBase64 } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { HASH_BYTES } from '../tree/hash.ts';
import { checkSignature, type SignatureState, type VerifierKey } from './keys.ts';
import { parseNote } from './note.ts';

/** What a log says about itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Identity of the log, the same in all its checkpoints. */
  origin: string;
  /** Number of entries. */
  size: number;
  /** Root of the Merkle tree over them, 32 bytes. */
  root: Uint8Array;
  /** Further lines, which have no meaning here; nova signs none. */
  extensions: readonly string[];
}

export interface OpenedCheckpoint {
  checkpoint: Checkpoint;
  signatures: SignatureState[];
}

/** The text that is signed. @throws LedgerError CHECKPOINT_MALFORMED */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions, ''].join('\n');
  parseCheckpoint(text);
  return text;
}

/** @throws LedgerError CHECKPOINT_MALFORMED */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.includes(''))
    throw malformed('it has at least three lines, none of them empty');
  const [origin = '', size = '', root = '', ...extensions] = lines;
  const leaves = parseDecimal(size);
  if (leaves === null) throw malformed('the second line is the number of entries');
  const hash = fromBase64(root);
  if (hash?.length !== HASH_BYTES) throw malformed('the third line is the root hash, 32 bytes in base64');
  return { origin, size: leaves, root: hash, extensions };
}

/**
 * Reads a signed checkpoint and what the keys say about each signature. Nothing is decided: `requireSigned` does.
 * @throws LedgerError NOTE_MALFORMED, CHECKPOINT_MALFORMED
 */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const { text, signatures } = parseNote(note);
  return {
    checkpoint: parseCheckpoint(text),
    signatures: signatures.map((signature) => checkSignature(text, signature, keys)),
  };
}

/**
 * The checkpoint, when a key of the log signed it and no signature of a known key fails. Keys of the log are those of type
 * `note` that bear the name of the origin; keys of other names are witnesses.
 * @throws LedgerError SIGNATURE_INVALID, KEY_UNKNOWN
 */
export function requireSigned({ checkpoint, signatures }: OpenedCheckpoint): Checkpoint {
  if (signatures.some(({ state }) => state === 'invalid'))
    throw new LedgerError('SIGNATURE_INVALID', 'A signature under the checkpoint does not fit its text and key.');
  if (!signatures.some((signature) => signature.state === 'valid' && isKeyOf(checkpoint.origin, signature.key)))
    throw new LedgerError('KEY_UNKNOWN', 'None of the given keys of the log has signed this checkpoint.');
  return checkpoint;
}

/** Whether a key is one with which the log of that origin signs. */
export function isKeyOf(origin: string, key: VerifierKey): boolean {
  return key.type === 'note' && key.name === origin;
}

function malformed(reason: string): LedgerError {
  return new LedgerError('CHECKPOINT_MALFORMED', `This is no checkpoint: ${reason}.`);
}
