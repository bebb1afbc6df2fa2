import { describe, expect, it } from 'vitest';
import { findConflict } from './conflict.ts';

describe('findConflict', () => {
  it('is found where somebody else changed the field that is being written', () => {
    expect(findConflict('Lyon', 'Nantes', 'Lille')).toEqual({ base: 'Lyon', mine: 'Nantes', theirs: 'Lille' });
    expect(findConflict(null, 'Nantes', 'Lille')).toEqual({ base: null, mine: 'Nantes', theirs: 'Lille' });
  });

  it.each([
    ['nobody else wrote', 'Lyon', 'Nantes', 'Lyon'],
    ['both wrote the same', 'Lyon', 'Nantes', 'Nantes'],
    ['one only looked', 'Lyon', 'Lyon', 'Lille'],
    ['the amount is only written otherwise', '12.50000', '13', 12.5],
  ])('is none when %s', (_, base, mine, now) => {
    expect(findConflict(base, mine, now)).toBeNull();
  });
});
