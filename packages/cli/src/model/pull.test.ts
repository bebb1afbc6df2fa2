import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { expandAccess } from './access.ts';
import { expandSchema } from './expand.ts';
import type { NativeField, Row, Snapshot } from './host.ts';
import { mergeSchema } from './merge.ts';
import { pullAccess } from './pull-access.ts';
import { PullDraft } from './pull-draft.ts';
import { pullSchema } from './pull-schema.ts';
import { hashModel } from './said.ts';
import { changed, SAMPLE, sampleModel } from './sample.ts';
import { parseSource } from './source.ts';
import type { State } from './state.ts';
import { describeTables } from './tables.ts';
import { LANGUAGES, Texts } from './texts.ts';

const EMPTY: Snapshot = {
  version: 1,
  directus: '',
  vendor: '',
  collections: [],
  fields: [],
  systemFields: [],
  relations: [],
};

/** A database to which the sample was applied and that the studio may now change, and what is remembered of the apply. */
function appliedSample() {
  const [model, texts] = [sampleModel(), new Texts()];
  const options = { keepStudio: true, allowDestructive: false };
  const merged = mergeSchema(expandSchema(model, texts), EMPTY, new Map(), options);
  const access = expandAccess(model, 'public', texts);
  const state: State = {
    schema: {},
    snapshot: structuredClone(merged.wanted),
    rows: {
      ...structuredClone(access),
      translations: [...texts.entries].flatMap(([key, { en, fr }]) => [
        { key, language: LANGUAGES.en, value: en },
        { key, language: LANGUAGES.fr, value: fr },
      ]),
      presets: [],
    },
    publicPolicy: 'public',
    settingsId: 1,
    settingsOf: () => [],
    naming: () => ({ tables: describeTables(new Map()), names: new Map() }),
  };
  const field = (collection: string, name: string): NativeField =>
    state.snapshot.fields.find((each) => each.collection === collection && each.field === name)!;
  return { state, field, baseline: hashModel(model) };
}

function pull({ state, baseline }: ReturnType<typeof appliedSample>, files: Record<string, string> = {}) {
  const texts = Object.entries({ ...SAMPLE, ...files });
  const draft = new PullDraft(
    sampleModel(files),
    texts.map(([file, text]) => parseSource(file, text)),
    baseline,
  );
  pullSchema(draft, state);
  pullAccess(draft, state);
  return { draft, text: (file: string) => draft.texts().get(file) ?? '' };
}

