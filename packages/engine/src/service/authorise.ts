import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a header carries the shared secret. Without a secret everybody may ask: then only this machine can. */
export function createAuthorise(token: string | undefined): (header: string | undefined) => boolean {
  if (token === undefined) return () => true;
  const expected = digest(`Bearer ${token}`);
  // Digests have one length, so the comparison says nothing about the secret's either.
  return (header) => header !== undefined && timingSafeEqual(digest(header), expected);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
