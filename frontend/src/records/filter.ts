import type { RecordDefinition, RecordField } from './definition.ts';
import { fieldOf } from './definition.ts';

export const OPERATORS = [
  'contains',
  'is',
  'isNot',
  'atLeast',
  'atMost',
  'past',
  'next7',
  'next30',
  'last30',
  'mine',
  'empty',
  'filled',
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Condition {
  field: string;
  operator: Operator;
  /** Of the operators that need one. */
  value: string;
}

/** A filter of Directus. */
export type Filter = Record<string, unknown>;

/** What can be asked of a field, the likeliest first. */
export function operatorsOf(field: RecordField): readonly Operator[] {
  switch (field.kind) {
    case 'choice':
      return ['is', 'isNot'];
    case 'money':
    case 'number':
    case 'percent':
      return ['atLeast', 'atMost', 'empty', 'filled'];
    case 'date':
    case 'moment':
      return ['past', 'next7', 'next30', 'last30', 'atLeast', 'atMost', 'empty', 'filled'];
    case 'relation':
      return field.name === 'owner' || field.name === 'author'
        ? ['mine', 'contains', 'empty', 'filled']
        : ['contains', 'empty', 'filled'];
    case 'boolean':
      return ['is'];
    case 'text':
    case 'email':
    case 'phone':
      return ['contains', 'is', 'empty', 'filled'];
  }
}

export function needsValue(operator: Operator): boolean {
  return ['contains', 'is', 'isNot', 'atLeast', 'atMost'].includes(operator);
}

/** The filter that all conditions make; undefined when there is none. Conditions that lack their value ask nothing. */
export function toFilter(definition: RecordDefinition, conditions: readonly Condition[]): Filter | undefined {
  const rules = conditions.flatMap((condition) => {
    const field = fieldOf(definition, condition.field);
    if (!field || (needsValue(condition.operator) && condition.value.trim() === '')) return [];
    return [toRule(field, condition)];
  });
  return rules.length > 0 ? { _and: rules } : undefined;
}

function toRule(field: RecordField, { operator, value }: Condition): Filter {
  const { name } = field;
  switch (operator) {
    case 'contains':
      return field.kind === 'relation'
        ? containsInName(field.name, field.show, value)
        : { [name]: { _icontains: value } };
    case 'is':
      return { [name]: { _eq: field.kind === 'boolean' ? value === 'true' : value } };
    case 'isNot':
      return { [name]: { _neq: value } };
    case 'atLeast':
      return { [name]: { _gte: value } };
    case 'atMost':
      return { [name]: { _lte: value } };
    case 'past':
      return { [name]: { _lt: '$NOW' } };
    case 'next7':
      return { [name]: { _between: ['$NOW', '$NOW(+7 days)'] } };
    case 'next30':
      return { [name]: { _between: ['$NOW', '$NOW(+30 days)'] } };
    case 'last30':
      return { [name]: { _between: ['$NOW(-30 days)', '$NOW'] } };
    case 'mine':
      return { [name]: { _eq: '$CURRENT_USER' } };
    case 'empty':
      return { [name]: { _null: true } };
    case 'filled':
      return { [name]: { _nnull: true } };
  }
}

function containsInName(name: string, show: readonly string[], value: string): Filter {
  return { _or: show.map((part) => ({ [name]: { [part]: { _icontains: value } } })) };
}
