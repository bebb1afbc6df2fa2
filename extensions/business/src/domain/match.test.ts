import { describe, expect, it } from 'vitest';
import { matchText } from './match.ts';

describe('an answer to a search', () => {
  it.each([
    ['elodie lefevre', 'Élodie Lefèvre'],
    ['LEFEVRE', 'Élodie Lefèvre'],
    ['oeuvre', 'Chef-d’Œuvre SARL'],
    ['06 12 34 56 78'.replaceAll(' ', ''), '+33 6 12 34 56 78'],
    ['dupont@ex', 'Jean Dupont jean.dupont@example.com'],
  ])('%s is all in %s', (query, text) => {
    expect(matchText(query, text)).toBe(1);
  });

  it.each([
    ['martn', 'Paul Martin'],
    ['dupnot', 'Jean Dupont'],
    ['lefebvre', 'Anne Lefevre'],
    ['boulangrie petit', 'Boulangerie Petit'],
  ])('%s is meant by %s in spite of the typing error', (query, text) => {
    const score = matchText(query, text);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(1);
  });

  it.each([
    ['martin', 'Paul Durand'],
    ['paul martin', 'Paul Durand'],
    ['0612345678', '+33 6 99 99 99 99'],
    ['---', 'Paul Durand'],
  ])('%s is not meant by %s', (query, text) => {
    expect(matchText(query, text)).toBe(0);
  });
});
