import type { SchemaOverview } from '@directus/types';
import { describe, expect, it } from 'vitest';
import { findPointers } from './find-pointers.ts';

const SCHEMA = {
  collections: { tickets: { primary: 'id' }, projects: { primary: 'id' }, users: { primary: 'login' } },
  relations: [
    { collection: 'tickets', field: 'project', related_collection: 'projects' },
    { collection: 'tickets', field: 'author', related_collection: 'users' },
    { collection: 'tickets', field: 'item', related_collection: null },
    { collection: 'projects', field: 'parent', related_collection: 'projects' },
  ],
} as unknown as SchemaOverview;

const find = (payload: unknown) => findPointers(payload, 'tickets', SCHEMA);

describe('finding what a payload points at', () => {
  it('sees a bare key and an object that holds a key', () => {
    expect(find({ project: 'p1' })).toEqual([{ field: 'project', target: 'projects', key: 'p1' }]);
    expect(find({ project: { id: 7 } })).toEqual([{ field: 'project', target: 'projects', key: '7' }]);
    expect(find({ author: { login: 'ann' } })).toEqual([{ field: 'author', target: 'users', key: 'ann' }]);
  });

  it('leaves out a row with values of its own, an emptied relation and what is no relation', () => {
    expect(find({ project: { name: 'New' } })).toEqual([]);
    expect(find({ project: { id: 'p1', name: 'Changed on the way' } })).toEqual([]);
    expect(find({ project: null, author: undefined, item: 'x', parent: 'p2' })).toEqual([]);
  });

  it.each([[null], ['text'], [7], [undefined], [[]]])('finds nothing in %j', (payload) => {
    expect(find(payload)).toEqual([]);
  });
});
