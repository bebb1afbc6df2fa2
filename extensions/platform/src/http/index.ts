import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import type { Application } from 'express';
import { createRequestLog } from './request-log.ts';
import { identifyRequest } from './request-id.ts';
import { createBodyParser } from './body-parser.ts';
import { translateDatabaseError, translateErrors } from './database-errors.ts';

/** What every request passes before Directus sees it, and every error before Directus tells it. */
export default defineHook(({ init, filter }, context) => {
  const limit = typeof context.env['MAX_PAYLOAD_SIZE'] === 'string' ? context.env['MAX_PAYLOAD_SIZE'] : '1mb';
  init('middlewares.before', async ({ app }) => {
    const { logger } = await nova(context);
    const server = app as Application;
    server.use(identifyRequest);
    server.use(createRequestLog(logger));
    server.use(createBodyParser(limit));
  });
  init('routes.custom.after', ({ app }) => void (app as Application).use(translateErrors));
  filter('database.error', translateDatabaseError);
});
