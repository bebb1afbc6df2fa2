import type { SchemaOverview } from '@directus/types';
import { describe, expect, it } from 'vitest';
import { planFacts } from './reader-facts.ts';

const field = (name: string, type = 'uuid', special: string[] = []) => [name, { field: name, type, special }] as const;
const schema = {
  collections: {
    directus_users: {
      fields: Object.fromEntries([
        field('company', 'uuid', ['m2o']),
        field('email', 'string'),
        field('password', 'hash', ['hash', 'conceal']),
        field('memberships', 'alias', ['o2m']),
      ]),
    },
    team_members: {
      fields: Object.fromEntries([field('team'), field('role', 'string'), field('tags', 'json', ['cast-json'])]),
    },
  },
  relations: [
    {
      collection: 'team_members',
      field: 'user',
      related_collection: 'directus_users',
      meta: { one_field: 'memberships' },
    },
    { collection: 'directus_users', field: 'company', related_collection: 'companies', meta: { one_field: 'people' } },
  ],
} as unknown as SchemaOverview;

describe('facts about the reader', () => {
  it('are columns of the person and of rows that point at the person', () => {
    expect(planFacts(['company', 'email', 'memberships.team'], schema)).toEqual({
      columns: ['company', 'email'],
      related: [{ field: 'memberships', table: 'team_members', back: 'user', column: 'team' }],
    });
  });

  it.each([
    ['a column that Directus changes on the way', ['password']],
    ['the whole of related rows', ['memberships']],
    ['a related column that Directus changes on the way', ['memberships.tags']],
    ['two columns of the same rows', ['memberships.team', 'memberships.role']],
    ['more steps', ['memberships.team.name']],
    ['a row that the person points at', ['company.name']],
    ['everything', ['*']],
    ['something unknown', ['nowhere']],
  ])('are left to Directus when a rule asks for %s', (_what, fields) => {
    expect(planFacts(fields, schema)).toBeNull();
  });
});
