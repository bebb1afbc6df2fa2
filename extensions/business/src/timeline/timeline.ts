import type { Timeline, TimelineInput } from '@novacrm/contracts';
import { InvalidInputError, type Knex } from '@novacrm/runtime';
import { isForbidden, type Row, type Rows } from '../api/rows.ts';
import { cutPage, decodePlace, encodePlace, type Place } from '../domain/keyset.ts';
import { TIMELINE_SOURCES, type TimelineSource } from '../domain/timeline-sources.ts';

interface Placed {
  time: number;
  entry: Timeline['entries'][number];
}

/** One page of the history of a company or contact, newest first, of what the reader may see. */
export async function readTimeline(
  input: TimelineInput,
  { rows, database }: { rows: Rows; database: Knex },
): Promise<Timeline> {
  const { collection, id, limit, cursor, only } = input;
  await rows.one(collection, id, ['id']);
  const after = cursor === undefined ? undefined : decodePlace(cursor);
  if (cursor !== undefined && !after) {
    const issue = { path: 'cursor', message: 'is not one that this route gave; start without it' };
    throw new InvalidInputError({ issues: [issue], path: 'cursor' });
  }
  const wanted = TIMELINE_SOURCES.filter((source) => !only || only.includes(source.collection));
  const sources = await findFilled(wanted, input, database);
  const lists = await Promise.all(sources.map((source) => readSource(source, { ...input, after }, rows)));
  const { page, next } = cutPage(lists, after, limit);
  return { entries: page.map(({ entry }) => entry), next: next ? encodePlace(next) : null };
}

/** Those with a row that points there, whoever may see it: most records have few, and reading costs far more than asking. */
async function findFilled(
  sources: readonly TimelineSource[],
  { collection, id }: TimelineInput,
  database: Knex,
): Promise<TimelineSource[]> {
  const pointing = sources.flatMap((source) => {
    const pointer = pointerTo(collection, source);
    return pointer === undefined ? [] : [{ source, pointer }];
  });
  if (pointing.length === 0) return [];
  const asked = pointing.map(({ source, pointer }) =>
    database.raw('EXISTS (SELECT 1 FROM ?? WHERE ?? = ?) AS ??', [source.collection, pointer, id, source.collection]),
  );
  const filled = (await database.first(asked)) as Record<string, boolean> | undefined;
  return pointing.flatMap(({ source }) => (filled?.[source.collection] ? [source] : []));
}

const pointerTo = (collection: TimelineInput['collection'], { company, contact }: TimelineSource) =>
  collection === 'companies' ? company : contact;

async function readSource(
  source: TimelineSource,
  { collection, id, limit, after }: TimelineInput & { after: Place | undefined },
  rows: Rows,
): Promise<Placed[]> {
  const pointer = pointerTo(collection, source);
  if (pointer === undefined) return [];
  const { at, title, kind, status, amount } = source;
  const optional = [kind, status, amount, amount && 'currency'].filter((field) => field !== undefined);
  // The end of the millisecond: what it holds was given in part at most.
  const until = after ? { _lt: new Date(after.at + 1).toISOString() } : { _nnull: true };
  try {
    const found = await rows.find(source.collection, {
      fields: ['id', at, ...title, ...optional],
      filter: { [pointer]: { _eq: id }, [at]: until },
      sort: [`-${at}`, '-id'],
      limit: limit + 1 + (after?.given ?? 0),
    });
    return found.map((row) => describe(source, row));
  } catch (error) {
    // Who may not read invoices has a history without them.
    if (isForbidden(error)) return [];
    throw error;
  }
}

function describe({ collection, at, title, kind, status, amount }: TimelineSource, row: Row): Placed {
  const time = new Date(String(row[at]));
  const text = (field: string | undefined) => (field !== undefined && row[field] != null ? String(row[field]) : null);
  const entry = {
    collection,
    id: String(row['id']),
    at: time.toISOString(),
    title: title.flatMap((field) => text(field) ?? []).join(' · '),
    kind: text(kind),
    status: text(status),
    amount: text(amount),
    currency: amount === undefined ? null : text('currency'),
  };
  return { time: time.getTime(), entry };
}
