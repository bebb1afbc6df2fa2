import { authentication, createDirectus, customEndpoint, rest, type RestCommand } from '@directus/sdk';
import { DEMO_PASSWORD } from '@novacrm/contracts';
import { PEOPLE, type Person } from './people.ts';
import { RequestFailed } from './request-failed.ts';

/** The product as one signed-in person of the demo sees it. What it does not accept is thrown as `RequestFailed`. */
export interface Session {
  person: Person;
  /** `what` names the request in an error message. */
  run<Output>(what: string, command: RestCommand<Output, object>): Promise<Output>;
  get<Output>(path: string, params?: Record<string, unknown>): Promise<Output>;
  /** A read whose query is too long for an address. */
  search<Output>(path: string, query: Record<string, unknown>): Promise<Output>;
  post<Output>(path: string, body: unknown, params?: Record<string, unknown>): Promise<Output>;
  patch<Output>(path: string, body: unknown): Promise<Output>;
  /** Whether this person may set that field of a new row. */
  maySet(collection: string, field: string): boolean;
}

/** Longer than any request of the seed takes on a slow machine, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

export async function signIn(url: string, person: Person): Promise<Session> {
  const client = createDirectus<object>(url, { globals: { fetch: fetchWithin(REQUEST_TIMEOUT) } })
    // The seed is done long before the token expires; a refresh timer would keep the process alive.
    .with(authentication('json', { autoRefresh: false }))
    .with(rest());
  const run = async <Output>(what: string, command: RestCommand<Output, object>) => {
    try {
      return await client.request(command);
    } catch (reason) {
      throw new RequestFailed(what, reason);
    }
  };
  const send = <Output>(
    method: 'GET' | 'SEARCH' | 'POST' | 'PATCH',
    path: string,
    params?: Record<string, unknown>,
    body?: unknown,
  ) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    return run(`${method} ${path}`, customEndpoint<Output>({ method, path, ...(params && { params }), ...content }));
  };
  try {
    await client.login({ email: PEOPLE[person].email, password: DEMO_PASSWORD });
  } catch (reason) {
    throw new RequestFailed(`the sign-in of ${PEOPLE[person].email}`, reason);
  }
  const permissions = await send<Permissions>('GET', '/permissions/me');
  return {
    person,
    run,
    get: (path, params) => send('GET', path, params),
    search: (path, query) => send('SEARCH', path, undefined, { query }),
    post: (path, body, params) => send('POST', path, params, body),
    patch: (path, body) => send('PATCH', path, undefined, body),
    maySet(collection, field) {
      const fields = permissions[collection]?.create?.fields ?? [];
      return person === 'admin' || fields.includes(field) || fields.includes('*');
    },
  };
}

type Permissions = Record<string, { create?: { fields?: string[] | null } }>;

function fetchWithin(timeout: number) {
  return (url: string, init?: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
}
