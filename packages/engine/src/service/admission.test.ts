import { describe, expect, it } from 'vitest';
import { createAdmission } from './admission.ts';

describe('admission', () => {
  it('lets in as many as there is room for, and again when one has left', () => {
    const admission = createAdmission({ requests: 2, bytes: 1000 });
    const leave = admission.enter(1);
    expect(admission.enter(1)).toBeDefined();
    expect(admission.enter(1)).toBeUndefined();
    expect(admission.inside).toBe(2);
    leave?.();
    expect(admission.inside).toBe(1);
    expect(admission.enter(1)).toBeDefined();
  });

  it('counts what the bodies hold together', () => {
    const admission = createAdmission({ requests: 10, bytes: 1000 });
    const leave = admission.enter(600);
    expect(admission.enter(401)).toBeUndefined();
    expect(admission.enter(400)).toBeDefined();
    expect(admission.enter(1)).toBeUndefined();
    leave?.();
    expect(admission.enter(600)).toBeDefined();
  });

  it('lets one body in alone, however large', () => {
    const admission = createAdmission({ requests: 10, bytes: 1000 });
    expect(admission.enter(5000)).toBeDefined();
    expect(admission.enter(0)).toBeUndefined();
  });
});
