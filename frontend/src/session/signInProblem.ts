import type { NovaError } from '@novacrm/sdk';

export type SignInProblem = 'credentials' | 'otp' | 'suspended' | 'tooMany' | 'unavailable' | 'unknown';

/** What to tell a person whose sign-in failed. */
export function signInProblem(error: NovaError): SignInProblem {
  switch (error.code) {
    case 'INVALID_CREDENTIALS':
    case 'INVALID_PAYLOAD':
      return 'credentials';
    case 'INVALID_OTP':
      return 'otp';
    case 'USER_SUSPENDED':
      return 'suspended';
  }
  if (error.kind === 'too_many') return 'tooMany';
  if (error.kind === 'network' || error.kind === 'unavailable') return 'unavailable';
  return 'unknown';
}
