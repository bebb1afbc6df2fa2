import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './avatar.ts';

describe('initialsOf', () => {
  it.each([
    ['Claire Aubry', 'CA'],
    ['Jean-Baptiste de La Tour', 'JT'],
    ['élodie', 'É'],
    ['  ', '–'],
    ['"Tom" (Test)', 'TT'],
  ])('shortens %s to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('hueOf', () => {
  it('gives the same person the same colour, and others another one', () => {
    expect(hueOf('Claire Aubry')).toBe(hueOf('Claire Aubry'));
    expect(new Set(['Claire Aubry', 'Tom Weber', 'Inès Morel', 'Ada Byron'].map(hueOf)).size).toBe(4);
  });
});
