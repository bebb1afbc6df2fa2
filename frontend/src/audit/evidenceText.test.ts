import { describe, expect, it } from 'vitest';
import { evidenceText } from './evidenceText.ts';

describe('evidenceText', () => {
  it('says in French what the engine gives as evidence, and leaves what is named in it', () => {
    expect(evidenceText('valid check digits', 'fr')).toBe('clé de contrôle valide');
    expect(evidenceText('announced by "password"', 'fr')).toBe('annoncé par "password"');
  });

  it('leaves English readers and unknown phrases alone', () => {
    expect(evidenceText('valid check digits', 'en')).toBe('valid check digits');
    expect(evidenceText('something new', 'fr')).toBe('something new');
  });
});
