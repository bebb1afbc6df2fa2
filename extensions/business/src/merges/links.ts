import type { Knex } from '@novacrm/runtime';

/** A column whose rows point at records of a collection. */
export interface Link {
  table: string;
  column: string;
  /** Key column of that table. */
  key: string;
  /** Where the column beside names the collection, as comments and links to outside systems do. */
  polymorphic: boolean;
  /** The other columns of unique indexes that this one takes part in. */
  unique: string[][];
}

export interface MovedLink {
  table: string;
  column: string;
  key: string;
  ids: string[];
}

/** History stays with the record that it happened to. */
const HISTORY = new Set(['directus_activity', 'directus_revisions', 'directus_versions', 'record_merges']);

/**
 * Every place in the database that points at rows of `collection`, read from its catalogue: a table that was added
 * yesterday is there too. Tables that only grow are left out, because what they say was true when it was written.
 */
export async function readLinks(database: Knex, collection: string): Promise<Link[]> {
  const { rows } = await database.raw<{ rows: Link[] }>(LINKS, { collection });
  return rows.filter(({ table }) => !HISTORY.has(table));
}

/** Moves what points at `from` to `to`. What `to` has already, as a tag, stays where it is. */
export async function moveLinks(
  database: Knex,
  links: readonly Link[],
  { collection, from, to }: { collection: string; from: string; to: string },
): Promise<MovedLink[]> {
  const moved: MovedLink[] = [];
  for (const link of links) {
    const { table, column, key } = link;
    const query = database(table)
      .where(`${table}.${column}`, from)
      // The two records themselves: one of them must not become its own parent.
      .modify((rows) => void (table === collection && rows.whereNotIn(`${table}.${key}`, [from, to])))
      .modify((rows) => void (link.polymorphic && rows.where(`${table}.collection`, collection)));
    for (const others of link.unique) {
      query.whereNotExists((same) => {
        void same.select(database.raw('1')).from({ other: table }).where(`other.${column}`, to);
        for (const name of others)
          void same.whereRaw('?? is not distinct from ??', [`other.${name}`, `${table}.${name}`]);
      });
    }
    const changed: Record<string, unknown>[] = await query.update({ [column]: to }).returning(key);
    const ids = changed.map((row) => String(row[key]));
    if (ids.length > 0) moved.push({ table, column, key, ids });
  }
  return moved;
}

/** Moves back what still points at `to`. Returns how many rows did. */
export async function returnLinks(
  database: Knex,
  moved: readonly MovedLink[],
  { from, to }: { from: string; to: string },
): Promise<number> {
  let returned = 0;
  for (const { table, column, key, ids } of moved) {
    returned += await database(table)
      .where(column, to)
      .whereRaw('??::text = any(?)', [key, ids])
      .update({ [column]: from });
  }
  return returned;
}

const LINKS = `
  WITH pointers AS (
    SELECT c.conrelid AS rel, a.attnum, a.attname, false AS polymorphic
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1
      AND c.confrelid = to_regclass(quote_ident(:collection)) AND c.connamespace = to_regnamespace(current_schema())
    UNION ALL
    SELECT i.attrelid, i.attnum, i.attname, true
    FROM pg_attribute i JOIN pg_attribute n ON n.attrelid = i.attrelid AND n.attname = 'collection' AND NOT n.attisdropped
      JOIN pg_class r ON r.oid = i.attrelid AND r.relkind = 'r' AND r.relnamespace = to_regnamespace(current_schema())
    WHERE i.attname = 'item' AND NOT i.attisdropped AND i.atttypid IN ('text'::regtype, 'varchar'::regtype)
  )
  SELECT r.relname AS "table", p.attname AS "column", k.attname AS key, p.polymorphic,
    coalesce((
      SELECT json_agg((SELECT coalesce(json_agg(o.attname), '[]') FROM pg_attribute o
                       WHERE o.attrelid = x.indrelid AND o.attnum = ANY (x.indkey) AND o.attnum <> p.attnum))
      FROM pg_index x WHERE x.indrelid = p.rel AND x.indisunique AND p.attnum = ANY (x.indkey)
    ), '[]') AS "unique"
  FROM pointers p
    JOIN pg_class r ON r.oid = p.rel
    JOIN pg_index pk ON pk.indrelid = p.rel AND pk.indisprimary AND pk.indnatts = 1
    JOIN pg_attribute k ON k.attrelid = p.rel AND k.attnum = pk.indkey[0]
  WHERE NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = p.rel AND t.tgname = 'nova_refuse_update')
  ORDER BY 1, 2`;
