import { defineHook } from '@directus/extensions-sdk';
import { nova } from '@novacrm/runtime';
import type { Application, NextFunction, Request, Response } from 'express';
import { isOwnGateway } from './own-gateway.ts';

const REFUSALS = {
  assistant: {
    en: 'The assistant works with the AI gateway only: set it as the OpenAI-compatible provider in the AI settings.',
    fr: 'L’assistant ne fonctionne qu’avec la passerelle IA : définissez-la comme fournisseur compatible OpenAI dans les réglages IA.',
  },
  files: {
    en: 'Files cannot be checked and are not sent to a model.',
    fr: 'Les fichiers ne peuvent pas être contrôlés et ne sont pas envoyés à un modèle.',
  },
  mcp: {
    en: 'Models reach the CRM through the AI gateway only.',
    fr: 'Les modèles n’atteignent le CRM que par la passerelle IA.',
  },
};

/**
 * Directus's own ways to a model. Its assistant may ask our gateway, which judges what it says and what its tools answer;
 * every other provider, files and the MCP server would go past the gate.
 */
export default defineHook(({ init }, context) => {
  init('routes.before', ({ app }) => {
    const server = app as Application;
    server.use('/mcp', (request, response) => refuse('mcp', request, response));
    server.use('/ai/files', (request, response) => refuse('files', request, response));
    server.use('/ai', (request: Request, response: Response, next: NextFunction) => {
      passesGate(request)
        .then((passes) => (passes ? next() : refuse('assistant', request, response)))
        .catch(next);
    });
  });

  async function passesGate(request: Request): Promise<boolean> {
    const { settings, database } = await nova(context);
    if (!settings.GATEWAY_DIRECTUS_ASSISTANT) return false;
    const body: unknown = request.body;
    const provider = typeof body === 'object' && body !== null && 'provider' in body ? body.provider : undefined;
    if (provider !== 'openai-compatible') return false;
    const row: { ai_openai_compatible_base_url: string | null } | undefined = await database('directus_settings').first(
      'ai_openai_compatible_base_url',
    );
    const { PUBLIC_URL: publicUrl, PORT: port } = context.env;
    return isOwnGateway(row?.ai_openai_compatible_base_url, { publicUrl: String(publicUrl), port: Number(port) });
  }
});

function refuse(reason: keyof typeof REFUSALS, request: Request, response: Response): void {
  const message = REFUSALS[reason][request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en'];
  response.status(403).json({ errors: [{ message, extensions: { code: 'FORBIDDEN', reason } }] });
}
