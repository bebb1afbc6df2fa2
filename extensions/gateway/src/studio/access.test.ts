import { describe, expect, it } from 'vitest';
import { mayReadBudgets } from './access.ts';

describe('the page of the AI gateway', () => {
  it.each([
    ['an administrator', { admin_access: true }, {}, true],
    ['who may read budgets', {}, { ai_budgets: { read: { access: 'full' } } }, true],
    ['who may not', {}, { ai_budgets: { read: { access: 'none' } } }, false],
    ['who has no rights at all', {}, {}, false],
  ])('is for %s: %#', (_, user, permissions, expected) => {
    expect(mayReadBudgets(user, permissions)).toBe(expected);
  });
});
