import { describe, expect, it } from 'vitest';
import { formatShare } from './share.ts';
import { createFormat } from './use-format.ts';

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.0004, '<1%'],
    [0.01, '1%'],
    [0.456, '46%'],
    [0.99, '99%'],
    [0.9996, '>99%'],
    [1, '100%'],
  ])('writes %f as %s', (part, text) => {
    expect(formatShare(part, 'en-US')).toBe(text);
  });

  it('writes French percentages with their space', () => {
    expect(formatShare(0.12, 'fr-FR').replace(/\s/g, ' ')).toBe('12 %');
  });
});

describe('createFormat', () => {
  const format = createFormat('en-GB', () => new Date('2026-06-01T00:00:00Z'));

  it('leaves the current year out of a time and names any other', () => {
    expect(format.time('2026-05-02T10:00:00Z')).not.toContain('2026');
    expect(format.time('2025-05-02T10:00:00Z')).toContain('2025');
  });

  it('writes short durations in microseconds and longer ones in milliseconds', () => {
    expect(format.microseconds(640)).toBe('640 µs');
    expect(format.microseconds(1540)).toBe('1.5 ms');
  });
});
