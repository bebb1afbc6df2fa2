import { describe, expect, it } from 'vitest';
import { allows, allowsField, type Access } from './access.ts';

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

describe('allowsField', () => {
  const some: Access = {
    quotes: {
      ...access['contacts']!,
      update: { access: 'partial', fields: ['title'] },
      read: { access: 'full', fields: ['*'] },
    },
  };

  it('takes the fields that are named, and every one where none or all are', () => {
    expect(allowsField(some, 'update', 'quotes', 'title')).toBe(true);
    expect(allowsField(some, 'update', 'quotes', 'status')).toBe(false);
    expect(allowsField(some, 'read', 'quotes', 'status')).toBe(true);
    expect(allowsField(access, 'update', 'contacts', 'city')).toBe(true);
  });

  it('denies every field of what is denied', () => {
    expect(allowsField(access, 'create', 'contacts', 'city')).toBe(false);
    expect(allowsField(access, 'read', 'deals', 'name')).toBe(false);
  });
});
