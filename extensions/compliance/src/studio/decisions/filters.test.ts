import { AuditQuery } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { isUnfiltered, NO_FILTERS, readFilters, toAuditQuery, writeFilters, type DecisionFilters } from './filters.ts';

const now = new Date('2026-05-31T12:00:00Z');
const narrow: DecisionFilters = { action: 'block', channel: 'prompt', rule: 'no_secrets_in_prompts', period: 'day' };

describe('readFilters', () => {
  it('reads back what writeFilters wrote', () => {
    expect(readFilters(writeFilters(narrow))).toEqual(narrow);
    expect(readFilters(writeFilters(NO_FILTERS))).toEqual(NO_FILTERS);
  });

  it.each([
    ['an unknown action', { action: 'explode' }],
    ['a key repeated in the address', { action: ['block', 'warn'] }],
    ['a rule that cannot be a key', { rule: 'x OR 1=1' }],
    ['a rule longer than any key', { rule: 'r'.repeat(65) }],
    ['an unknown period', { period: 'century' }],
    ['a name that every object has', { period: 'constructor', channel: 'toString' }],
  ])('ignores %s', (_what, query) => {
    expect(readFilters(query)).toEqual(NO_FILTERS);
  });
});

describe('isUnfiltered', () => {
  it('is true for the usual period and false for anything narrower', () => {
    expect(isUnfiltered(NO_FILTERS)).toBe(true);
    expect(isUnfiltered({ ...NO_FILTERS, period: 'week' })).toBe(false);
    expect(isUnfiltered({ ...NO_FILTERS, rule: 'scope_check' })).toBe(false);
  });
});

describe('toAuditQuery', () => {
  it('asks for what the filters say', () => {
    expect(toAuditQuery(narrow, now, 50)).toEqual({
      limit: 50,
      action: 'block',
      channel: 'prompt',
      rule: 'no_secrets_in_prompts',
      from: '2026-05-30T12:00:00.000Z',
    });
  });

  it('sets no beginning when any time is wanted', () => {
    expect(toAuditQuery({ ...NO_FILTERS, period: 'all' }, now, 50)).toEqual({ limit: 50 });
  });

  it('asks only what the contract of the audit accepts', () => {
    expect(AuditQuery.safeParse(toAuditQuery(narrow, now, 50)).success).toBe(true);
  });
});
