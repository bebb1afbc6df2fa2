import type { SchemaOverview } from '@directus/types';
import { describe, expect, it } from 'vitest';
import { guardQuery, type GuardContext, type ReadQuery, type ReadRule } from './guard-query.ts';

const columns = (...names: string[]) => ({
  primary: 'id',
  fields: Object.fromEntries(['id', ...names].map((name) => [name, {}])),
});
const link = (collection: string, field: string, related: string, back?: string) => ({
  collection,
  field,
  related_collection: related,
  meta: { one_field: back ?? null },
});
const SCHEMA = {
  collections: {
    tickets: columns('subject', 'author', 'messages', 'opened'),
    messages: columns('body', 'ticket', 'author'),
    users: columns('name', 'email', 'team'),
    teams: columns('name'),
  },
  relations: [
    link('tickets', 'author', 'users'),
    link('messages', 'ticket', 'tickets', 'messages'),
    link('messages', 'author', 'users'),
    link('users', 'team', 'teams'),
  ],
} as unknown as SchemaOverview;

const rule = (rows: ReadRule['rows'], ...fields: string[]): ReadRule => ({
  rows,
  fields: new Set(fields.length > 0 ? fields : ['*']),
});
const OWN_TICKETS = { company: { _eq: 'mine' } };
const SHOWN = { _and: [{ internal: { _eq: false } }, { ticket: OWN_TICKETS }] };
const SELF = { id: { _eq: 'me' } };
const NEAR = { team: { _eq: 'ours' } };
const RULES: Record<string, ReadRule[]> = {
  tickets: [rule(OWN_TICKETS)],
  messages: [rule(SHOWN)],
  // Everybody's name, and one's own address.
  users: [rule(SELF, 'id', 'name', 'email', 'team'), rule(NEAR, 'id', 'name')],
  teams: [rule(null)],
};
const CONTEXT: GuardContext = {
  schema: SCHEMA,
  rulesOf: (collection) => RULES[collection] ?? [],
  keysOf: (collection, rules) => ({ collection, rules }),
};
const guard = (query: ReadQuery, collection = 'tickets') => guardQuery(query, collection, CONTEXT);
const among = (collection: string, ...rules: object[]) => ({ _in: { collection, rules } });

