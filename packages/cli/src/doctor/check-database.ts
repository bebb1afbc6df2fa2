import pg from 'pg';
import { readSecretFiles } from '../product/secret-files.ts';
import type { MachineCheck } from './check-machine.ts';

const OLDEST = 15;
const TIMEOUT = 3000;

/** Signs in to the outside PostgreSQL as the product would, and says what it may not lack and should not have. */
export async function checkOutsideDatabase(given: NodeJS.ProcessEnv): Promise<MachineCheck> {
  const { DB_HOST, DB_PORT, DB_DATABASE, DB_USER, DB_PASSWORD } = readSecretFiles(given);
  const address = `${DB_HOST}:${DB_PORT ?? 5432}`;
  const client = new pg.Client({
    host: DB_HOST,
    port: Number(DB_PORT ?? 5432),
    database: DB_DATABASE,
    user: DB_USER,
    password: DB_PASSWORD,
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Login>(LOGIN);
    return { name: 'database', ...judge(address, rows[0]) };
  } catch (error) {
    return { name: 'database', status: 'fail', ...explain(address, error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Login {
  version: number;
  superuser: boolean;
  /** The login can become the owner of the ledger; null before the first start. */
  owns: boolean | null;
}

const LOGIN = `select current_setting('server_version_num')::int / 10000 as version,
  (select rolsuper from pg_roles where rolname = current_user) as superuser,
  (select pg_has_role(current_user, nspowner, 'member') from pg_namespace where nspname = 'nova_ledger') as owns`;

const PROTECT = 'Give the product a login of its own and run `nova ledger protect`: docs/operations/ledger-keys.md.';

function judge(address: string, login: Login | undefined): Omit<MachineCheck, 'name'> {
  const { version = 0, superuser = false, owns = null } = login ?? {};
  if (version < OLDEST)
    return { status: 'fail', found: `PostgreSQL ${version} at ${address}`, advice: `Use version ${OLDEST} or newer.` };
  const found = `PostgreSQL ${version} at ${address}`;
  if (superuser)
    return {
      status: 'warn',
      found: `${found}; the ledger is degraded: the login is a superuser, who can change it`,
      advice: PROTECT,
    };
  if (owns === true)
    return {
      status: 'warn',
      found: `${found}; the ledger is degraded: it belongs to the login of the product`,
      advice: PROTECT,
    };
  return { status: 'ok', found };
}

/** What PostgreSQL says is not repeated: it may hold names that are nobody's business. */
function explain(address: string, error: unknown): Pick<MachineCheck, 'found' | 'advice'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('28')) return { found: `${address} refuses the login`, advice: 'Check DB_USER and DB_PASSWORD.' };
  if (code === '3D000')
    return { found: `${address} has no such database`, advice: 'Create it, or set DB_DATABASE to one that exists.' };
  return {
    found: `nothing answers at ${address}`,
    advice: 'Check DB_HOST and DB_PORT, and that PostgreSQL listens there.',
  };
}
