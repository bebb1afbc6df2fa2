import {
  businessRoutes,
  complianceRoutes,
  gatewayAdminRoutes,
  gatewayRoutes,
  ledgerRoutes,
  releaseRoutes,
  type Route,
} from '@novacrm/contracts';
import { z } from 'zod';

/** OpenAPI 3.1 description of our own routes, made from the contracts that the handlers validate with. */
export function describeApi(serverUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  const named = {
    ...complianceRoutes,
    ...ledgerRoutes,
    ...releaseRoutes,
    ...gatewayRoutes,
    ...gatewayAdminRoutes,
    ...businessRoutes,
  };
  for (const [operationId, route] of Object.entries(named)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(operationId, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'NovaCRM', version: '1', description: 'Routes of NovaCRM beside those of Directus.' },
    servers: [{ url: serverUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A Directus access token or static token.' },
      },
      schemas: { Errors: ERRORS },
    },
  };
}

const ERRORS = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
        },
      },
    },
  },
};

const REFUSALS = {
  400: 'The input does not fit; each issue names the field.',
  401: 'The call carries no identity.',
  403: 'Not allowed, or not there.',
  503: 'Nothing can be decided or recorded, so nothing passes.',
};

function describeOperation(operationId: string, route: Route): Record<string, unknown> {
  const input = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' });
  const failure = { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } };
  return {
    operationId,
    ...(route.method === 'GET'
      ? { parameters: describeParameters(route.path, input) }
      : {
          parameters: namesInPath(route.path).map((name) => describeParameter(route.path, name, { type: 'string' })),
          requestBody: {
            required: true,
            content: { 'application/json': { schema: withoutPath(input, namesInPath(route.path)) } },
          },
        }),
    responses: {
      200: {
        description: 'OK',
        content: {
          [route.produces ?? 'application/json']: { schema: z.toJSONSchema(route.output, { unrepresentable: 'any' }) },
        },
      },
      ...Object.fromEntries(
        Object.entries(REFUSALS).map(([status, description]) => [status, { description, content: failure }]),
      ),
    },
  };
}

function describeParameters(path: string, { properties = {}, required = [] }: z.core.JSONSchema.BaseSchema) {
  return Object.entries(properties).map(([name, schema]) => describeParameter(path, name, schema, required));
}

function describeParameter(path: string, name: string, schema: unknown, required: readonly string[] = []) {
  const inPath = namesInPath(path).includes(name);
  return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema };
}

function namesInPath(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

/** The body's schema without what stands in the path, in every variant of it. */
function withoutPath(schema: z.core.JSONSchema.JSONSchema, names: readonly string[]): z.core.JSONSchema.JSONSchema {
  const { properties, required, anyOf } = schema;
  const variants = (list: z.core.JSONSchema.JSONSchema[]) => list.map((variant) => withoutPath(variant, names));
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
    }),
    ...(required && { required: required.filter((name) => !names.includes(name)) }),
    ...(anyOf && { anyOf: variants(anyOf) }),
  };
}
