import { describe, expect, it } from 'vitest';
import { CompanyNames } from './company-names.ts';

function find(names: Record<string, string>, text: string) {
  const known = new CompanyNames();
  for (const [id, name] of Object.entries(names)) known.set(id, name);
  return known.find({ path: 'text', text }).map(({ start, end, companies }) => [text.slice(start, end), ...companies]);
}

describe('the names of companies', () => {
  it('are found as whole words, each with all who bear it', () => {
    const names = { a: 'Menuiserie Roy', b: 'Menuiserie Roy & Fils', c: 'Menuiserie Roy', d: 'Roya' };
    expect(find(names, 'Un devis pour Menuiserie Roy & Fils, pas pour Menuiserie Royale.')).toEqual([
      ['Menuiserie Roy', 'a', 'c'],
      ['Menuiserie Roy & Fils', 'b'],
    ]);
  });

  it.each([
    ['a sign before the first word', '@home Conseil', 'chez @home Conseil.'],
    ['an apostrophe and accents', "L'Étoile d'Or", "à L'Étoile d'Or, demain"],
    ['a bracket at the end', 'Nordwind (Suisse)', 'Nordwind (Suisse)'],
    ['another writing system', '株式会社 山田', 'pour 株式会社 山田 !'],
  ])('may hold %s', (_what, name, text) => {
    expect(find({ a: name }, text)).toEqual([[name, 'a']]);
  });

  it('are not found when other signs stand between their words, or when they are too short', () => {
    expect(find({ a: 'Nord Sud', b: 'SNC' }, 'Nord, Sud et SNC')).toEqual([]);
  });

  it('follow a change, and leave nothing behind', () => {
    const known = new CompanyNames();
    const has = (text: string) => known.find({ path: 'text', text }).flatMap(({ companies }) => companies);
    known.set('a', 'Atelier Blanc');
    known.set('b', 'Atelier Blanc');
    known.set('a', 'Atelier Noir');
    expect(has('Atelier Blanc, Atelier Noir')).toEqual(['b', 'a']);
    known.set('b', null);
    known.set('a', null);
    expect(has('Atelier Blanc, Atelier Noir')).toEqual([]);
    expect(known).toEqual(new CompanyNames());
  });
});
