import { describe, expect, it } from 'vitest';
import { describeRows } from './describe.ts';
import type { Row } from './host.ts';
import type { MergeOptions } from './merge.ts';
import { planRows } from './rows.ts';
import { describeTables } from './tables.ts';

const KEEP: MergeOptions = { keepStudio: true, allowDestructive: false };
const RESTORE: MergeOptions = { keepStudio: false, allowDestructive: false };
const { permissions, roles } = describeTables(new Map([['p1', 'clerk']]));

const grant = (more: Row = {}): Row => ({
  policy: 'p1',
  collection: 'people',
  action: 'read',
  permissions: null,
  validation: null,
  presets: null,
  fields: ['name', 'mood'],
  ...more,
});
const applied = planRows(permissions, [grant()], [], new Map(), KEEP).baseline;

describe('merging rows', () => {
  it('adds what is missing', () => {
    expect(describeRows(planRows(permissions, [grant()], [], new Map(), KEEP))).toEqual([
      'add permission clerk people.read',
    ]);
  });

  it('takes null, {} and another order of fields for the same', () => {
    const now = grant({ id: 7, permissions: {}, validation: {}, fields: ['mood', 'name'] });
    const plan = planRows(permissions, [grant()], [now], applied, RESTORE);
    expect(describeRows(plan)).toEqual([]);
    expect(plan.kept).toEqual([]);
  });

  it('keeps what the studio changed, and takes it back when asked to restore', () => {
    const now = grant({ id: 7, fields: ['name'] });
    expect(planRows(permissions, [grant()], [now], applied, KEEP)).toMatchObject({
      update: [],
      kept: ['permission clerk people.read: fields'],
    });
    expect(describeRows(planRows(permissions, [grant()], [now], applied, RESTORE))).toEqual([
      'change permission clerk people.read: fields',
    ]);
  });

  it('does not give back a permission that the studio took away', () => {
    expect(planRows(permissions, [grant()], [], applied, KEEP)).toMatchObject({
      create: [],
      kept: ['permission clerk people.read: removed in the studio'],
    });
    expect(planRows(permissions, [grant()], [], applied, RESTORE).create).toHaveLength(1);
  });

  it('gives it back when the files changed it since', () => {
    const said = grant({ fields: ['*'] });
    expect(planRows(permissions, [said], [], applied, KEEP).create).toHaveLength(1);
  });

  it('takes away what left the files, and keeps what the studio made', () => {
    const ours = grant({ id: 7 });
    const theirs = grant({ id: 8, action: 'delete' });
    expect(planRows(permissions, [], [ours, theirs], applied, KEEP)).toMatchObject({
      remove: [{ id: 7 }],
      kept: ['permission clerk people.delete: made in the studio'],
    });
    expect(planRows(permissions, [], [ours, theirs], applied, RESTORE).remove).toHaveLength(2);
  });

  it('removes a role only with leave, and asks again the next time', () => {
    const role = { id: 'r1', name: 'Clerk', icon: null, description: null, parent: null };
    const { baseline } = planRows(roles, [role], [], new Map(), KEEP);
    const first = planRows(roles, [], [role], baseline, RESTORE);
    expect(first).toMatchObject({ remove: [], refused: [expect.stringContaining('role Clerk')] });
    expect(planRows(roles, [], [role], first.baseline, KEEP).refused).toHaveLength(1);
    expect(planRows(roles, [], [role], first.baseline, { ...KEEP, allowDestructive: true }).remove).toHaveLength(1);
  });
});
