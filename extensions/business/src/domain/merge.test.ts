import { describe, expect, it } from 'vitest';
import { planMerge, planUndo } from './merge.ts';

const kept = { id: 'a', email: 'a@x.fr', phone: null, city: '', do_not_contact: false, status: 'active', tags: [1] };
const merged = { id: 'b', email: 'b@x.fr', phone: '1', city: 'Lyon', do_not_contact: true, status: 'lead', tags: [2] };

describe('a merge', () => {
  it('fills gaps, takes what was chosen, and leaves the rest as it was', () => {
    expect(planMerge(kept, merged, [])).toEqual({ phone: '1', city: 'Lyon', do_not_contact: true });
    expect(planMerge(kept, merged, ['email', 'id', 'status'])).toMatchObject({ email: 'b@x.fr' });
    expect(planMerge(kept, merged, ['email', 'id', 'status'])).not.toHaveProperty('id');
  });

  it('never takes back that a person does not want to be contacted', () => {
    const no = { ...kept, do_not_contact: true };
    expect(planMerge(no, { ...merged, do_not_contact: false }, ['do_not_contact'])).not.toHaveProperty(
      'do_not_contact',
    );
  });

  it('is undone where nobody changed anything since', () => {
    const change = { phone: '1', city: 'Lyon' };
    expect(planUndo({ phone: '1', city: 'Paris' }, change, { phone: null, city: '' })).toEqual({ phone: null });
  });
});
