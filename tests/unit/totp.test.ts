import { describe, expect, it } from 'vitest';
import { totp } from '../fixtures/totp.ts';

describe('the codes of an authenticator app', () => {
  // RFC 6238, appendix B: the last six of its eight digits, key "12345678901234567890".
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at second %i', (seconds, code) => {
    expect(totp('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
  });
});
