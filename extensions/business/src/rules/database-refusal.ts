import { isDirectusError } from '@directus/errors';
import { translate } from './refused.ts';

/** SQLSTATE of `nova_business.refuse`; the class "NV" is free for applications. */
const REFUSED = 'NV100';

/** Turns a refusal that the database raised into the typed error that clients know. Any other error stays what it is. */
export function translateRefusal(error: unknown): unknown {
  if (isDirectusError(error) || !isRaised(error)) return error;
  return translate(error.constraint, readFacts(error.detail)) ?? error;
}

function isRaised(error: unknown): error is { constraint: string; detail: unknown } {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== REFUSED) return false;
  return 'constraint' in error && typeof error.constraint === 'string' && 'detail' in error;
}

function readFacts(detail: unknown): Record<string, unknown> {
  const facts: unknown = typeof detail === 'string' ? JSON.parse(detail) : {};
  return typeof facts === 'object' && facts !== null ? { ...facts } : {};
}
