import { readNovaError } from '@novacrm/sdk';
import { describe, expect, it } from 'vitest';
import { signInProblem } from './signInProblem.ts';

describe('signInProblem', () => {
  it.each([
    [401, 'INVALID_CREDENTIALS', 'credentials'],
    [400, 'INVALID_PAYLOAD', 'credentials'],
    [401, 'INVALID_OTP', 'otp'],
    [401, 'USER_SUSPENDED', 'suspended'],
    [429, 'REQUESTS_EXCEEDED', 'tooMany'],
    [503, 'SERVICE_UNAVAILABLE', 'unavailable'],
    [500, 'INTERNAL_SERVER_ERROR', 'unavailable'],
    [403, 'FORBIDDEN', 'unknown'],
  ])('reads %i %s as %s', (status, code, problem) => {
    const reason = { errors: [{ message: '', extensions: { code } }], response: { status } };
    expect(signInProblem(readNovaError(reason))).toBe(problem);
  });

  it('reads a network that is down as a server that does not answer', () => {
    expect(signInProblem(readNovaError(new TypeError('Failed to fetch')))).toBe('unavailable');
  });
});
