import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from './definitions.ts';
import { OPERATORS, operatorsOf, toFilter, type Condition } from './filter.ts';

const { deals, companies } = DEFINITIONS;

describe('toFilter', () => {
  it('asks nothing without conditions', () => {
    expect(toFilter(deals, [])).toBeUndefined();
  });

  it('asks for everything at once', () => {
    const conditions: Condition[] = [
      { field: 'status', operator: 'is', value: 'open' },
      { field: 'amount', operator: 'atLeast', value: '5000' },
      { field: 'expected_close', operator: 'past', value: '' },
    ];
    expect(toFilter(deals, conditions)).toEqual({
      _and: [{ status: { _eq: 'open' } }, { amount: { _gte: '5000' } }, { expected_close: { _lt: '$NOW' } }],
    });
  });

  it('looks for a related record by the fields that name it', () => {
    expect(toFilter(deals, [{ field: 'contact', operator: 'contains', value: 'Ana' }])).toEqual({
      _and: [
        {
          _or: [{ contact: { first_name: { _icontains: 'Ana' } } }, { contact: { last_name: { _icontains: 'Ana' } } }],
        },
      ],
    });
  });

  it('leaves out conditions that still lack their value, and fields that do not exist', () => {
    const conditions: Condition[] = [
      { field: 'name', operator: 'contains', value: '  ' },
      { field: 'password', operator: 'is', value: 'x' },
    ];
    expect(toFilter(companies, conditions)).toBeUndefined();
  });

  it('has a rule for every operator that a field offers', () => {
    for (const definition of Object.values(DEFINITIONS)) {
      for (const field of definition.fields) {
        for (const operator of operatorsOf(field)) {
          expect(OPERATORS).toContain(operator);
          const filter = toFilter(definition, [{ field: field.name, operator, value: '1' }]);
          expect(JSON.stringify(filter)).toContain(`"${field.name}"`);
        }
      }
    }
  });
});
