import { fileURLToPath } from 'node:url';
import { defineEndpoint } from '@directus/extensions-sdk';
import { available, nova } from '@novacrm/runtime';
import { describePortal } from './config.ts';
import { chooseFile, followFiles } from './files.ts';

/** Nothing but the portal's own files runs in the portal. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DIST = fileURLToPath(new URL('../../../frontend/dist/', import.meta.url));

/** Serves the built portal at /portal; every path without a file is a page of the single-page application. */
export default defineEndpoint({
  id: 'portal',
  handler: (router, context) => {
    const composing = nova(context);
    const files = followFiles(DIST);

    router.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'same-origin');
      next();
    });
    router.get('/config.json', (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      available(composing).then(({ settings }) => response.json(describePortal(settings, context.env)), next);
    });
    router.get('/*', (request, response, next) => {
      const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
      const file = chooseFile(request.path, files(), accepted || 'identity');
      if (!file) return next();
      response.type(file.type);
      response.vary('Accept-Encoding');
      if (file.encoding) response.setHeader('Content-Encoding', file.encoding);
      // Only files under assets/ carry a hash of their content in their name.
      const immutable = file.path.startsWith('assets/');
      response.sendFile(
        file.path,
        { root: DIST, immutable, maxAge: immutable ? '1y' : 0 },
        (error) => error && next(error),
      );
    });
  },
});
