import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { DEMO_ADMIN, DEMO_LOGINS } from '@novacrm/contracts';

type Row = Record<string, unknown> & { id: string };

export interface FakeProduct {
  url: string;
  /** `METHOD path` of every request, in order. */
  requests: string[];
  tables: Map<string, Map<string, Row & { createdBy: string }>>;
  settings: { public_note: string | null };
  /** People whose password is not the demo's any more. */
  lockedOut: Set<string>;
  /** Fields of new rows that people other than the administrator may set. */
  creatable: string[];
  /** Answers instead of the product when it returns something: the way to break it in a test. */
  interfere: (call: Call) => Reply | undefined;
  stop(): Promise<void>;
}

export interface Call {
  method: string;
  path: string;
  /** Login of whoever calls. */
  who: string;
  body: unknown;
}

export interface Reply {
  status: number;
  body: unknown;
}

/** As much of Directus 11.17 and of our own routes as the seed talks to, in memory. */
export async function startFakeProduct(): Promise<FakeProduct> {
  const table = (name: string) => {
    const rows = fake.tables.get(name) ?? new Map<string, Row & { createdBy: string }>();
    fake.tables.set(name, rows);
    return rows;
  };
  const insert = (name: string, rows: readonly Row[], who: string): Reply => {
    if (rows.some(({ id }) => table(name).has(id))) return failure(400, 'RECORD_NOT_UNIQUE', 'Value has to be unique.');
    for (const row of rows) table(name).set(row.id, { ...row, createdBy: who });
    return data(rows.map(({ id }) => ({ id })));
  };
  const me = (who: string) => [...table('users').values()].find(({ email }) => email === who);

  function answer({ method, path, who, body }: Call, requestId: string): Reply {
    const [, area, name = '', id] = path.split('/');
    if (path === '/server/info') return data({ project: fake.settings });
    if (path === '/auth/login') {
      const { email } = body as { email: string };
      if (fake.lockedOut.has(email) || !me(email))
        return failure(401, 'INVALID_CREDENTIALS', 'Invalid user credentials.');
      return data({ access_token: email, refresh_token: null, expires: 900_000 });
    }
    if (path === '/permissions/me') {
      return data(
        Object.fromEntries(['interactions', 'tasks'].map((each) => [each, { create: { fields: fake.creatable } }])),
      );
    }
    if (path === '/settings') return data(method === 'PATCH' ? Object.assign(fake.settings, body) : fake.settings);
    if (path === '/roles') return data(DEMO_LOGINS.map(({ roleName }) => ({ id: roleName, name: roleName })));
    if (path === '/users/me') return data(method === 'PATCH' ? Object.assign(me(who) ?? {}, body) : me(who));
    if (path === '/users')
      return method === 'POST' ? insert('users', [body as Row], who) : data([...table('users').values()]);
    if (area === 'items' && method === 'SEARCH') {
      const { query } = body as { query: { filter: Record<string, { _in: string[] }> } };
      const [[field, { _in: wanted }] = ['id', { _in: [] }]] = Object.entries(query.filter);
      return data([...table(name).values()].filter((row) => wanted.includes(String(row[field]))));
    }
    if (area === 'items' && method === 'POST') return insert(name, body as Row[], who);
    if (area === 'items' && method === 'PATCH') return data(Object.assign(table(name).get(id ?? '') ?? {}, body));
    if (area === 'items') return data([...table(name).values()]);
    table('compliance_audit').set(requestId, { id: requestId, request_id: requestId, createdBy: who });
    return { status: 200, body: {} };
  }

  const server = createServer((request, response) => {
    void read(request).then((call) => {
      fake.requests.push(`${call.method} ${call.path}`);
      const { status, body } = fake.interfere(call) ?? answer(call, String(request.headers['x-request-id']));
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const fake: FakeProduct = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requests: [],
    tables: new Map(),
    settings: { public_note: null },
    lockedOut: new Set(),
    creatable: ['*'],
    interfere: () => undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  table('users').set('admin', {
    id: 'admin',
    email: DEMO_ADMIN,
    first_name: 'Admin',
    last_name: 'User',
    tags: null,
    createdBy: '',
  });
  return fake;
}

/** An error as Directus sends it. */
export function failure(status: number, code: string, message: string, details: object = {}): Reply {
  return { status, body: { errors: [{ message, extensions: { ...details, code } }] } };
}

const data = (value: unknown): Reply => ({ status: 200, body: { data: value } });

async function read(request: IncomingMessage): Promise<Call> {
  const { pathname } = new URL(request.url ?? '/', 'http://fake');
  const body =
    request.headers['content-length'] || request.headers['transfer-encoding'] ? await json(request) : undefined;
  return {
    method: request.method ?? '',
    path: pathname,
    who: (request.headers.authorization ?? '').replace('Bearer ', ''),
    body,
  };
}
