import type { Logger } from '@novacrm/runtime';
import type { RequestHandler } from 'express';

/** One line for each answered request: never the query, whose filters and search words are people's data. */
export function createRequestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method } = request;
    const path = maskPath(request.path);
    response.once('finish', () => {
      const ms = Math.round(performance.now() - started);
      logger.info({ method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}

/** Keeps what can be part of a route or an id; anything else somebody typed. */
export function maskPath(path: string): string {
  return path
    .split('/')
    .map((step) => (/^[\w.-]{0,64}$/.test(step) ? step : '*'))
    .join('/');
}
