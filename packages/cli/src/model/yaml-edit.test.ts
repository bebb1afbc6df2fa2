import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { editYaml, renderPair, reorderYaml } from './yaml-edit.ts';

const FILE = `# About people.
collection: people
fields:
  # The key.
  id: { type: uuid, key: true }
  name: { type: string, privacy: identity.name } # whole name
  mood:
    # How they feel.
    type: string
    choices:
      good: { en: Good, fr: Bonne }

# The end.
timestamps: true
`;

describe('editing a YAML file', () => {
  it('changes one value and not one other character', () => {
    const edited = editYaml(FILE, ['collection'], 'persons');
    expect(edited).toBe(FILE.replace('collection: people', 'collection: persons'));
  });

  it('keeps comments inside a block when one of its keys changes', () => {
    const edited = editYaml(FILE, ['fields', 'mood', 'type'], 'text');
    expect(edited).toBe(FILE.replace('    type: string', '    type: text'));
  });

  it('writes a map on one line while it fits and as a block when it does not', () => {
    const short = editYaml(FILE, ['fields', 'id', 'hidden'], true);
    expect(short).toContain('  id: { type: uuid, key: true, hidden: true }\n');
    const text = 'a long text '.repeat(10).trim();
    const long = editYaml(FILE, ['fields', 'id', 'note'], { en: text, fr: text });
    expect(long).toContain(`  id:\n    type: uuid\n    key: true\n    note:\n      en: ${text}\n`);
    expect(parse(long)).toMatchObject({ fields: { id: { key: true, note: { fr: text } } } });
  });

  it('adds a key at the end of its map, before the comment that follows', () => {
    const edited = editYaml(FILE, ['fields', 'age'], { type: 'integer' });
    expect(edited).toContain('      good: { en: Good, fr: Bonne }\n  age: { type: integer }\n\n# The end.\n');
  });

  it('adds a key where it usually stands', () => {
    const edited = editYaml(FILE, ['icon'], 'face', ['collection', 'icon', 'fields', 'timestamps']);
    expect(edited).toContain('collection: people\nicon: face\nfields:\n');
  });

  it('makes the maps on the way', () => {
    expect(parse(editYaml(FILE, ['list', 'fields'], ['name']))).toMatchObject({ list: { fields: ['name'] } });
  });

  it('removes a key with its lines', () => {
    const edited = editYaml(FILE, ['fields', 'mood'], undefined);
    expect(edited).toBe(FILE.replace(/ {2}mood:[^]*Bonne }\n/, ''));
  });

  it('puts fields into another order together with their comments', () => {
    const edited = reorderYaml(FILE, ['fields'], ['mood', 'name', 'id']);
    expect(Object.keys(parse(edited).fields)).toEqual(['mood', 'name', 'id']);
    expect(edited).toContain('  # The key.\n  id:');
    expect(edited).toContain('# whole name\n');
    expect(edited.endsWith('\n# The end.\ntimestamps: true\n')).toBe(true);
    expect(reorderYaml(FILE, ['fields'], ['id', 'name', 'mood'])).toBe(FILE);
  });

  it('writes the file anew when an anchor would leave its aliases behind', () => {
    const file = '# Head.\na: &x { k: 1 }\nb: *x\n';
    const edited = editYaml(file, ['a'], { k: 2 });
    expect(edited).toBe('# Head.\na: { k: 2 }\nb: { k: 1 }\n');
  });

  it.each([
    ['yes'],
    ['null'],
    ['12'],
    ['a: b'],
    ['#hash'],
    ['{{name}}'],
    ['- item'],
    ['a, b'],
    ['it\'s "quoted"'],
    ['two\nlines'],
    [''],
    ['$t:key'],
    ['[x]'],
  ])('writes the text %j so that it is read back', (text) => {
    expect(parse(editYaml(FILE, ['note'], text))).toMatchObject({ note: text });
    expect(parse(editYaml(FILE, ['fields', 'id', 'note'], text))).toMatchObject({ fields: { id: { note: text } } });
    expect(parse(renderPair('list', [text, { inner: text }], 0))).toEqual({ list: [text, { inner: text }] });
  });
});
