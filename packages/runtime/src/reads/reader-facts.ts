import type { Accountability, SchemaOverview } from '@directus/types';
import type { Knex } from '../database.ts';
import { onceInRequest } from '../request-context.ts';

interface Service {
  collection: string;
  accountability: Accountability | null;
  schema: SchemaOverview;
  knex: Knex;
}

/** Directus's service of rows, as far as it reads one of them. */
export interface ReadingOne {
  ItemsService: {
    prototype: Service & {
      readOne(key: string | number, query?: { fields?: string[] }, options?: object): Promise<unknown>;
    };
  };
}

/** What rules say of their reader, as `$CURRENT_USER.company` and `$CURRENT_USER.memberships.team`, by field. */
export interface ReaderFacts {
  columns: string[];
  /** Related rows that point back at the reader: field, table, its column that points here, its column that is asked for. */
  related: { field: string; table: string; back: string; column: string }[];
}

const shortened = new WeakSet<object>();

/**
 * Directus reads the row of the person anew, through all its layers, each time a rule speaks of `$CURRENT_USER.…`: several times
 * for one request. Here one statement does, once for a request. Nothing is kept beyond it: who leaves a team sees its rows no more.
 */
export function shortenReaderFacts({ ItemsService }: ReadingOne): void {
  const { prototype } = ItemsService;
  if (shortened.has(prototype)) return;
  shortened.add(prototype);
  const { readOne } = prototype;
  prototype.readOne = async function (this: typeof prototype, key, query, options) {
    const usual = () => Reflect.apply(readOne, this, [key, query, options]) as Promise<unknown>;
    if (this.collection !== 'directus_users' || this.accountability || options || !query) return usual();
    const { fields, ...more } = query;
    const facts = fields && Object.keys(more).length === 0 ? planFacts(fields, this.schema) : null;
    if (!facts) return usual();
    const found = await onceInRequest(`${key} ${fields?.join(' ')}`, () => readFacts(facts, String(key), this.knex));
    return found ?? usual();
  };
}

/** Null when more is asked for than columns of the person and of rows that point at the person. */
export function planFacts(fields: readonly string[], schema: SchemaOverview): ReaderFacts | null {
  const facts: ReaderFacts = { columns: [], related: [] };
  for (const path of fields) {
    const [field = '', column, ...deeper] = path.split('.');
    if (column === undefined) {
      const known = schema.collections['directus_users']?.fields[field];
      if (!known || known.type === 'alias' || known.special.some((each) => !PLAIN.has(each))) return null;
      facts.columns.push(field);
      continue;
    }
    const relation = schema.relations.find(
      ({ related_collection, meta }) => related_collection === 'directus_users' && meta?.one_field === field,
    );
    if (facts.related.some((each) => each.field === field)) return null;
    const far = relation && schema.collections[relation.collection]?.fields[column];
    if (!far || far.type === 'alias' || far.special.some((each) => !PLAIN.has(each)) || deeper.length > 0) return null;
    facts.related.push({ field, table: relation.collection, back: relation.field, column });
  }
  return facts;
}

/** Specials that change nothing about how a column is read. */
const PLAIN: ReadonlySet<string> = new Set(['uuid', 'm2o', 'user-created', 'user-updated']);

async function readFacts({ columns, related }: ReaderFacts, user: string, knex: Knex): Promise<object | undefined> {
  const parts = [
    ...columns.map((column) => knex.raw('??', [`directus_users.${column}`])),
    ...related.map(({ field, table, back, column }) =>
      knex.raw(`(select coalesce(json_agg(json_build_object(?::text, ??)), '[]') from ?? where ?? = ??) as ??`, [
        ...[column, `${table}.${column}`, table, `${table}.${back}`, 'directus_users.id', field],
      ]),
    ),
  ];
  return knex('directus_users').select(parts).where('directus_users.id', user).first() as Promise<object | undefined>;
}
