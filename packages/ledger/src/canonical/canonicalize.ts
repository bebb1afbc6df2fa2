import serialize from 'canonicalize';
import { toBytes } from '../encoding.ts';
import { LedgerError } from '../error.ts';

/** A member whose value is undefined is one that is not there, as in `JSON.stringify`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785) as UTF-8 bytes: the same value gives the same bytes on every machine.
 * @throws LedgerError ENTRY_MALFORMED for what has no such form: a number that is not finite, half of a surrogate pair
 */
export function canonicalize(value: Json): Uint8Array {
  return toBytes(serializeValue(value));
}

function serializeValue(value: Json): string {
  try {
    const text = serialize(value);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new LedgerError('ENTRY_MALFORMED', 'The value has no form in JSON.', { cause });
  }
  throw new LedgerError('ENTRY_MALFORMED', 'The value has no form in JSON.');
}
