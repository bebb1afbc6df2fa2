import { createError, ForbiddenError } from '@directus/errors';
import type { Accountability } from '@directus/types';
import type {
  AuditDetail,
  AuditExplanation,
  AuditPage,
  AuditQuery,
  AuditSummary,
  AuditView,
  ComplianceDashboard,
  Locale,
} from '@novacrm/contracts';
import { InvalidInputError, type Knex, type Nova } from '@novacrm/runtime';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { readDashboard } from './dashboard.ts';
import { explainEntry } from './explanation.ts';
import { explainRules } from './explain.ts';
import { createPeople } from './people.ts';
import { readRow, type AuditRow } from './row.ts';

const DecisionNotFoundError = createError('NOT_FOUND', 'There is no decision with this id.', 404);

type Reader = Accountability & { user: string };

/** Reads decisions. Who may read the whole audit sees all of them, everybody else the decisions about themselves. */
export interface AuditReader {
  list(query: z.output<typeof AuditQuery>, reader: Reader): Promise<AuditPage>;
  /** Throws `NOT_FOUND` for an unknown id; who may not see everything gets `FORBIDDEN` for it as for somebody else's. */
  read(id: string, reader: Reader): Promise<AuditDetail>;
  /** Why it was decided so. Throws like `read`, and `NOT_FOUND` when the policy of that time is not kept. */
  explain(id: string, language: Locale, reader: Reader): Promise<AuditExplanation>;
  summarise(days: number, reader: Reader): Promise<AuditSummary>;
  dashboard(days: number, reader: Reader): Promise<ComplianceDashboard>;
}

export function createAuditReader(nova: Nova): AuditReader {
  const { database, ledger } = nova;
  const people = createPeople(database);

  async function viewOf(rows: readonly AuditRow[]): Promise<AuditView[]> {
    const known = await people.byReference();
    return rows.map((row) => {
      const { entry, isOurs } = readRow(row);
      return { ...entry, actor: known.get(row.actor_ref) ?? null, intact: isOurs && ledger.isIntact(entry) };
    });
  }

  async function findRow(id: string, reader: Reader): Promise<AuditRow> {
    const matching = await restrict(database<AuditRow>('compliance_audit').where({ id }), nova, reader);
    const row = (await matching.first()) as AuditRow | undefined;
    if (row) return row;
    if (await seesAll(nova, reader)) throw new DecisionNotFoundError();
    throw new ForbiddenError({ reason: 'There is no such decision, or it is not yours to see.' });
  }

  return {
    async list(query, reader) {
      const matching = await restrict((await select(nova, query)).rows, nova, reader);
      const [rows, counted] = await Promise.all([
        page(matching.clone(), query.cursor).limit(query.limit + 1) as Promise<AuditRow[]>,
        count(database, matching.clone()),
      ]);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const entries = await viewOf(shown);
      return {
        entries,
        next: rows.length > query.limit && last ? encodeCursor(last.occurred_at, last.id) : null,
        total: Math.min(counted, MOST_COUNTED),
        counted: counted <= MOST_COUNTED,
      };
    },
    async read(id, reader) {
      const row = await findRow(id, reader);
      const { entry } = readRow(row);
      const [[view], explained, incident, seal] = await Promise.all([
        viewOf([row]),
        explainRules(database, entry),
        database('compliance_incidents').where({ audit: id }).first('id') as Promise<{ id: string } | undefined>,
        nova.log.reader.findSeal(id),
      ]);
      if (!view) throw new ForbiddenError();
      return { ...view, explained, incident: incident?.id ?? null, seal };
    },
    async explain(id, language, reader) {
      const explanation = await explainEntry(database, readRow(await findRow(id, reader)).entry, language);
      if (!explanation) throw new DecisionNotFoundError();
      return explanation;
    },
    async dashboard(days, reader) {
      const since = new Date(Date.now() - days * 86_400_000);
      const matching = await restrict(database('compliance_audit').where('occurred_at', '>=', since), nova, reader);
      return readDashboard({ database, rows: matching.clone, since, days, seesAll: await seesAll(nova, reader) });
    },
    async summarise(days, reader) {
      const since = new Date(Date.now() - days * 86_400_000);
      const matching = await restrict(database('compliance_audit').where('occurred_at', '>=', since), nova, reader);
      const [actions, rules, incidents] = await Promise.all([
        matching.clone().groupBy('action').select('action').count({ count: '*' }) as Promise<
          { action: string; count: string }[]
        >,
        database
          .with('mine', matching.clone().select('rules'))
          .from(database.raw('mine, jsonb_array_elements(mine.rules::jsonb) as rule'))
          .select(database.raw("rule->>'key' as key"))
          .count({ count: '*' })
          .groupByRaw("rule->>'key'")
          .orderBy('count', 'desc')
          .limit(5) as Promise<{ key: string; count: string }[]>,
        database('compliance_incidents').where({ status: 'open' }).count({ count: '*' }).first() as Promise<
          { count: string } | undefined
        >,
      ]);
      const byAction = { allow: 0, warn: 0, redact: 0, escalate: 0, block: 0 };
      for (const { action, count } of actions)
        if (action in byAction) byAction[action as keyof typeof byAction] = Number(count);
      return {
        since: since.toISOString(),
        total: Object.values(byAction).reduce((sum, count) => sum + count, 0),
        byAction,
        topRules: rules.map(({ key, count }) => ({ key, count: Number(count) })),
        openIncidents: (await seesAll(nova, reader)) ? Number(incidents?.count ?? 0) : 0,
      };
    },
  };
}

