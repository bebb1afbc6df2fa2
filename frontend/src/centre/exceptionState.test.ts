import { describe, expect, it } from 'vitest';
import { exceptionState } from './exceptionState.ts';

const NOW = Date.parse('2026-05-10T12:00:00Z');
const active = { status: 'active' as const, expires_at: '2026-05-11T12:00:00Z', uses: 1, used: 0 };

describe('exceptionState', () => {
  it('is in force until its time is over or its uses are', () => {
    expect(exceptionState(active, NOW)).toBe('active');
    expect(exceptionState({ ...active, used: 1 }, NOW)).toBe('used_up');
    expect(exceptionState({ ...active, expires_at: '2026-05-10T12:00:00Z' }, NOW)).toBe('over');
    expect(exceptionState({ ...active, uses: null, used: 40 }, NOW)).toBe('active');
  });

  it('leaves what was decided as it was decided', () => {
    expect(exceptionState({ ...active, status: 'refused', used: 1 }, NOW)).toBe('refused');
    expect(exceptionState({ ...active, status: 'requested', expires_at: '2020-01-01T00:00:00Z' }, NOW)).toBe(
      'requested',
    );
  });
});
