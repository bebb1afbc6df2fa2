import pg from 'pg';
import { inject } from 'vitest';

let pool: pg.Pool | undefined;

/** At most four connections at once: the database allows only so many, and the product under test needs its own. */
function connections(): pg.Pool {
  pool ??= new pg.Pool({ ...inject('database'), max: 4, allowExitOnIdle: true });
  return pool;
}

/** Runs one statement as the owner of the database, behind the application's back, in a session of its own. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await connections().connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    client.release(true);
  }
}
