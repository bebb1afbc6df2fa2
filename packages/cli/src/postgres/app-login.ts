import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { installLedger } from '../ledger/install.ts';
import { lendLedgerTables } from '../ledger/lend.ts';
import type { RunningCluster } from './cluster.ts';

const LOGIN = 'nova_app';

/**
 * The address for the application: the same database under a login of its own, which is no superuser. Its password says
 * nothing about that of the superuser.
 */
export function asApplication<Address extends { user: string; password: string }>(address: Address): Address {
  const password = createHmac('sha256', address.password).update(LOGIN).digest('hex');
  return { ...address, user: LOGIN, password };
}

/**
 * Makes the embedded database the application's: login, ownership of what it works with, and the ledger under an owner
 * of its own. Everything is found as an earlier start left it, also from times when there was one user for all.
 */
export async function prepareLogin(cluster: RunningCluster, modelDirectory: string): Promise<void> {
  const { password } = asApplication(cluster);
  const client = new pg.Client({ ...cluster });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${LOGIN} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    await client.query(`GRANT CREATE, TEMPORARY ON DATABASE ${pg.escapeIdentifier(cluster.database)} TO ${LOGIN}`);
    await client.query(HAND_OVER);
    await installLedger(client, LOGIN);
    await lendLedgerTables(client, join(modelDirectory, 'compliance'), LOGIN);
  } finally {
    await client.end();
  }
}

/** Schemas, tables, routines and types of ours that the superuser owns; those of extensions stay. */
const HAND_OVER = `DO $body$
DECLARE
  item record;
BEGIN
  FOR item IN
    WITH space AS (SELECT oid, nspname, nspowner FROM pg_namespace
      WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'nova_ledger')),
    part AS (SELECT objid, classid FROM pg_depend WHERE deptype = 'e' OR (classid = 'pg_class'::regclass
      AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i')))
    SELECT format('SCHEMA %I', nspname) AS thing FROM space WHERE nspowner = current_user::regrole AND nspname <> 'public'
    UNION ALL
    SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, c.oid::regclass)
    FROM pg_class c JOIN space ON space.oid = relnamespace
    WHERE relowner = current_user::regrole AND relkind IN ('r', 'p', 'v', 'S')
      AND NOT EXISTS (SELECT FROM part WHERE objid = c.oid AND classid = 'pg_class'::regclass)
    UNION ALL
    SELECT format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p JOIN space ON space.oid = pronamespace
    WHERE proowner = current_user::regrole
      AND NOT EXISTS (SELECT FROM part WHERE objid = p.oid AND classid = 'pg_proc'::regclass)
    UNION ALL
    SELECT format('TYPE %s', t.oid::regtype) FROM pg_type t JOIN space ON space.oid = typnamespace
    WHERE typowner = current_user::regrole AND typtype IN ('e', 'd')
      AND NOT EXISTS (SELECT FROM part WHERE objid = t.oid AND classid = 'pg_type'::regclass)
  LOOP
    EXECUTE 'ALTER ' || item.thing || ' OWNER TO ${LOGIN}';
  END LOOP;
END
$body$`;
