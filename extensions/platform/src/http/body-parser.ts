import { ContentTooLargeError, InvalidInputError } from '@novacrm/runtime';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';

/**
 * Reads JSON bodies in place of Directus's parser, whose errors repeat a piece of the body. The raw bytes stay at
 * `request.rawBody`, as Directus keeps them.
 */
export function createBodyParser(limit: string): RequestHandler {
  const parse = express.json({
    limit,
    verify: (request, _response, bytes) => {
      (request as Request & { rawBody?: Buffer }).rawBody = bytes;
    },
  });
  return (request, response, next) => {
    const done: Parameters<ErrorRequestHandler>[3] = (error: unknown) =>
      next(error === undefined ? undefined : translate(error, limit));
    parse(request, response, done);
  };
}

function translate(error: unknown, limit: string): Error {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new ContentTooLargeError({ limit });
  const message =
    type === 'encoding.unsupported' || type === 'charset.unsupported'
      ? 'The body has an encoding that is not supported; send UTF-8.'
      : 'The body is not valid JSON; check quotes, commas and brackets.';
  return new InvalidInputError({ issues: [{ path: '', message }], path: '' });
}
