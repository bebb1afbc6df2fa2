import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import emitter from '@directus/api/emitter';
import { processPayload } from '@directus/api/permissions/modules/process-payload/process-payload';
import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import type { Knex } from './database.ts';
import { findingOnce } from './request-context.ts';

type Row = Record<string, unknown>;

/** Rows after which requests get their turn, and milliseconds of it: Directus answers 503 while its loop is never idle. */
const BREATH = 20;
const PAUSE = 4;

export interface CreateManyOptions {
  collection: string;
  rows: readonly Row[];
  accountability: Accountability;
  schema: SchemaOverview;
  transaction: Knex.Transaction;
  services: ApiExtensionContext['services'];
}

export interface CreatedMany {
  /** Ids in the order of the rows; an error where a filter or a permission refused one. */
  outcomes: (string | Error)[];
  /** Tells hooks, flows and open pages; to be called once the transaction is committed. */
  announce(): void;
}

/**
 * Creates flat rows with uuid keys as Directus's service does, hooks, permissions, presets, activity and revisions
 * included, but with one statement for all instead of five for each. Every row passes every filter, the gate among them.
 * Throws when the database refuses the insert: then nothing is written.
 */
export function createMany(options: CreateManyOptions): Promise<CreatedMany> {
  // Who may do it is found out once for all.
  return findingOnce(() => create(options));
}

async function create(options: CreateManyOptions): Promise<CreatedMany> {
  const { collection, rows, accountability, schema, transaction, services } = options;
  const event = ['items.create', `${collection}.items.create`];
  const context = { database: transaction, schema, accountability };
  const outcomes: (string | Error)[] = [];
  const accepted: Row[] = [];
  for (const [nth, row] of rows.entries()) {
    if (nth % BREATH === BREATH - 1) await setTimeout(PAUSE);
    try {
      const filtered = (await emitter.emitFilter(event, row, { collection }, context)) as Row;
      const payload = await processPayload(
        { accountability, action: 'create', collection, payload: filtered, nested: [] },
        { schema, knex: transaction },
      );
      const id = randomUUID();
      accepted.push({ ...payload, id });
      outcomes.push(id);
    } catch (error) {
      outcomes.push(error instanceof Error ? error : new Error('refused', { cause: error }));
    }
  }
  if (accepted.length > 0) {
    const payloads = new services.PayloadService(collection, { accountability, schema, knex: transaction });
    const values: Row[] = await payloads.processValues('create', structuredClone(accepted));
    await transaction.batchInsert(collection, values, 500);
    await record(options, accepted);
  }
  return {
    outcomes,
    announce() {
      const after = { database: options.transaction, schema, accountability };
      for (const payload of accepted) emitter.emitAction(event, { payload, key: payload['id'], collection }, after);
    },
  };
}

/** Who did it, and the first revision of each row. */
async function record({ collection, accountability, schema, transaction }: CreateManyOptions, rows: Row[]) {
  const tracking = schema.collections[collection]?.accountability;
  if (tracking === null || tracking === undefined) return;
  const activities: { id: number; item: string }[] = await transaction('directus_activity')
    .insert(
      rows.map(({ id }) => ({
        ...{ action: 'create', user: accountability.user, collection, item: id },
        ...{ ip: accountability.ip ?? null, user_agent: null, origin: null },
      })),
    )
    .returning(['id', 'item']);
  if (tracking !== 'all') return;
  const byItem = new Map(activities.map(({ id, item }) => [item, id]));
  await transaction.batchInsert(
    'directus_revisions',
    rows.map((row) => {
      const data = JSON.stringify(row);
      return { activity: byItem.get(String(row['id'])), collection, item: row['id'], data, delta: data };
    }),
    500,
  );
}
