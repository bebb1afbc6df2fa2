import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { createSigner, type Signer } from '@novacrm/ledger';

/** An Ed25519 private key as settings hold it: PEM, or PKCS #8 in base64 on one line. Throws when it is none. */
export function readPrivateKey(text: string): KeyObject {
  const key = text.includes('-----BEGIN')
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the key is not of the kind Ed25519');
  return key;
}

/**
 * Name of the log in all its checkpoints. It never changes: when none is set, that of the first checkpoint stays, and the
 * first one takes it from the key.
 */
export function originOf(key: KeyObject, set: string | undefined, ofLast: string | undefined): string {
  const public_ = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return set ?? ofLast ?? `novacrm/${createHash('sha256').update(public_).digest('hex').slice(0, 16)}`;
}

export function signerOf(origin: string, key: KeyObject): Signer {
  return createSigner(origin, key);
}
