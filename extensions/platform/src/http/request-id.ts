import { randomUUID } from 'node:crypto';
import { runInRequest } from '@novacrm/runtime';
import type { Request, RequestHandler } from 'express';

const HEADER = 'X-Request-Id';

/**
 * Gives every request an id that its answer, its log lines and its ledger entries carry. An id from a proxy is kept
 * when it looks like one; anything else could smuggle text into the log.
 */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER);
  const requestId = given && /^[0-9a-f-]{16,36}$/i.test(given) ? given : randomUUID();
  response.setHeader(HEADER, requestId);
  // Directus finds out who it is later, and puts it here.
  const user = () => (request as Request & { accountability?: { user: string | null } }).accountability?.user;
  runInRequest({ requestId, user, found: new Map() }, next);
};