describe('pulling the studio back into the files', () => {
  it('touches no file when nothing was changed', () => {
    const { draft } = pull(appliedSample());
    expect(draft.changedFiles()).toEqual([]);
    expect(draft.left).toEqual([]);
  });

  it('writes a changed property into its place and leaves comments and annotations alone', () => {
    const database = appliedSample();
    database.field('people', 'name').meta['width'] = 'half';
    const { draft, text } = pull(database);
    expect(draft.changedFiles()).toEqual(['crm/people.yaml']);
    const before = '  name: { type: string, required: true, privacy: identity.name } # whole name';
    const after = '  name: { type: string, required: true, privacy: identity.name, width: half }';
    expect(text('crm/people.yaml')).toBe(SAMPLE['crm/people.yaml']!.replace(before, after));
  });

  it('writes a text that was translated in the studio', () => {
    const database = appliedSample();
    const note = (row: Row) => row['key'] === 'nova--people--notes--note' && row['language'] === LANGUAGES.fr;
    database.state.rows.translations.find(note)!['value'] = 'Tout et plus.';
    expect(parse(pull(database).text('crm/people.yaml'))).toMatchObject({
      fields: { notes: { note: { en: 'Anything.', fr: 'Tout et plus.' }, scan: 'free_text' } },
    });
  });

  it('judges a text that the studio added in full', () => {
    const database = appliedSample();
    const notes = database.field('people', 'notes');
    database.state.snapshot.fields.push({
      ...notes,
      field: 'nickname',
      meta: { ...notes.meta, field: 'nickname', note: null, translations: null, sort: 99 },
    });
    expect(parse(pull(database).text('crm/people.yaml')).fields.nickname).toEqual({
      type: 'text',
      scan: 'free_text',
      label: { en: 'Nickname', fr: 'Nickname' },
    });
  });

  it('takes out a field that the studio removed', () => {
    const database = appliedSample();
    const { snapshot } = database.state;
    snapshot.fields = snapshot.fields.filter((each) => each.field !== 'notes');
    expect(Object.keys(parse(pull(database).text('crm/people.yaml')).fields)).not.toContain('notes');
  });

  it('keeps a field of the files that was never applied', () => {
    const files = changed(
      'crm/people.yaml',
      '  salary:',
      '  notes2: { m2o: teams, onDelete: restrict, hidden: true }\n  salary:',
    );
    const { draft } = pull(appliedSample(), files);
    expect(draft.changedFiles()).toEqual([]);
    expect(draft.left).toContainEqual(expect.stringContaining('people.notes2 is not applied yet'));
  });

  it('does not overwrite what the files changed since the last apply', () => {
    const database = appliedSample();
    database.field('people', 'name').meta['width'] = 'half';
    const { draft } = pull(database, changed('crm/people.yaml', 'identity.name }', 'identity.name, readonly: true }'));
    expect(draft.changedFiles()).toEqual([]);
    expect(draft.left).toContainEqual(expect.stringContaining('field people.name was changed in the files too'));
  });

  it('does not overwrite a text that the files changed since', () => {
    const files = changed('crm/people.yaml', 'en: Anything.', 'en: Anything at all.');
    const { draft } = pull(appliedSample(), files);
    expect(draft.changedFiles()).toEqual([]);
    expect(draft.left).toEqual([expect.stringContaining('field people.notes was changed in the files too')]);
  });

  it('does not overwrite a permission that the files changed since', () => {
    const files = changed('access/clerk.yaml', 'except: [salary]', 'except: [salary, notes]');
    const { draft } = pull(appliedSample(), files);
    expect(draft.changedFiles()).toEqual([]);
    expect(draft.left).toEqual([expect.stringContaining('permission people.create was changed in the files too')]);
  });

  it('follows the order of the form', () => {
    const database = appliedSample();
    database.field('people', 'mood').meta['sort'] = 0;
    const fields = Object.keys(parse(pull(database).text('crm/people.yaml')).fields);
    expect(fields.slice(0, 3)).toEqual(['mood', 'id', 'name']);
  });

  it('writes a new collection beside the others of its folder', () => {
    const database = appliedSample();
    const { snapshot } = database.state;
    const key = database.field('tags', 'id');
    snapshot.collections.push({
      collection: 'visits',
      meta: { collection: 'visits', group: 'crm', accountability: 'all', archive_app_filter: true },
      schema: { name: 'visits' },
    });
    snapshot.fields.push({ ...key, collection: 'visits', meta: { ...key.meta, collection: 'visits' } });
    expect(parse(pull(database).text('crm/visits.yaml'))).toEqual({
      collection: 'visits',
      label: { en: 'Visits', fr: 'Visits' },
      fields: { id: { type: 'uuid', key: true } },
    });
  });

  it('writes permissions in the words of the files', () => {
    const database = appliedSample();
    const { rows } = database.state;
    const [read] = rows.permissions.filter((row) => row['action'] === 'read');
    rows.permissions.push(
      { ...read, collection: 'people_tags', permissions: { person: read!['permissions'] } },
      { ...read, collection: 'tags', permissions: null },
      { ...read, action: 'update', permissions: null, fields: ['mood'] },
    );
    expect(parse(pull(database).text('access/clerk.yaml')).permissions).toEqual({
      people: { read: 'mine', create: { except: ['salary'] }, update: { fields: ['mood'] } },
      people_tags: { read: { rows: 'mine', via: 'person' } },
      tags: { read: true },
    });
  });

  it('takes out a permission that the studio took away', () => {
    const database = appliedSample();
    const { rows } = database.state;
    rows.permissions = rows.permissions.filter((row) => row['action'] !== 'create');
    expect(parse(pull(database).text('access/clerk.yaml')).permissions).toEqual({ people: { read: 'mine' } });
  });

  it('writes a role of the studio with its identity', () => {
    const database = appliedSample();
    const id = '00000000-0000-4000-8000-000000000001';
    database.state.rows.roles.push({ id, name: 'Field agent', icon: 'hiking', description: null, parent: null });
    expect(parse(pull(database).text('access/field_agent.yaml'))).toEqual({
      role: 'field_agent',
      id,
      label: { en: 'Field agent', fr: 'Field agent' },
      icon: 'hiking',
    });
  });

  it('says so when a role got another name, because its name is its key', () => {
    const database = appliedSample();
    database.state.rows.roles[0]!['name'] = 'Scribe';
    const { draft } = pull(database);
    expect(draft.left).toEqual([expect.stringContaining('renamed to "Scribe"')]);
  });
});
