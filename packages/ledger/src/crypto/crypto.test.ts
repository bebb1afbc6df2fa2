import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as native from './native.ts';
import * as portable from './portable.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = Uint8Array.from(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));

describe.each([
  ['native', native],
  ['portable', portable],
])('%s cryptography', (_, { sha256, sha256Into, verifyEd25519 }) => {
  it('gives the SHA-256 of any message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        const expected = Uint8Array.from(createHash('sha256').update(message).digest());
        const target = new Uint8Array(40);
        sha256Into(message, target, 3);
        expect(sha256(message)).toEqual(expected);
        expect(target.slice(3, 35)).toEqual(expected);
      }),
    );
  });

  it('accepts a signature, and no other one', () => {
    const message = Uint8Array.of(1, 2, 3);
    const signature = Uint8Array.from(sign(null, message, privateKey));
    expect(verifyEd25519(raw, message, signature)).toBe(true);
    expect(verifyEd25519(raw, Uint8Array.of(1, 2, 4), signature)).toBe(false);
    for (let i = 0; i < 64; i++) {
      const wrong = signature.with(i, (signature[i] ?? 0) ^ 1);
      expect(verifyEd25519(raw, message, wrong)).toBe(false);
    }
  });

  it('rejects bytes that are no key and no signature', () => {
    expect(verifyEd25519(new Uint8Array(32).fill(255), Uint8Array.of(1), new Uint8Array(64))).toBe(false);
    expect(verifyEd25519(raw, Uint8Array.of(1), new Uint8Array(3))).toBe(false);
  });
});
