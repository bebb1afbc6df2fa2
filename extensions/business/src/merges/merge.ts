import type { ApiExtensionContext } from '@directus/types';
import type { Merged, MergeInput } from '@novacrm/contracts';
import type { Call, Knex } from '@novacrm/runtime';
import { createRows, type Row } from '../api/rows.ts';
import { planMerge, planUndo } from '../domain/merge.ts';
import { MergeRefusedError, REASONS } from './errors.ts';
import { moveLinks, readLinks, returnLinks, type MovedLink } from './links.ts';

/** Days in which a merge can be undone. */
const UNDO_DAYS = 30;

export interface MergeDesk {
  merge(input: MergeInput, call: Call): Promise<Merged>;
  undo(id: string, call: Call): Promise<Merged>;
}

/** What `record_merges` keeps of both records, for the undo. */
interface Before {
  /** What the merge wrote on the record that stays, and what stood there. */
  change: Row;
  kept: Row;
  merged: Row;
}

export function createMergeDesk(database: Knex, services: ApiExtensionContext['services']): MergeDesk {
  return {
    merge: (input, call) =>
      database.transaction(async (transaction) => {
        const { collection, kept, merged, take } = input;
        if (kept === merged) throw new MergeRefusedError({ reason: REASONS.same });
        const rows = createRows(services, { ...call, knex: transaction });
        await transaction(collection).whereIn('id', [kept, merged]).orderBy('id').forUpdate().select('id');
        const [stays, goes] = [await rows.one(collection, kept, ['*']), await rows.one(collection, merged, ['*'])];
        if (stays['merged_into'] || goes['merged_into']) throw new MergeRefusedError({ reason: REASONS.merged });
        if (stays['kind'] === 'own' || goes['kind'] === 'own') throw new MergeRefusedError({ reason: REASONS.own });
        if (collection === 'contacts') await refuseUnlikeConsents(transaction, kept, merged);

        const change = planMerge(stays, goes, take);
        if (stays['parent'] === merged) change['parent'] = null;
        // Both writes under the caller's permissions and through the gate: who may not change one of the two cannot merge them.
        await rows.update(collection, [merged], { status: 'archived' });
        if (Object.keys(change).length > 0) await rows.update(collection, [kept], change);
        await transaction(collection).where({ id: merged }).update({ merged_into: kept });
        await allowMoving(transaction);
        const links = await readLinks(transaction, collection);
        const moved = await moveLinks(transaction, links, { collection, from: merged, to: kept });
        const old = Object.fromEntries(Object.keys(change).map((field) => [field, stays[field] ?? null]));
        const before: Before = { change, kept: old, merged: { status: goes['status'] } };
        const id = crypto.randomUUID();
        await transaction('record_merges').insert({
          ...{ id, collection, kept, merged, merged_by: call.accountability.user, merged_at: new Date() },
          ...{ before: JSON.stringify(before), relinked: JSON.stringify(moved), team: stays['team'] ?? null },
        });
        return { id, kept, merged, moved: countMoved(moved) };
      }),

    undo: (id, call) =>
      database.transaction(async (transaction) => {
        const found: StoredMerge | undefined = await transaction('record_merges').where({ id }).forUpdate().first();
        const rows = createRows(services, { ...call, knex: transaction });
        // Who may not see the record that stays learns nothing of the merge.
        const now = await rows.one(found?.collection ?? 'contacts', found?.kept ?? id, ['*']);
        if (!found) throw new MergeRefusedError({ reason: REASONS.undone });
        const { collection, kept, merged, relinked, before } = found;
        if (found.undone_at) throw new MergeRefusedError({ reason: REASONS.undone });
        if (Date.now() - found.merged_at.getTime() > UNDO_DAYS * 86_400_000)
          throw new MergeRefusedError({ reason: REASONS.late });
        if (now['merged_into']) throw new MergeRefusedError({ reason: REASONS.again });

        const change = planUndo(now, before.change, before.kept);
        if (Object.keys(change).length > 0) await rows.update(collection, [kept], change);
        await transaction(collection).where({ id: merged }).update({ merged_into: null });
        await rows.update(collection, [merged], before.merged);
        await allowMoving(transaction);
        await returnLinks(transaction, relinked, { from: merged, to: kept });
        await transaction('record_merges')
          .where({ id })
          .update({ undone_at: new Date(), undone_by: call.accountability.user });
        return { id, kept, merged, moved: countMoved(relinked) };
      }),
  };
}

interface StoredMerge {
  collection: MergeInput['collection'];
  kept: string;
  merged: string;
  merged_at: Date;
  undone_at: Date | null;
  before: Before;
  relinked: MovedLink[];
}

/** Issued invoices do not change, except that their customer is now known under another id. */
async function allowMoving(transaction: Knex): Promise<void> {
  await transaction.raw("select set_config('nova.merging', 'on', true)");
}

/** Which of two answers holds is for a person to say. */
async function refuseUnlikeConsents(transaction: Knex, kept: string, merged: string): Promise<void> {
  const unlike = await transaction('consents as a')
    .join('consents as b', 'b.purpose', 'a.purpose')
    .where({ 'a.contact': kept, 'b.contact': merged })
    .whereRaw('a.status <> b.status')
    .first('a.id');
  if (unlike) throw new MergeRefusedError({ reason: REASONS.consents });
}

function countMoved(moved: readonly MovedLink[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { table, ids } of moved) counted[table] = (counted[table] ?? 0) + ids.length;
  return counted;
}