describe('limiting a query to what its reader may read', () => {
  it('leaves a query about the rows themselves as it is', () => {
    const query = { filter: { _and: [{ subject: { _contains: 'x' } }, { author: { _eq: 'u' } }] }, sort: ['-opened'] };
    expect(guard(query)).toEqual(query);
    expect(guard({})).toEqual({});
  });

  it('asks of a related row that the reader may read that field of it', () => {
    expect(guard({ filter: { author: { email: { _eq: 'x' } } } }).filter).toEqual({
      _and: [{ author: { email: { _eq: 'x' } } }, { author: among('users', SELF) }],
    });
    expect(guard({ filter: { author: { name: { _eq: 'x' } } } }).filter).toEqual({
      _and: [{ author: { name: { _eq: 'x' } } }, { author: among('users', SELF, NEAR) }],
    });
  });

  it('does so on every step of a path, inside of _or and of a relation', () => {
    const shown = { messages: { id: among('messages', SHOWN) } };
    expect(guard({ filter: { messages: { body: { _contains: 'x' } } } }).filter).toEqual({
      _and: [{ messages: { body: { _contains: 'x' } } }, shown],
    });
    expect(guard({ filter: { messages: { _or: [{ body: { _eq: 'x' } }] } } }).filter).toEqual({
      _or: [{ _and: [{ messages: { body: { _eq: 'x' } } }, shown] }],
    });
    expect(guard({ filter: { messages: { author: { email: { _eq: 'x' } } } } }).filter).toEqual({
      _and: [
        { _and: [{ messages: { author: { email: { _eq: 'x' } } } }, { messages: { author: among('users', SELF) } }] },
        shown,
      ],
    });
  });

  it.each(['_some', '_none'])('limits what is looked for inside of %s', (quantifier) => {
    expect(guard({ filter: { messages: { [quantifier]: { author: { email: { _eq: 'x' } } } } } }).filter).toEqual({
      messages: { [quantifier]: { _and: [{ author: { email: { _eq: 'x' } } }, { author: among('users', SELF) }] } },
    });
  });

  it('lets a relation be compared by the key that stands in the row itself, and one to many by what is shown of it', () => {
    const query = { filter: { author: { id: { _in: ['a'] } } } };
    expect(guard(query)).toEqual(query);
    expect(guard({ filter: { messages: { _null: true } } }).filter).toEqual({
      _and: [{ messages: { _null: true } }, { messages: { id: among('messages', SHOWN) } }],
    });
    expect(guard({ filter: { author: { team: { name: { _eq: 'x' } } } } }).filter).toEqual({
      _and: [{ author: { team: { name: { _eq: 'x' } } } }, { author: among('users', SELF) }],
    });
  });

  it('sorts by a relation only rows that lead to a readable row, or to none', () => {
    expect(guard({ sort: ['-author.name', 'id'] }).filter).toEqual({
      _or: [{ author: { _null: true } }, { author: among('users', SELF, NEAR) }],
    });
  });

  it('aggregates, groups, filters and sorts a field that is readable in some rows over these', () => {
    const own = { id: among('users', SELF) };
    expect(guard({ aggregate: { max: ['email'], count: ['*'] } }, 'users').filter).toEqual(own);
    expect(guard({ aggregate: { count: ['*'] }, group: ['email'], sort: ['-count.id'] }, 'users').filter).toEqual(own);
    expect(guard({ sort: ['email'] }, 'users').filter).toEqual(own);
    expect(guard({ filter: { email: { _eq: 'x' } } }, 'users').filter).toEqual({
      _and: [{ email: { _eq: 'x' } }, own],
    });
    expect(guard({ filter: { 'year(email)': { _eq: 1 } } }, 'users').filter).toEqual({
      _and: [{ 'year(email)': { _eq: 1 } }, own],
    });
    expect(guard({ aggregate: { max: ['name'] } }, 'users').filter).toBeUndefined();
  });

  it('limits a search where one permission opens every field, and not where all open the same', () => {
    const rulesOf = () => [rule(SELF), rule(NEAR, 'id', 'name')];
    expect(guardQuery({ search: 'x' }, 'users', { ...CONTEXT, rulesOf }).filter).toEqual({ id: among('users', SELF) });
    expect(guard({ search: 'x' }).filter).toBeUndefined();
  });

  it('limits what is asked of nested rows, under their alias too', () => {
    const deep = { talk: { _filter: { author: { email: { _eq: 'x' } } }, _limit: 3, author: { _sort: ['email'] } } };
    const limited = guard({ alias: { talk: 'messages' }, deep }).deep as Record<string, Record<string, unknown>>;
    expect(limited['talk']?.['_filter']).toEqual({
      _and: [{ author: { email: { _eq: 'x' } } }, { author: among('users', SELF) }],
    });
    expect(limited['talk']).toMatchObject({
      _limit: 3,
      author: { _filter: { id: among('users', SELF) }, _sort: ['email'] },
    });
  });

  it.each<[string, ReadQuery]>([
    ['a path that leads nowhere', { filter: { nowhere: { _eq: 1 } } }],
    ['a way back over any foreign key', { filter: { '$FOLLOW(messages,ticket)': { body: { _eq: 'x' } } } }],
    ['a sort over what is no relation', { sort: ['subject.name'] }],
    ['a deep query of what is no relation', { deep: { subject: { _filter: {} } } }],
    ['a count of hidden rows in a filter', { filter: { 'count(messages)': { _gt: 1 } } }],
    ['a count of hidden rows in a sort', { sort: ['-count(messages)'] }],
  ])('refuses %s', (_, query) => {
    expect(() => guard(query)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
