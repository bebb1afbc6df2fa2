import pg from 'pg';
import { inject } from 'vitest';

/** Runs one statement as the owner of the database, behind the application's back. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(inject('database'));
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
