import type { Database, Row } from './host.ts';
import { quote } from './protect.ts';

/** Columns of Directus's own tables that hold a list as one text. */
const LISTS = new Set(['special', 'one_allowed_collections', 'fields', 'ip_access']);

/** Columns that the database numbers. */
const NUMBERED = new Set(['directus_fields', 'directus_relations', 'directus_permissions', 'directus_presets']);

/**
 * Writes rows of a table of Directus in one statement, past its services: these write row by row, and of texts,
 * permissions and fields there are thousands. Nobody listens to events while the model is applied.
 */
export async function insertRows(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (column) => !(column === 'id' && NUMBERED.has(table)),
  );
  const names = columns.map(quote).join(', ');
  const stored = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, storedValue(column, row[column])])),
  );
  await database.raw(
    `INSERT INTO ${quote(table)} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${quote(table)}, ?::json)`,
    [JSON.stringify(stored)],
  );
}

function storedValue(column: string, value: unknown): unknown {
  return LISTS.has(column) && Array.isArray(value) ? value.join(',') : value;
}
