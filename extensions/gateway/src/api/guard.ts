import { describeError, GatewayUnavailable, type DescribedError } from '@novacrm/gateway';
import { ComplianceUnavailableError } from '@novacrm/runtime';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';

/** The caller is unknown, or known and not allowed. */
export class AccessRefused extends Error {
  readonly type: 'authentication_error' | 'permission_error';

  constructor(type: AccessRefused['type']) {
    super(type);
    this.name = 'AccessRefused';
    this.type = type;
  }
}

/** Answers whatever a handler throws in OpenAI's error shape, in the language the client asks for. */
export function guard(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) return response.end();
      const { status, headers, body } = describeFailure(error, localeOf(request));
      response
        .set(headers ?? {})
        .status(status)
        .json(body);
    });
  };
}

export type Locale = 'en' | 'fr';

export function localeOf(request: Request): Locale {
  return request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
}

const ACCESS = {
  authentication_error: {
    status: 401,
    en: 'Send a key of the gateway or a Directus access token as the API key.',
    fr: 'Envoyez une clé de la passerelle ou un jeton d’accès Directus comme clé d’API.',
  },
  permission_error: {
    status: 403,
    en: 'Your role may not use the AI gateway. An administrator can allow it with the permission to create AI calls.',
    fr: 'Votre rôle ne permet pas d’utiliser la passerelle IA. Un administrateur peut l’ouvrir avec le droit de créer des appels IA.',
  },
};

/** Any error in OpenAI's shape. */
export function describeFailure(error: unknown, locale: Locale): DescribedError {
  if (error instanceof AccessRefused) {
    const { status, [locale]: message } = ACCESS[error.type];
    return { status, body: { error: { message, type: error.type, code: error.type, param: null } } };
  }
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    // zod's messages name types and limits, never the value; unknown keys are the caller's text and stay out.
    const message =
      issue?.code === 'unrecognized_keys'
        ? 'has a field that the gateway does not know'
        : (issue?.message ?? 'is not usable');
    const param = issue?.path.map(String).join('.') ?? '';
    return {
      status: 400,
      body: {
        error: {
          message: `${param || 'body'}: ${message}`,
          type: 'invalid_request_error',
          code: 'invalid_request',
          param: param || null,
        },
      },
    };
  }
  return describeError(
    error instanceof ComplianceUnavailableError ? new GatewayUnavailable('GATE_UNAVAILABLE') : error,
    locale,
  );
}