/** Wrapped in an object: awaiting a query builder itself would run it. */
async function select(
  { database, references }: Nova,
  query: z.output<typeof AuditQuery>,
): Promise<{ rows: Knex.QueryBuilder }> {
  const rows: Knex.QueryBuilder = database('compliance_audit');
  if (query.action) void rows.where({ action: query.action });
  if (query.channel) void rows.where({ channel: query.channel });
  if (query.actor) void rows.where({ actor_ref: (await references.findActor(query.actor)) ?? '' });
  if (query.from) void rows.where('occurred_at', '>=', query.from);
  if (query.to) void rows.where('occurred_at', '<', query.to);
  if (query.rule)
    void rows.whereRaw(`rules::text <> '[]' and rules::jsonb @> ?::jsonb`, [JSON.stringify([{ key: query.rule }])]);
  if (query.category)
    void rows.whereRaw(`findings::text <> '[]' and findings::jsonb @> ?::jsonb`, [
      JSON.stringify([{ category: query.category }]),
    ]);
  if (query.type)
    void rows.whereRaw(`findings::text <> '[]' and findings::jsonb @> ?::jsonb`, [
      JSON.stringify([{ type: query.type }]),
    ]);
  return { rows };
}

/** Wrapped in an object-free promise: awaiting a query builder itself would run it. */
async function restrict<Rows extends Knex.QueryBuilder>(rows: Rows, nova: Nova, reader: Reader) {
  const restricted = (await seesAll(nova, reader))
    ? rows
    : rows.where({ actor_ref: (await nova.references.findActor(reader.user)) ?? '' });
  return {
    clone: () => restricted.clone() as Knex.QueryBuilder,
    first: () => restricted.clone().first() as Promise<unknown>,
  };
}

/** Who may read the audit's collection may read it here. */
function seesAll({ permissions }: Nova, reader: Reader): Promise<boolean> {
  return permissions.allows('read', 'compliance_audit', reader);
}

/** Newest first; the cursor names the last row seen, so rows that arrive meanwhile shift nothing. */
function page(rows: Knex.QueryBuilder, cursor: string | undefined): Knex.QueryBuilder {
  if (cursor) {
    const position = decodeCursor(cursor);
    if (!position) {
      const issue = { path: 'cursor', message: 'is not the "next" of an earlier answer' };
      throw new InvalidInputError({ issues: [issue], path: issue.path });
    }
    void rows.whereRaw('(occurred_at, id) < (?, ?)', [position.occurredAt, position.id]);
  }
  return rows.orderBy([
    { column: 'occurred_at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
}

/** Counting a million rows takes a second that nobody waits for: one more than is told says that there are more. */
const MOST_COUNTED = 10_000;

async function count(database: Knex, rows: Knex.QueryBuilder): Promise<number> {
  const [row] = (await database
    .from(
      rows
        .select(database.raw('1'))
        .limit(MOST_COUNTED + 1)
        .as('matching'),
    )
    .count({ count: '*' })) as { count: string }[];
  return Number(row?.count ?? 0);
}
