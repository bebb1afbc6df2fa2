import { sha256, verifyEd25519 } from '#crypto';
import { concatenate, equalBytes, fromBase64, toBase64, toBytes, toHex } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { isKeyName, type NoteSignature } from './note.ts';

/**
 * What a key signs: `note` the text itself (signed-note, type 0x01), which is how a log signs; `cosignature` a text with the
 * time when a witness saw it (tlog-cosignature, type 0x04).
 */
export type KeyType = 'note' | 'cosignature';

const TYPE_BYTES: Readonly<Record<KeyType, number>> = { note: 0x01, cosignature: 0x04 };

/** An Ed25519 public key under a name. Name and id pick the signatures that it has to verify. */
export interface VerifierKey {
  name: string;
  type: KeyType;
  /** 32 bytes, RFC 8032. */
  publicKey: Uint8Array;
  keyId: number;
}

export type SignatureState =
  | { state: 'valid'; key: VerifierKey; /** Seconds since 1970, of a cosignature. */ time?: number }
  | { state: 'invalid'; key: VerifierKey }
  | { state: 'unknown'; name: string; keyId: number };

/** @throws LedgerError KEY_MALFORMED */
export function createKey(name: string, publicKey: Uint8Array, type: KeyType = 'note'): VerifierKey {
  if (!isKeyName(name)) throw new LedgerError('KEY_MALFORMED', 'A key name is not empty and has no spaces and no "+".');
  if (publicKey.length !== 32) throw new LedgerError('KEY_MALFORMED', 'An Ed25519 public key has 32 bytes.');
  return { name, type, publicKey, keyId: keyIdOf(name, publicKey, type) };
}

/** A verifier key in its text form `name+id+base64` (C2SP signed-note). @throws LedgerError KEY_MALFORMED */
export function parseKey(vkey: string): VerifierKey {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(vkey);
  const [, name = '', , encoded = ''] = match ?? [];
  const bytes = fromBase64(encoded);
  if (!match || !bytes) throw new LedgerError('KEY_MALFORMED', 'A verifier key has the form name+id+base64.');
  const type = (Object.keys(TYPE_BYTES) as KeyType[]).find((candidate) => TYPE_BYTES[candidate] === bytes[0]);
  if (!type)
    throw new LedgerError('KEY_MALFORMED', 'Only keys of type 1 (Ed25519) and 4 (Ed25519 cosignature) are supported.');
  const key = createKey(name, bytes.slice(1), type);
  if (formatKey(key) !== vkey)
    throw new LedgerError('KEY_MALFORMED', 'The id in the verifier key is not that of its name and key.');
  return key;
}

/** The text form of a verifier key. */
export function formatKey({ name, type, publicKey, keyId }: VerifierKey): string {
  const id = keyId.toString(16).padStart(8, '0');
  return `${name}+${id}+${toBase64(concatenate([Uint8Array.of(TYPE_BYTES[type]), publicKey]))}`;
}

/** A public key in PEM (SPKI, RFC 8410), which has no name of its own. @throws LedgerError KEY_MALFORMED */
export function parsePem(pem: string, name: string, type: KeyType = 'note'): VerifierKey {
  const body = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*$/.exec(
    pem.trim(),
  )?.[1];
  const der = fromBase64((body ?? '').replaceAll(/\s/g, ''));
  if (!der || der.length !== SPKI_PREFIX.length + 32 || !equalBytes(der.slice(0, SPKI_PREFIX.length), SPKI_PREFIX))
    throw new LedgerError('KEY_MALFORMED', 'This is no Ed25519 public key in PEM (BEGIN PUBLIC KEY).');
  return createKey(name, der.slice(SPKI_PREFIX.length), type);
}

export function formatPem({ publicKey }: Pick<VerifierKey, 'publicKey'>): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(concatenate([SPKI_PREFIX, publicKey]))}\n-----END PUBLIC KEY-----\n`;
}

/**
 * SHA-256 of the key in SPKI form, in hexadecimal: what people compare over another channel. The same as
 * `openssl pkey -pubin -in KEY.pem -outform DER | sha256sum`.
 */
export function fingerprintOf({ publicKey }: Pick<VerifierKey, 'publicKey'>): string {
  return toHex(sha256(concatenate([SPKI_PREFIX, publicKey])));
}

/** What `keys` say about one signature of a note. */
export function checkSignature(text: string, signed: NoteSignature, keys: readonly VerifierKey[]): SignatureState {
  const key = keys.find(({ name, keyId }) => name === signed.name && keyId === signed.keyId);
  if (!key) return { state: 'unknown', name: signed.name, keyId: signed.keyId };
  if (key.type === 'note') {
    const valid = signed.signature.length === 64 && verifyEd25519(key.publicKey, toBytes(text), signed.signature);
    return { state: valid ? 'valid' : 'invalid', key };
  }
  const time = readTime(signed.signature);
  const valid =
    time !== null && verifyEd25519(key.publicKey, cosignedMessage(text, time), signed.signature.slice(TIME_BYTES));
  return valid ? { state: 'valid', key, time } : { state: 'invalid', key };
}

/** What a witness signs: when, and the whole text of the checkpoint (C2SP tlog-cosignature). */
export function cosignedMessage(text: string, time: number): Uint8Array {
  return toBytes(`cosignature/v1\ntime ${time}\n${text}`);
}

const TIME_BYTES = 8;

/** Seconds since 1970 from the first eight bytes, or null when the signature cannot be one with a time. */
function readTime(signature: Uint8Array): number | null {
  if (signature.length !== TIME_BYTES + 64) return null;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(time) ? time : null;
}

/** DER of SubjectPublicKeyInfo up to the key itself, for Ed25519 (RFC 8410, section 4). */
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

function keyIdOf(name: string, publicKey: Uint8Array, type: KeyType): number {
  const hash = sha256(concatenate([toBytes(`${name}\n`), Uint8Array.of(TYPE_BYTES[type]), publicKey]));
  return new DataView(hash.buffer).getUint32(0);
}
