import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { countFindingTypes, nameFindingType } from './finding-types.ts';

describe('countFindingTypes', () => {
  it('names every type once, the most frequent first', () => {
    const findings = [{ type: 'email' }, { type: 'iban' }, { type: 'iban' }];
    expect(countFindingTypes(findings, en)).toEqual([
      { type: 'iban', name: 'IBAN', count: 2 },
      { type: 'email', name: 'E-mail address', count: 1 },
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(countFindingTypes([], en)).toEqual([]);
  });
});

describe('nameFindingType', () => {
  it('speaks the language of the words', () => {
    expect([nameFindingType('health', en), nameFindingType('health', fr)]).toEqual(['Health', 'Santé']);
  });

  it.each([
    ['tax_number', 'tax number'],
    ['constructor', 'constructor'],
  ])('shows the type %s, which has no name, as %s', (type, name) => {
    expect(nameFindingType(type, en)).toBe(name);
  });
});
