import { createHmac, hash } from 'node:crypto';

/** HMAC-SHA256(key, `type:value`) in hex, cut to 128 bits: equal values give equal prints, and only under this key. */
export function createFingerprinter(key: string): (type: string, value: string) => string {
  if (key === '') throw new Error('fingerprintKey must not be empty');
  const hmac = createHmacSha256(key);
  return (type, value) => hmac(`${type}:${value}`).slice(0, 32);
}

/** The fingerprint key that follows from the installation's reference key; every process of one installation derives it. */
export function deriveFingerprintKey(referenceKey: string): string {
  return createHmac('sha256', referenceKey).update('fingerprint').digest('hex');
}

/** Bytes that SHA-256 takes at a time. */
const BLOCK = 64;
const DIGEST = 32;

/** HMAC as in RFC 2104 from two one-shot digests, with the padded keys kept ready: half the time of an HMAC object. */
function createHmacSha256(key: string): (message: string) => string {
  const short = Buffer.byteLength(key) > BLOCK ? hash('sha256', key, 'buffer') : Buffer.from(key);
  const padded = Buffer.concat([short], BLOCK);
  let inner = Buffer.concat([padded.map((byte) => byte ^ 0x36)], 512);
  const outer = Buffer.concat([padded.map((byte) => byte ^ 0x5c)], BLOCK + DIGEST);
  return (message) => {
    // A code unit takes three bytes at most.
    if (inner.length < BLOCK + message.length * 3) inner = Buffer.concat([inner], BLOCK + message.length * 3);
    const written = inner.write(message, BLOCK);
    outer.write(hash('sha256', inner.subarray(0, BLOCK + written), 'hex'), BLOCK, 'hex');
    return hash('sha256', outer, 'hex');
  };
}
