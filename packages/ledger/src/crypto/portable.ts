import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';

/**
 * SHA-256 and Ed25519 for browsers, where WebCrypto is missing on plain HTTP and always asynchronous.
 * `native.ts` has the same functions for Node.
 */
export function sha256(message: Uint8Array): Uint8Array {
  return digest(message);
}

export function sha256Into(message: Uint8Array, target: Uint8Array, offset: number): void {
  target.set(digest(message), offset);
}

export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    // The library throws on bytes that are no point of the curve; Node answers false.
    return false;
  }
}
