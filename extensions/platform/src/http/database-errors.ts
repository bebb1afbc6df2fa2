import { isDirectusError } from '@directus/errors';
import { InvalidInputError } from '@novacrm/runtime';
import type { ErrorRequestHandler } from 'express';

/** Class 22 of SQLSTATE: a number, date, key, pattern or character that its column cannot hold. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/**
 * Errors of PostgreSQL about what was sent, as their caller should see them: PostgreSQL's own words and those of Directus repeat
 * the value, and Directus takes most of them for faults of the server.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (isDirectusError(error)) return withoutValue(error);
  if (!(error instanceof Error) || !('code' in error) || !DATA_EXCEPTION.test(String(error.code))) return error;
  const message = 'A value does not fit its field; check numbers, dates, keys and patterns.';
  return new InvalidInputError({ issues: [{ path: '', message }], path: '' });
}

/** What a query asks for reaches the client as it comes from the database, past Directus's own translation. */
export const translateErrors: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  next(translateDatabaseError(error));
};

function withoutValue(error: { extensions?: unknown; constructor: unknown }): unknown {
  const { extensions, constructor } = error;
  if (typeof extensions !== 'object' || extensions === null || !('value' in extensions)) return error;
  if (typeof constructor !== 'function' || extensions.value === null) return error;
  return Reflect.construct(constructor, [{ ...extensions, value: null }]) as unknown;
}
