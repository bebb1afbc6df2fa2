import { describe, expect, it } from 'vitest';
import { mayReadAudit } from './access.ts';

describe('mayReadAudit', () => {
  it('lets administrators in', () => {
    expect(mayReadAudit({ admin_access: true }, {})).toBe(true);
  });

  it('lets in who may read the whole audit', () => {
    expect(mayReadAudit({}, { compliance_audit: { read: { access: 'full' } } })).toBe(true);
  });

  it.each([
    ['nothing of the audit', {}],
    ['a part of the audit', { compliance_audit: { read: { access: 'partial' } } }],
    ['none of the audit', { compliance_audit: { read: { access: 'none' } } }],
    ['only other collections', { compliance_rules: { read: { access: 'full' } } }],
  ])('keeps out who may read %s', (_what, permissions) => {
    expect(mayReadAudit({ admin_access: false }, permissions)).toBe(false);
  });
});
