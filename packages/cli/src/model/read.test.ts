import { describe, expect, it } from 'vitest';
import { ModelError, type Problem } from './problems.ts';
import { changed, sampleModel } from './sample.ts';

function problemsOf(changes: Record<string, string | undefined>): Problem[] {
  try {
    sampleModel(changes);
  } catch (error) {
    if (error instanceof ModelError) return error.problems;
    throw error;
  }
  return [];
}

const people = (before: string, after: string): Problem[] => problemsOf(changed('crm/people.yaml', before, after));

describe('reading the model', () => {
  it('accepts a model without faults', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names file, line and the word that was meant for an unknown key', () => {
    expect(people('required: true, privacy', 'requierd: true, privacy')).toEqual([
      {
        file: 'crm/people.yaml',
        line: 9,
        path: 'fields.name.requierd',
        message: 'unknown key "requierd"',
        suggestion: 'required',
      },
    ]);
  });

  it('reports every problem of every file at once', () => {
    const problems = problemsOf({
      ...changed('crm/people.yaml', 'order: 1', 'order: first'),
      ...changed('crm/teams.yaml', 'o2m: people.team', 'o2m: people.teem, hiden: true'),
    });
    expect(problems.map(({ file, line, path }) => [file, line, path])).toEqual([
      ['crm/people.yaml', 6, 'order'],
      ['crm/teams.yaml', 5, 'fields.people.hiden'],
    ]);
  });

  it('says where the YAML itself is broken', () => {
    const [problem] = people("display: '{{name}}'", "display: '{{name}}");
    expect(problem).toMatchObject({ file: 'crm/people.yaml' });
    expect(problem?.line).toBeGreaterThan(4);
  });

  it('refuses an alias whose anchor is not there', () => {
    expect(people('icon: person', 'icon: *nowhere')[0]).toMatchObject({
      file: 'crm/people.yaml',
      message: expect.stringContaining('nowhere'),
    });
  });

  it('refuses a key that is written twice', () => {
    expect(people('icon: person', 'icon: person\nicon: face')[0]).toMatchObject({ line: 4 });
  });

  it('suggests the nearest value of a list', () => {
    expect(people('type: decimal', 'type: decimel')[0]).toMatchObject({ line: 18, suggestion: 'decimal' });
  });

  it('refuses a text that says neither privacy nor scan', () => {
    for (const type of ['string', 'text', 'json', 'csv']) {
      expect(people('scan: free_text, erase: null, ', '').length).toBe(1);
      expect(people('salary: { type: decimal }', `salary: { type: ${type} }`)[0]).toMatchObject({
        path: 'fields.salary',
        line: 18,
      });
    }
  });

  it('asks every relation what happens when its target goes', () => {
    expect(people('boss: { m2o: people, onDelete: set null }', 'boss: { m2o: people }')[0]).toMatchObject({ line: 16 });
  });

  it('refuses a required relation that would be set to null', () => {
    expect(people('onDelete: restrict, required', 'onDelete: set null, required')[0]).toMatchObject({
      path: 'fields.team.onDelete',
    });
  });

  it.each([
    ['a collection', 'm2o: teams', 'm2o: taems', 'teams'],
    ['a collection of Directus', 'm2o: teams', 'm2o: directus_user', 'directus_users'],
    ['a field in the template', '{{name}}', '{{nmae}}', 'name'],
    ['a field in the list', '[name, mood]', '[name, mod]', 'mood'],
    ['a default among choices', 'default: good', 'default: goood', 'good'],
  ])('suggests %s that exists', (_what, before, after, suggestion) => {
    expect(people(before, after)).toContainEqual(expect.objectContaining({ suggestion }));
  });

  it('checks that both ends of a relation agree', () => {
    expect(problemsOf(changed('crm/teams.yaml', 'people.team', 'people.boss'))[0]).toMatchObject({
      message: 'people.boss does not point at teams',
    });
    expect(problemsOf(changed('crm/people_tags.yaml', 'm2o: tags', 'm2o: teams'))[0]).toMatchObject({
      path: 'fields.tags.through',
    });
  });

  it('asks for a label in both languages, in the file or in the shared words', () => {
    expect(people('  salary: {', '  wage: {')[0]).toMatchObject({ path: 'fields.wage', line: 18 });
    expect(people('label: { en: People, fr: Personnes }', 'label: { en: People }')[0]).toMatchObject({
      path: 'label.fr',
      line: 4,
    });
  });

  it('keeps relations out of append-only collections that would rewrite their rows', () => {
    const problems = people('timestamps: true', 'append_only: true');
    expect(problems.map(({ path }) => path)).toEqual(['fields.boss.onDelete']);
  });

  it('refuses two files for one collection', () => {
    expect(problemsOf({ 'crm/teams2.yaml': 'collection: teams\nfields: {}\n' })).not.toEqual([]);
  });

  it('does not guess what a file without a known first key is', () => {
    expect(problemsOf({ 'crm/x.yaml': 'colection: x\n' })[0]).toMatchObject({ suggestion: 'collection' });
  });

  it.each([
    ['the name of a filter', 'read: mine', 'read: mien', 'mine'],
    ['a collection', '  people: {', '  poeple: {', 'people'],
    ['a field', '[salary]', '[salery]', 'salary'],
    ['an action', 'read: mine', 'raed: mine', 'read'],
  ])('checks %s in permissions', (_what, before, after, suggestion) => {
    const problems = problemsOf(changed('access/clerk.yaml', before, after));
    expect(problems[0]).toMatchObject({ file: 'access/clerk.yaml', line: 4, suggestion });
  });

  it('follows the fields of a filter through relations', () => {
    const problems = problemsOf(changed('access/filters.yaml', 'boss: { id:', 'boss: { idd:'));
    expect(problems[0]).toMatchObject({ file: 'access/clerk.yaml', message: 'people has no field "idd"' });
  });

  it('refuses to filter rows that do not exist yet', () => {
    const problems = problemsOf(changed('access/clerk.yaml', 'create: { except: [salary] }', 'create: mine'));
    expect(problems[0]?.message).toContain('use check');
  });

  it('keeps the name of a role and its key together', () => {
    expect(problemsOf(changed('access/clerk.yaml', 'en: Clerk', 'en: Office clerk'))[0]).toMatchObject({
      path: 'label.en',
    });
  });
});
