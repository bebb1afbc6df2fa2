import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** Owns the ledger; nobody signs in as it. */
const OWNER = 'nova_ledger_owner';

/** Functions that the application may call or put into triggers; all others belong to the ledger alone. */
const OPEN_FUNCTIONS = [
  'retirement()',
  'refuse_change()',
  'stamp_transaction()',
  'capture_change()',
  'capture_truncate()',
  'actor_ref(text, boolean)',
  'item_ref(text, text)',
  'value_ref(text, text, text, text)',
  'destroy_key(text)',
  'take_over(regclass, text, text)',
];

export type Connection = Pick<pg.ClientBase, 'query'>;

/**
 * Installs the tables and functions of the ledger as an administrator of the database: under an owner of their own, of
 * which the application's `login` is no member. `connection` must be a superuser, or one who may create roles and is a
 * member of `login`.
 */
export async function installLedger(connection: Connection, login: string): Promise<void> {
  const sql = await readSql();
  await atomically(connection, async () => {
    if ((await readVersion(connection)) === `${sql.version} ${login}`) return;
    await connection.query(`DO $body$ BEGIN
      IF to_regrole('${OWNER}') IS NULL THEN CREATE ROLE ${OWNER} NOLOGIN; END IF;
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT ${OWNER} TO %I', current_user);
      END IF;
      EXECUTE format('GRANT CREATE ON DATABASE %I TO ${OWNER}', current_database());
      -- Who owns a schema can drop every table in it.
      ALTER SCHEMA public OWNER TO ${OWNER};
    END $body$`);
    await connection.query(`CREATE SCHEMA IF NOT EXISTS nova_ledger AUTHORIZATION ${OWNER}`);
    await connection.query(ADOPT);
    await connection.query(`SET LOCAL ROLE ${OWNER}`);
    for (const statements of [sql.tables, sql.functions, sql.guards]) await connection.query(statements);
    await connection.query('RESET ROLE');
    await connection.query(sql.owner);
    const to = pg.escapeIdentifier(login);
    await connection.query(`
      REVOKE ALL ON ALL TABLES IN SCHEMA nova_ledger FROM PUBLIC, ${to};
      GRANT USAGE ON SCHEMA nova_ledger TO ${to};
      GRANT USAGE, CREATE ON SCHEMA public TO ${to};
      GRANT SELECT ON nova_ledger.changes, nova_ledger.leaves, nova_ledger.tiles, nova_ledger.seals, nova_ledger.key_changes, nova_ledger.cosignatures TO ${to};
      GRANT INSERT ON nova_ledger.leaves, nova_ledger.tiles, nova_ledger.seals, nova_ledger.key_changes, nova_ledger.cosignatures TO ${to};
      ${OPEN_FUNCTIONS.map((name) => `GRANT EXECUTE ON FUNCTION nova_ledger.${name} TO ${to};`).join('\n')}`);
    await writeVersion(connection, `${sql.version} ${login}`);
  });
}

/**
 * The same where no administrator did it: the application's own login then owns the ledger, and the triggers are all that
 * keeps it from changing entries. Health and doctor say so.
 * @throws Error when an administrator installed another version.
 */
export async function installLedgerAsLogin(connection: Connection): Promise<void> {
  const sql = await readSql();
  await atomically(connection, async () => {
    const version = await readVersion(connection);
    if (version?.startsWith(`${sql.version} `)) return;
    const { rows } = await connection.query<{ ours: boolean }>(
      `SELECT nspowner = current_user::regrole AS ours FROM pg_namespace WHERE nspname = 'nova_ledger'`,
    );
    if (rows[0]?.ours === false) {
      throw new Error(
        'The ledger in the database is of another version and belongs to its own owner: an administrator of the database has to run `npm run nova ledger protect` once.',
      );
    }
    await connection.query('CREATE SCHEMA IF NOT EXISTS nova_ledger');
    for (const statements of [sql.tables, sql.functions, sql.guards]) await connection.query(statements);
    await writeVersion(connection, `${sql.version} -`);
  });
}

/** What an earlier installation left to the application's login becomes the owner's. */
const ADOPT = `DO $body$
DECLARE
  item record;
BEGIN
  EXECUTE 'ALTER SCHEMA nova_ledger OWNER TO ${OWNER}';
  FOR item IN SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace = 'nova_ledger'::regnamespace AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${OWNER}', item.name);
  END LOOP;
  FOR item IN SELECT p.oid::regprocedure AS name FROM pg_proc p
    WHERE p.pronamespace = 'nova_ledger'::regnamespace AND p.proname <> 'take_over' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ${OWNER}', item.name);
  END LOOP;
END
$body$`;

interface Sql {
  tables: string;
  functions: string;
  guards: string;
  owner: string;
  version: string;
}

async function readSql(): Promise<Sql> {
  const read = (name: string) => readFile(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
  const [tables, functions, guards, owner] = await Promise.all([
    read('tables'),
    read('functions'),
    read('guards'),
    read('owner'),
  ]);
  const hash = createHash('sha256').update([tables, functions, guards, owner, ...OPEN_FUNCTIONS].join('\0'));
  return { tables, functions, guards, owner, version: hash.digest('hex').slice(0, 16) };
}

async function readVersion(connection: Connection): Promise<string | undefined> {
  const { rows } = await connection.query<{ version: string | null }>(
    `SELECT obj_description(to_regnamespace('nova_ledger'), 'pg_namespace') AS version`,
  );
  return rows[0]?.version ?? undefined;
}

function writeVersion(connection: Connection, version: string): Promise<unknown> {
  return connection.query(`COMMENT ON SCHEMA nova_ledger IS ${pg.escapeLiteral(version)}`);
}

async function atomically(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query('BEGIN');
  try {
    await connection.query(`SELECT pg_advisory_xact_lock(hashtext('nova_ledger'))`);
    await work();
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  }
}
