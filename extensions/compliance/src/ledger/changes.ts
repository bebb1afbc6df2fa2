import type { ChangePage, ChangeQuery, ChangeView } from '@novacrm/contracts';
import { InvalidInputError, type Knex, type Nova } from '@novacrm/runtime';
import type { z } from 'zod';
import { createPeople } from '../audit/people.ts';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';

interface ChangeRow extends Omit<ChangeView, 'occurred_at' | 'actor'> {
  occurred_at: Date;
}

/** Reads the changes of rows that the database captured, newest first. */
export function createChangeReader({ database, references }: Pick<Nova, 'database' | 'references'>) {
  const people = createPeople(database);
  return {
    async list(query: z.output<typeof ChangeQuery>): Promise<ChangePage> {
      const rows: Knex.QueryBuilder = database.withSchema('nova_ledger').from('changes');
      const { collection, item, operation, actor, from, to, cursor, limit } = query;
      if (collection) void rows.where({ collection });
      if (item) void rows.whereIn('item', await referencesOf(collection, item));
      if (operation) void rows.where({ operation });
      if (actor) void rows.where({ actor_ref: (await references.findActor(actor)) ?? '' });
      if (query.unattributed === 'true') void rows.where({ actor_ref: 'unattributed' });
      if (from) void rows.where('occurred_at', '>=', from).where('id', '>=', idBefore(Date.parse(from)));
      if (to) void rows.where('occurred_at', '<', to).where('id', '<', idBefore(Date.parse(to) + 2 * SLACK));
      if (cursor) {
        const position = decodeCursor(cursor);
        if (!position) throw invalid('cursor', 'is not the "next" of an earlier answer');
        void rows.where('id', '<', position.id);
      }
      const found = (await rows
        // Ids begin with the time (RFC 9562, version 7), so the primary key is the order of time as well.
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .select(
          'id',
          'occurred_at',
          'actor_ref',
          'request_id',
          'operation',
          'collection',
          'item',
          'changes',
        )) as ChangeRow[];
      const known = await people.byReference();
      const shown = found.slice(0, limit).map((row) => ({
        ...row,
        occurred_at: row.occurred_at.toISOString(),
        actor: known.get(row.actor_ref) ?? null,
      }));
      const last = shown.at(-1);
      return {
        entries: shown,
        next: found.length > limit && last ? encodeCursor(new Date(last.occurred_at), last.id) : null,
      };
    },
  };

  /** A row that is a person is in the ledger under a reference; every other one under its own key. */
  async function referencesOf(collection: string | undefined, item: string): Promise<string[]> {
    if (!collection) throw invalid('collection', 'is needed with "item"');
    const answer: { rows: { reference: string | null }[] } = await database.raw(
      'select nova_ledger.item_ref(?, ?) as reference',
      [collection, item],
    );
    return [item, ...answer.rows.flatMap(({ reference }) => reference ?? [])];
  }
}

/** Milliseconds that the time inside of an id may differ from that beside it. */
const SLACK = 1000;

/** The lowest id of that moment, less the slack. */
function idBefore(milliseconds: number): string {
  const hex = Math.max(0, milliseconds - SLACK)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

function invalid(path: string, message: string): Error {
  return new InvalidInputError({ issues: [{ path, message }], path });
}
