import { describe, expect, it } from 'vitest';
import { ACTIONS, Category, CHANNELS, Risk, Severity } from '@novacrm/contracts';
import { enAccount } from './en.account.ts';
import { enCentre } from './en.centre.ts';
import { enDocuments } from './en.documents.ts';
import { en } from './en.ts';
import { frAccount } from './fr.account.ts';
import { frCentre } from './fr.centre.ts';
import { frDocuments } from './fr.documents.ts';
import { fr } from './fr.ts';
import { frenchSpaces } from './frenchSpaces.ts';

const english = new Map(leaves({ ...en, ...enAccount, ...enCentre, ...enDocuments }));
const french = new Map(leaves({ ...fr, ...frAccount, ...frCentre, ...frDocuments }));

describe('messages', () => {
  it('exist in both languages under the same keys', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same parameters in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const used = parameters(text);
      const usedInFrench = parameters(french.get(key) ?? '');
      // French may say "la dernière entrée" where English counts one.
      return [...usedInFrench].some((name) => !used.has(name)) || [...used].some((name) => !usedInFrench.has(name));
    });
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...english, ...french].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have as many plural forms in both languages', () => {
    const forms = (text: string) => text.split(' | ').length;
    expect([...english].filter(([key, text]) => forms(text) !== forms(french.get(key) ?? ''))).toEqual([]);
  });

  it.each([
    ['verdict', ACTIONS],
    ['channel', CHANNELS],
    ['category', Category.options],
    ['severity', Severity.options],
    ['risk', Risk.shape.level.options],
  ])('name every %s of the contracts', (group, values) => {
    expect(values.filter((value) => !english.has(`${group}.${value}`))).toEqual([]);
  });
});

describe('frenchSpaces', () => {
  it('keeps punctuation with its word', () => {
    expect(frenchSpaces({ a: { b: 'Quoi ? « Oui » : bien ; fin !' } })).toEqual({
      a: { b: 'Quoi\u202f? «\u202fOui\u202f»\u00a0: bien\u202f; fin\u202f!' },
    });
  });

  it('leaves plural forms apart', () => {
    expect(frenchSpaces('un cas | des cas')).toBe('un cas | des cas');
  });
});

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  );
}

function parameters(text: string): Set<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
}
