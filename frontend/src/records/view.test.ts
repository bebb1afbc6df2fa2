import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from './definitions.ts';
import { fieldOf, nameOf, queryFields } from './definition.ts';
import { defaultView, readView, sortOf } from './view.ts';

const { companies, contacts } = DEFINITIONS;

describe('readView', () => {
  it('reads what was saved', () => {
    const view = {
      columns: ['name', 'city'],
      sort: '-city',
      conditions: [{ field: 'status', operator: 'is' as const, value: 'active' }],
      group: 'kind',
    };
    const stored = { columns: view.columns, sorting: [view.sort], filter: view.conditions, grouping: view.group };
    expect(readView(companies, stored)).toEqual(view);
  });

  it.each([
    { columns: null, sorting: null, filter: null, grouping: null },
    { columns: ['gone'], sorting: ['-gone'], filter: { status: { _eq: 'x' } }, grouping: 'gone' },
    { columns: 'name', sorting: 4, filter: [{ field: 'status', operator: 'drop', value: '' }, 7, null], grouping: {} },
  ])('falls back to the shipped view where nothing fits: %j', (stored) => {
    expect(readView(companies, stored)).toEqual(defaultView(companies));
  });
});

describe('sortOf', () => {
  it('sorts by the name of a related record, and by the id last', () => {
    expect(sortOf(contacts, '-company')).toEqual(['-company.name', 'id']);
    expect(sortOf(contacts, 'owner')).toEqual(['owner.last_name', 'id']);
    expect(sortOf(contacts, 'nothing')).toEqual(['id']);
  });
});

describe('definitions', () => {
  it.each(Object.values(DEFINITIONS))('of $collection name only fields they have', (definition) => {
    const { columns, line, bulk, sort, mark = '' } = definition;
    for (const name of [...columns, ...line, ...bulk, sort.replace(/^-/, ''), mark]) {
      expect(fieldOf(definition, name)?.name).toBe(name);
    }
    expect(fieldOf(definition, mark)?.kind).toBe('choice');
  });

  it('ask for what a cell shows: names of related records, and the currency of an amount', () => {
    expect(queryFields(DEFINITIONS.deals, ['company', 'amount'])).toEqual(
      expect.arrayContaining(['id', 'name', 'company.id', 'company.name', 'amount', 'currency']),
    );
  });

  it('name a record by what is known of it', () => {
    expect(nameOf({ first_name: null, last_name: 'Aubry' }, ['first_name', 'last_name'])).toBe('Aubry');
    expect(nameOf(null, ['name'])).toBe('');
  });
});
