import crypto, { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/**
 * SHA-256 and Ed25519 by Node. `portable.ts` has the same functions for browsers; the import `#crypto` picks one.
 * The one-shot function came with Node 20.12, and hands a digest over fastest as a string of bytes.
 */
const oneShot: ((algorithm: string, data: Uint8Array, encoding: 'binary') => string) | undefined = crypto.hash;

/** SHA-256 of `message`: 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const digest = new Uint8Array(32);
  sha256Into(message, digest, 0);
  return digest;
}

/** SHA-256 of `message`, written to `target` from `offset` on. */
export function sha256Into(message: Uint8Array, target: Uint8Array, offset: number): void {
  const digest = oneShot ? oneShot('sha256', message, 'binary') : createHash('sha256').update(message).digest('binary');
  for (let i = 0; i < 32; i++) target[offset + i] = digest.charCodeAt(i);
}

/** Whether `signature` is the Ed25519 signature (RFC 8032) of `message` under the raw key of 32 bytes. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = imported.get(publicKey) ?? importKey(publicKey);
  imported.set(publicKey, key);
  return verify(null, message, key, signature);
}

/** An export has one signature for every few entries, all under the same key. */
const imported = new WeakMap<Uint8Array, KeyObject>();

function importKey(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
