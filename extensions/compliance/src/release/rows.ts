import type { Accountability, ApiExtensionContext } from '@directus/types';
import type { Knex } from '@novacrm/runtime';
import { writeJudged } from '../gate/judged-already.ts';

/** Writes rows as the product, in the name of a person: revisions, websockets and flows see them. */
export interface Rows {
  create(collection: string, row: object): Promise<void>;
  update(collection: string, id: string, change: object): Promise<void>;
}

export type RowsIn = (transaction: Knex.Transaction, caller: Accountability) => Promise<Rows>;

/**
 * What may be written was decided, and its texts were judged, before: the person's own rights do not limit it. The person
 * is still the one whom `user_created`, revisions and activity name.
 */
export function createRowsIn({ services, getSchema }: Pick<ApiExtensionContext, 'services' | 'getSchema'>): RowsIn {
  return async (transaction, caller) => {
    const options = { schema: await getSchema(), knex: transaction, accountability: { ...caller, admin: true } };
    const serviceFor = (collection: string) => new services.ItemsService(collection, options);
    return {
      create: (collection, row) => writeJudged(async () => void (await serviceFor(collection).createOne(row))),
      update: (collection, id, change) =>
        writeJudged(async () => void (await serviceFor(collection).updateOne(id, change))),
    };
  };
}
