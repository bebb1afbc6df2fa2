import { createHmac } from 'node:crypto';

/** HMAC-SHA256(key, `type:value`) in hex, cut to 128 bits: equal values give equal prints, and only under this key. */
export function createFingerprinter(key: string): (type: string, value: string) => string {
  if (key === '') throw new Error('fingerprintKey must not be empty');
  return (type, value) => createHmac('sha256', key).update(`${type}:${value}`).digest('hex').slice(0, 32);
}

/** The fingerprint key that follows from the installation's reference key; every process of one installation derives it. */
export function deriveFingerprintKey(referenceKey: string): string {
  return createHmac('sha256', referenceKey).update('fingerprint').digest('hex');
}
