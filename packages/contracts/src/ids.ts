import { createHash } from 'node:crypto';

/** Our own name space; changing it would give every role and policy a new identity. */
const NAMESPACE = '6f6b1c1e-0d1f-5d0e-9a7c-6e6f76616372';

/** The same key gives the same UUID on every machine (RFC 9562 version 5). */
export function idOf(key: string): string {
  const space = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(key, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const roleId = (role: string): string => idOf(`role:${role}`);
export const policyId = (policy: string): string => idOf(`policy:${policy}`);
