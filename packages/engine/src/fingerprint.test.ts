import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFingerprinter } from './fingerprint.ts';

describe('a fingerprint', () => {
  it('is the HMAC-SHA256 that Node makes, for keys and values of any length and script', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.array(text, { minLength: 1 }), (key, values) => {
        const fingerprint = createFingerprinter(key);
        for (const value of values) {
          const expected = createHmac('sha256', key).update(`email:${value}`).digest('hex').slice(0, 32);
          expect(fingerprint('email', value)).toBe(expected);
        }
      }),
    );
  });

  it('needs a key', () => {
    expect(() => createFingerprinter('')).toThrow('fingerprintKey');
  });
});
