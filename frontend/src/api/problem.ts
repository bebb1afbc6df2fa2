import type { NovaError } from '@novacrm/sdk';

/** Which sentence of `error.*` says what went wrong. */
export function problemKey(kind: NovaError['kind']) {
  switch (kind) {
    case 'network':
    case 'unavailable':
    case 'invalid':
    case 'conflict':
    case 'unauthenticated':
    case 'refused':
      return `error.${kind}` as const;
    case 'too_many':
      return 'error.tooMany';
    case 'too_large':
      return 'error.tooLarge';
    case 'not_found':
      return 'error.notFound';
    case 'forbidden':
      return 'error.deniedHint';
    case 'aborted':
    case 'unknown':
      return 'error.unknown';
  }
}
