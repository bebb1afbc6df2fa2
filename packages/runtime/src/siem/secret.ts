import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DeliveryError } from './error.ts';

const VERSION = 'v1.';
const [IV, TAG] = [12, 16];

/** Field of a destination that holds something secret. */
export type SecretField = 'secret' | 'client_key';

/** Encrypts what only we and the receiver know, or we alone: AES-256-GCM under a key derived from `NOVA_REFERENCE_KEY`, for this field. */
export function sealSecret(secret: string, installationKey: string, field: SecretField): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(installationKey, field), iv).setAAD(Buffer.from(contextOf(field)));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return VERSION + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws DeliveryError `SECRET_UNREADABLE`: it was changed, or encrypted under another key. */
export function openSecret(stored: string, installationKey: string, field: SecretField): string {
  try {
    if (!stored.startsWith(VERSION)) throw new TypeError('not of this version');
    const bytes = Buffer.from(stored.slice(VERSION.length), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(installationKey, field), bytes.subarray(0, IV));
    decipher.setAAD(Buffer.from(contextOf(field))).setAuthTag(bytes.subarray(IV, IV + TAG));
    return decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch (error) {
    throw new DeliveryError('SECRET_UNREADABLE', { cause: error });
  }
}

const contextOf = (field: SecretField) => `siem_destinations.${field}`;

const keyOf = (installationKey: string, field: SecretField): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, '', `novacrm:${contextOf(field)}`, 32));
