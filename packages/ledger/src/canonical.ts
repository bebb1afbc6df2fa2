import serialize from 'canonicalize';

/** A member whose value is undefined is one that is not there, as in `JSON.stringify`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Canonical JSON (RFC 8785) as UTF-8 bytes: the same value gives the same bytes on every machine. */
export function canonicalize(value: Json): Uint8Array {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return new TextEncoder().encode(text);
}
