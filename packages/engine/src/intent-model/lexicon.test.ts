import { describe, expect, it } from 'vitest';
import { hashOf, hashPair } from '../scan/hashing.ts';
import { createConceptTable } from './lexicon.ts';

const table = createConceptTable({ take: 'export*, take away', all: 'tous, all', none: 'exporter' });

function conceptsAt(index: number): string[] {
  const found: string[] = [];
  for (let at = index; (table.lists[at] ?? -1) >= 0; at++) found.push(table.names[table.lists[at] ?? 0] ?? '');
  return found;
}

describe('the table of concepts', () => {
  it('knows words, phrases and beginnings of words, and tells them apart', () => {
    expect(conceptsAt(table.find(hashOf('tous')))).toEqual(['all']);
    expect(conceptsAt(table.find(hashPair(hashOf('take'), hashOf('away'))))).toEqual(['take']);
    expect(conceptsAt(table.findStem(hashOf('export')))).toEqual(['take']);
    expect(conceptsAt(table.find(hashOf('exporter')))).toEqual(['none']);
    expect(conceptsAt(table.find(hashOf('export')))).toEqual([]);
    expect(conceptsAt(table.find(hashOf('take')))).toEqual([]);
  });

  it.each(['one two three four', 'two words*', '!'])('refuses "%s", which could never be looked up', (phrase) => {
    expect(() => createConceptTable({ wrong: phrase })).toThrow(/cannot be looked up/);
  });
});
