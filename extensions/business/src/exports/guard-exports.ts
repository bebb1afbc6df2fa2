import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import { throwIfRefused, type Nova } from '@novacrm/runtime';
import type { Request, RequestHandler } from 'express';
import { createRows } from '../api/rows.ts';
import { readCount } from './read-count.ts';

/** What Directus gives of a list when nobody says how many. */
const DEFAULT_LIMIT = 100;

interface Asked {
  collection: string;
  fields: unknown;
  filter: object;
  search: string | undefined;
  /** Rows at most; undefined for all. */
  most: number | undefined;
}

type HostRequest = Request & {
  accountability?: Accountability | null;
  schema: SchemaOverview;
  sanitizedQuery?: Record<string, unknown>;
};

/**
 * Directus's own exports, `?export=` at the end of any list and `POST /utils/export/…` as the studio sends it, pass the gate
 * like ours: how many rows it are is judged before the first of them is read.
 */
export function guardExports(
  { services, env }: Pick<ApiExtensionContext, 'services' | 'env'>,
  composing: () => Promise<Nova>,
): RequestHandler {
  const usual = Number(env['QUERY_LIMIT_DEFAULT']) || DEFAULT_LIMIT;

  async function judge(request: HostRequest, { collection, fields, filter, search, most }: Asked): Promise<void> {
    const { schema, accountability } = request;
    // Directus itself refuses both.
    if (!accountability || !Object.hasOwn(schema.collections, collection)) return;
    const rows = createRows(services, { schema, accountability });
    const [counted] = await rows.find(collection, { aggregate: { count: ['*'] }, filter, ...(search && { search }) });
    const { gate, identity } = await composing();
    const verdict = await gate.judge({
      exchange: {
        channel: 'export',
        parts: [{ path: 'fields', text: Array.isArray(fields) ? fields.join(', ') : '*' }],
        actor: await identity.actorOf(accountability),
        collection,
        records: Math.min(readCount(counted), most ?? Infinity),
      },
      mode: 'enforce',
      accountability,
    });
    throwIfRefused(verdict);
  }

  return (request, _response, next) => {
    const host = request as HostRequest;
    const asked = readAsked(host, usual);
    if (!asked) return next();
    judge(host, asked).then(() => next(), next);
  };
}

function readAsked(request: HostRequest, usual: number): Asked | undefined {
  const [first = '', second, third] = request.path.split('/').filter(Boolean);
  const body = objectOr(request.body);
  if (request.method === 'POST' && first === 'utils' && second === 'export' && third)
    return describe(third, objectOr(body['query']), undefined);
  const collection = first === 'items' ? second : `directus_${first}`;
  if (!collection) return undefined;
  const inBody = request.method === 'SEARCH' ? objectOr(body['query']) : {};
  if (!request.query['export'] && !inBody['export']) return undefined;
  return describe(collection, { ...request.sanitizedQuery, ...inBody }, usual);
}

function describe(collection: string, query: Record<string, unknown>, usual: number | undefined): Asked {
  const limit = query['limit'] === undefined ? usual : Number(query['limit']);
  return {
    collection,
    fields: query['fields'],
    filter: objectOr(query['filter']),
    search: typeof query['search'] === 'string' ? query['search'] : undefined,
    most: limit !== undefined && limit >= 0 ? limit : undefined,
  };
}

/** An object, or JSON that holds one. */
function objectOr(value: unknown): Record<string, unknown> {
  if (typeof value === 'string') {
    try {
      return objectOr(JSON.parse(value) as unknown);
    } catch {
      return {};
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
