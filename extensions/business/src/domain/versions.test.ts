import { describe, expect, it } from 'vitest';
import { describeVersions, type Version } from './versions.ts';

const version = (id: number, delta: Version['delta'], data: Version['data'], action = 'update'): Version => ({
  ...{ id, action, user: 'u', at: '2026-03-04T10:00:00.000Z' },
  ...{ delta, data },
});
const readable = new Set(['name', 'amount', 'notes', 'due_at', 'date_updated']);

describe('describeVersions', () => {
  it('says what each version changed, from what to what', () => {
    const versions = [
      version(2, { name: 'New' }, { name: 'New', notes: null }),
      version(1, { name: 'Old' }, { name: 'Old' }, 'create'),
    ];
    expect(describeVersions(versions, readable, 5)).toMatchObject([
      { id: 2, action: 'update', changes: [{ field: 'name', before: 'Old', after: 'New' }] },
      { id: 1, action: 'create', changes: [{ field: 'name', after: 'Old' }] },
    ]);
  });

  it('never shows a field that the reader may not see, neither as a change nor in the version', () => {
    const [entry] = describeVersions(
      [version(2, { name: 'New', cost: 7 }, { name: 'New', cost: 7 }), version(1, {}, { name: 'Old', cost: 3 })],
      readable,
      1,
    );
    expect(JSON.stringify(entry)).not.toContain('cost');
    expect(describeVersions([version(3, { cost: 9 }, { cost: 9 })], readable, 1)).toEqual([]);
  });

  it('takes the same amount and the same moment for the same, however they are written', () => {
    const before = version(1, {}, { amount: '12.50000', due_at: '2026-03-04T10:00:00' });
    const after = version(2, { amount: 12.5, due_at: '2026-03-04 10:00:00' }, { amount: '12.50000' });
    expect(describeVersions([after, before], readable, 1)).toEqual([]);
  });

  it('leaves the value before open when no version before was kept', () => {
    const [entry] = describeVersions([version(4, { name: 'New', date_updated: 'x' }, { name: 'New' })], readable, 1);
    expect(entry?.changes).toEqual([{ field: 'name', after: 'New' }]);
  });

  it('leaves out what is no value of the record itself', () => {
    const [entry] = describeVersions([version(1, { name: 'A', notes: ['x'] }, { name: 'A', notes: {} })], readable, 1);
    expect(entry).toMatchObject({ changes: [{ field: 'name' }], values: { name: 'A' } });
  });
});
