import { describe, expect, it } from 'vitest';
import { allows, type Access } from './access.ts';

const none = { access: 'none' as const };
const access: Access = {
  contacts: { create: none, read: { access: 'partial' }, update: { access: 'full' }, delete: none, share: none },
};

describe('allows', () => {
  it('takes a right on some rows for a right', () => {
    expect(allows(access, 'read', 'contacts')).toBe(true);
    expect(allows(access, 'update', 'contacts')).toBe(true);
  });

  it('denies what is not given', () => {
    expect(allows(access, 'create', 'contacts')).toBe(false);
    expect(allows(access, 'read', 'compliance_audit')).toBe(false);
  });
});
