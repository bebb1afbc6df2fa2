import { describe, expect, it } from 'vitest';
import { exportFilter, isExportable } from './useAuditExport.ts';

describe('the export of the audit', () => {
  it('takes the filters that are columns', () => {
    expect(exportFilter({ action: 'block', channel: 'write', from: '2026-05-01T00:00:00.000Z' })).toEqual({
      action: { _eq: 'block' },
      channel: { _eq: 'write' },
      occurred_at: { _gte: '2026-05-01T00:00:00.000Z' },
    });
  });

  it('is not offered for what is inside a decision, instead of giving out more than is on the screen', () => {
    expect(isExportable({ action: 'block' })).toBe(true);
    expect(isExportable({ rule: 'no_secrets' })).toBe(false);
    expect(isExportable({ type: 'iban' })).toBe(false);
  });
});
