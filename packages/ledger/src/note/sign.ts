import { createPrivateKey, createPublicKey, sign as signWith, type KeyObject } from 'node:crypto';
import { concatenate, toBytes } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { formatCheckpoint, type Checkpoint } from './checkpoint.ts';
import { cosignedMessage, createKey, type VerifierKey } from './keys.ts';
import { formatNote, parseNote, type NoteSignature } from './note.ts';

/** A private key behind one function, so that it can live in another process or device. */
export interface Signer {
  key: VerifierKey;
  /** Ed25519 signature (RFC 8032) of the message, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * @param name the origin of the log that will sign
 * @param privateKey Ed25519, as KeyObject or PEM (PKCS #8)
 * @throws LedgerError KEY_MALFORMED
 */
export function createSigner(name: string, privateKey: KeyObject | string, type: VerifierKey['type'] = 'note'): Signer {
  const secret = typeof privateKey === 'string' ? importPem(privateKey) : privateKey;
  if (secret.asymmetricKeyType !== 'ed25519' || secret.type !== 'private')
    throw new LedgerError('KEY_MALFORMED', 'The signing key has to be an Ed25519 private key.');
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return {
    key: createKey(name, Uint8Array.from(Buffer.from(x, 'base64url')), type),
    sign: (message) => Uint8Array.from(signWith(null, message, secret)),
  };
}

/** A signed checkpoint (C2SP tlog-checkpoint). @throws LedgerError CHECKPOINT_MALFORMED */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  return signText(formatCheckpoint(checkpoint), signers);
}

/**
 * Adds a witness's cosignature to a signed checkpoint (C2SP tlog-cosignature).
 * @param time seconds since 1970
 * @throws LedgerError NOTE_MALFORMED
 */
export function cosign(note: string, witness: Signer, time: number): string {
  const { text, signatures } = parseNote(note);
  const timestamp = new Uint8Array(8);
  new DataView(timestamp.buffer).setBigUint64(0, BigInt(time));
  const signature = concatenate([timestamp, witness.sign(cosignedMessage(text, time))]);
  return formatNote({ text, signatures: [...signatures, { ...nameOf(witness), signature }] });
}

/** A signed note (C2SP signed-note) over `text`, which ends with a newline. @throws LedgerError NOTE_MALFORMED */
export function signText(text: string, signers: readonly Signer[]): string {
  const message = toBytes(text);
  const signatures = signers.map((signer) => ({ ...nameOf(signer), signature: signer.sign(message) }));
  return formatNote({ text, signatures });
}

function nameOf({ key }: Signer): Pick<NoteSignature, 'name' | 'keyId'> {
  return { name: key.name, keyId: key.keyId };
}

function importPem(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new LedgerError('KEY_MALFORMED', 'The signing key is no private key in PEM.', { cause });
  }
}
