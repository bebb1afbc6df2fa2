import { describe, expect, it } from 'vitest';
import { matchCommands, type Command } from './commands.ts';

const command = (label: string, hint = ''): Command => ({ id: label, label, hint, icon: '', run: () => undefined });
const groups = [
  { id: 'go', label: 'Go', commands: [command('Contacts'), command('Audit')] },
  { id: 'set', label: 'Preferences', commands: [command('Apparence : claire'), command('Switch to English')] },
];

const found = (typed: string) =>
  matchCommands(groups, typed).map(({ id, commands }) => [id, commands.map(({ label }) => label)]);

describe('matchCommands', () => {
  it('shows everything when nothing is typed', () => {
    expect(matchCommands(groups, '  ')).toEqual(groups);
  });

  it('finds by the beginnings of words, in any order', () => {
    expect(found('eng sw')).toEqual([['set', ['Switch to English']]]);
  });

  it('looks past accents and case', () => {
    expect(matchCommands([{ id: 'a', label: '', commands: [command('Réinitialiser')] }], 'REINIT')).toHaveLength(1);
  });

  it('leaves out groups with nothing to show', () => {
    expect(found('aud')).toEqual([['go', ['Audit']]]);
    expect(found('tacts')).toEqual([]);
  });
});
