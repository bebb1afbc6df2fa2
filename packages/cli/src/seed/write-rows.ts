import { RequestFailed } from './request-failed.ts';
import type { PlannedRow } from './rows/planned-row.ts';
import type { Session } from './session.ts';
import type { Staff } from './staff.ts';

/** Rows of one request: enough to be fast, few enough to stay a short transaction. */
const BATCH = 50;

/** Requests at a time: the server works on one while the database works on another. */
const LANES = 4;

/**
 * Writes the rows that are not there yet; what is there is left alone, whatever people made of it. A batch is written
 * whole or not at all, so that a run that was killed goes on where it stood. Each row is written by its person, or by
 * the administrator where that person's role may not give a row its id.
 */
export async function writeRows(rows: readonly PlannedRow[], staff: Staff): Promise<void> {
  const missing = await withoutExisting(rows, staff.admin);
  const batches = [...Map.groupBy(missing, ({ by, collection }) => `${by} ${collection}`).values()].flatMap(
    cutIntoBatches,
  );
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift())
      await writeBatch(batch, await findWriter(batch, staff));
  };
  await settle(Array.from({ length: LANES }, lane));
}

function cutIntoBatches(rows: readonly PlannedRow[]): PlannedRow[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, nth) => rows.slice(nth * BATCH, (nth + 1) * BATCH));
}

async function findWriter([first]: readonly PlannedRow[], { admin, find }: Staff): Promise<Session> {
  const person = first && (await find(first.by));
  return person?.maySet(first?.collection ?? '', 'id') ? person : admin;
}

async function withoutExisting(rows: readonly PlannedRow[], admin: Session): Promise<PlannedRow[]> {
  const present = new Set<string>();
  const reads = [...Map.groupBy(rows, ({ collection }) => collection)].map(async ([collection, group]) => {
    const ids = await admin.search<{ id: string }[]>(`/items/${collection}`, {
      fields: ['id'],
      filter: { id: { _in: group.map(({ row }) => row.id) } },
      limit: -1,
    });
    for (const { id } of ids) present.add(id);
  });
  await settle(reads);
  return rows.filter(({ row }) => !present.has(row.id));
}

async function writeBatch(batch: readonly PlannedRow[], session: Session): Promise<void> {
  const [first] = batch;
  if (!first) return;
  try {
    await session.post(
      `/items/${first.collection}`,
      batch.map(({ by, row, onBehalf }) => (by === session.person ? row : { ...row, ...onBehalf })),
      { fields: ['id'] },
    );
  } catch (reason) {
    if (batch.length > 1 && reason instanceof RequestFailed && reason.failure.kind === 'refused') {
      // One refused row undoes its whole batch: write them one by one to find and name it.
      for (const row of batch) await writeBatch([row], session);
      return;
    }
    const which = batch.length === 1 ? first.key : `${first.key} … ${batch.at(-1)?.key ?? ''}`;
    throw new RequestFailed(`${first.collection} "${which}"`, reason);
  }
}

/** Waits for all before it reports the first failure: nothing goes on behind the caller's back. */
async function settle(work: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
