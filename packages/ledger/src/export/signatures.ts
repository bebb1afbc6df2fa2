import { isKeyOf, openCheckpoint, type Checkpoint, type OpenedCheckpoint } from '../note/checkpoint.ts';
import type { KeyRing } from '../note/key-ring.ts';
import { formatKey, type SignatureState, type VerifierKey } from '../note/keys.ts';
import type { Problem } from './report.ts';

/** What signatures say about a checkpoint of the log with that origin. */
export type SignedCheckpoint =
  | { checkpoint: Checkpoint; signers: VerifierKey[]; witnesses: { name: string; time: number }[] }
  | { checkpoint: Checkpoint; problem: Problem };

/** @throws LedgerError NOTE_MALFORMED, CHECKPOINT_MALFORMED */
export function readSigned(note: string, origin: string, ring: KeyRing): SignedCheckpoint {
  const { checkpoint, signatures }: OpenedCheckpoint = openCheckpoint(note, ring.all());
  const { size } = checkpoint;
  if (checkpoint.origin !== origin) return { checkpoint, problem: { code: 'OTHER_LOG', origin: checkpoint.origin } };
  const invalid = signatures.find((signature) => signature.state === 'invalid');
  if (invalid) return { checkpoint, problem: { code: 'SIGNATURE_INVALID', size, key: nameOf(invalid) } };
  const byLog = signatures.filter((signature) => signature.state === 'valid' && isKeyOf(origin, signature.key));
  const current = new Set(ring.keysAt(size).map(formatKey));
  const signers = byLog.flatMap((signature) => (signature.state === 'valid' ? [signature.key] : []));
  const accepted = signers.filter((key) => current.has(formatKey(key)));
  if (accepted.length > 0) return { checkpoint, signers: accepted, witnesses: witnessesOf(signatures) };
  const [retired] = byLog;
  if (retired) return { checkpoint, problem: { code: 'SIGNED_BY_RETIRED_KEY', size, key: nameOf(retired) } };
  return { checkpoint, problem: { code: 'SIGNED_BY_OTHER_KEY', size, signers: signatures.map(nameOf) } };
}

function witnessesOf(signatures: readonly SignatureState[]): { name: string; time: number }[] {
  return signatures.flatMap((signature) =>
    signature.state === 'valid' && signature.time !== undefined
      ? [{ name: signature.key.name, time: signature.time }]
      : [],
  );
}

/** Name and id, as they stand in a signature line and in the text of a key. */
function nameOf(signature: SignatureState): string {
  const { name, keyId } = signature.state === 'unknown' ? signature : signature.key;
  return `${name}+${keyId.toString(16).padStart(8, '0')}`;
}
