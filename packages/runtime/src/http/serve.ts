import { ForbiddenError, UnsupportedMediaTypeError } from '@directus/errors';
import type { Accountability, SchemaOverview } from '@directus/types';
import type { Route } from '@novacrm/contracts';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import { InvalidInputError, UnauthenticatedError } from '../errors.ts';

/** What a handler knows of its caller. */
export interface Call {
  accountability: Accountability & { user: string };
  schema: SchemaOverview;
  /** Ends when the client goes away. */
  signal: AbortSignal;
  request: Request;
  response: Response;
}

type HostRequest = Request & { accountability?: Accountability; schema: SchemaOverview };

/**
 * Registers the handler of a contract's route on an extension's router, which Directus mounts at the first segment of
 * the path. The input is validated before and the caller is known; what is thrown goes to Directus's error handler.
 */
export function serve<Input extends z.ZodType, Output extends z.ZodType>(
  router: Router,
  route: Route<Input, Output>,
  handle: (input: z.output<Input>, call: Call) => Promise<z.input<Output> | undefined>,
): void {
  const path = route.path.replace(/^\/[^/]+/, '');
  const register = route.method === 'GET' ? router.get.bind(router) : router.post.bind(router);
  register(path, (request, response, next) => {
    answer(route, handle, request as HostRequest, response).catch(next);
  });
}

async function answer<Input extends z.ZodType, Output extends z.ZodType>(
  route: Route<Input, Output>,
  handle: (input: z.output<Input>, call: Call) => Promise<z.input<Output> | undefined>,
  request: HostRequest,
  response: Response,
): Promise<void> {
  const { accountability } = request;
  if (!accountability) throw new ForbiddenError();
  if (!accountability.user) throw new UnauthenticatedError();
  const input = parseInput(route, request);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const output = await handle(input, {
    accountability: { ...accountability, user: accountability.user },
    schema: request.schema,
    signal: gone.signal,
    request,
    response,
  });
  // A handler that streams has answered already.
  if (output !== undefined && !response.headersSent) response.json(output);
}

/** Validated input of `route`. Throws 415 for another body than JSON and 400 with the path of every wrong field. */
function parseInput<Input extends z.ZodType, Output extends z.ZodType>(
  route: Route<Input, Output>,
  request: HostRequest,
): z.output<Input> {
  if (route.method === 'POST' && !request.is('json')) {
    throw new UnsupportedMediaTypeError({
      mediaType: 'this body',
      where: 'the Content-Type header; send application/json',
    });
  }
  const raw: unknown =
    route.method === 'GET' ? { ...request.query, ...request.params } : withParameters(request.body, request.params);
  const result = route.input.safeParse(raw);
  const issues = result.success ? findNul(request) : result.error.issues.map(describeIssue);
  if (result.success && issues.length === 0) return result.data;
  throw new InvalidInputError({ issues, path: issues[0]?.path ?? '' });
}

/** No column of PostgreSQL holds one, so nothing can be found by it. */
function findNul({ query, params }: Request): { path: string; message: string }[] {
  return Object.entries({ ...query, ...params })
    .filter(([, value]) => [value].flat().some((each) => typeof each === 'string' && each.includes('\0')))
    .map(([path]) => ({ path, message: 'contains a NUL character; remove it' }));
}

/** What stands in the path wins over the body; a body that is no object stays what it is, for the schema to refuse. */
function withParameters(body: unknown, parameters: Record<string, string>): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...body, ...parameters } : body;
}

function describeIssue(issue: z.core.$ZodIssue): { path: string; message: string } {
  const path = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  // The name of an unknown key is the caller's text: it is repeated only when it looks like a name.
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.filter((key) => /^\w{1,40}$/.test(key));
    return {
      path,
      message: names.length > 0 ? `unknown field ${names.join(', ')}; remove it` : 'has unknown fields; remove them',
    };
  }
  return { path, message: issue.message };
}
