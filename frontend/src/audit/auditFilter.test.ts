import { AuditQuery } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { readFilter } from './auditFilter.ts';

const NOW = Date.parse('2026-05-10T12:00:42Z');

describe('readFilter', () => {
  it('turns an address into a query the server accepts', () => {
    const filter = readFilter(
      { action: 'block', channel: 'write', category: 'secret', rule: 'no_secrets', period: 'week' },
      NOW,
    );
    expect(AuditQuery.parse(filter)).toEqual({
      action: 'block',
      channel: 'write',
      category: 'secret',
      rule: 'no_secrets',
      from: '2026-05-03T12:00:00.000Z',
      limit: 50,
    });
  });

  it('asks for one person and one type of finding', () => {
    const actor = '0c3c93e9-a852-5c08-98aa-b3623e50f662';
    expect(readFilter({ actor, type: 'iban' }, NOW)).toEqual({ actor, type: 'iban' });
    expect(readFilter({ actor: 'somebody' }, NOW)).toEqual({});
  });

  it('leaves out what it does not know', () => {
    expect(
      readFilter({ action: 'explode', channel: ['write'], period: 'toString', rule: '', other: '1' }, NOW),
    ).toEqual({});
  });

  it('asks the same question within the same minute', () => {
    expect(readFilter({ period: 'day' }, NOW)).toEqual(readFilter({ period: 'day' }, NOW + 10_000));
  });
});
