import { type ReadTile, TILE_WIDTH } from '@novacrm/ledger';
import type pg from 'pg';

/** Runs one statement with `$1` parameters: a connection of the sealer, or of the pool. */
export type Query = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Statements on one connection, one after the other. */
export function querySerially(client: Pick<pg.ClientBase, 'query'>): Query {
  let last: Promise<unknown> = Promise.resolve();
  return <Row extends object>(text: string, values: readonly unknown[]) => {
    const answer = last.then(async () => (await client.query<Row>(text, [...values])).rows);
    last = answer.catch(() => undefined);
    return answer;
  };
}

/**
 * Tiles as the database keeps them. Full ones are stored; one that is not full yet is made of the leaves, or of the roots of
 * the full tiles below it, so that nothing that is stored ever has to change.
 */
export function createTileReader(query: Query): ReadTile {
  return async (level, index, width) => {
    const [stored] = await query<{ hashes: Buffer }>(
      'select hashes from nova_ledger.tiles where level = $1 and tile_index = $2',
      [level, index],
    );
    if (stored) return stored.hashes;
    const first = index * TILE_WIDTH;
    const rows =
      level === 0
        ? await query<{ hash: Buffer }>(
            `select leaf_hash as hash from nova_ledger.leaves
             where leaf_index >= $1 and leaf_index < $2 order by leaf_index`,
            [first, first + width],
          )
        : await query<{ hash: Buffer }>(
            `select root as hash from nova_ledger.tiles
             where level = $1 and tile_index >= $2 and tile_index < $3 order by tile_index`,
            [level - 1, first, first + width],
          );
    return Buffer.concat(rows.map(({ hash }) => hash));
  };
}
