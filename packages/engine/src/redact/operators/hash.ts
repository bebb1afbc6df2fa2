import { createHmac } from 'node:crypto';
import { identityOf, type Operator } from '../operator.ts';

/** 48 bits: by chance two of 100 000 values share a token with a probability under 0.002 %. */
const HEX_DIGITS = 12;

/**
 * `[EMAIL:3f9ad2c01b7e]`: HMAC-SHA-256 under a key, so that equal values can be joined by whoever has texts of the same
 * key, and a list of known values cannot be tried without it.
 * @throws Error when the key is empty.
 */
export function hashOperator(key: string): Operator {
  if (key === '') throw new Error('the key of the hash operator must not be empty');
  return {
    id: 'hash',
    replacement(removed) {
      const hash = createHmac('sha256', key).update(identityOf(removed)).digest('hex').slice(0, HEX_DIGITS);
      return `[${removed.type.toUpperCase()}:${hash}]`;
    },
  };
}
