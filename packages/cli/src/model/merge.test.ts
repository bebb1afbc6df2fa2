import { describe, expect, it } from 'vitest';
import { describeSchema } from './describe.ts';
import { diffSnapshots } from './diff.ts';
import { expandSchema } from './expand.ts';
import type { Snapshot } from './host.ts';
import { lossOf, mergeSchema, type Baseline, type MergeOptions } from './merge.ts';
import { changed, sampleModel } from './sample.ts';
import { Texts } from './texts.ts';

const KEEP: MergeOptions = { keepStudio: true, allowDestructive: false };
const RESTORE: MergeOptions = { keepStudio: false, allowDestructive: false };
const EMPTY: Snapshot = {
  version: 1,
  directus: '',
  vendor: '',
  collections: [],
  fields: [],
  systemFields: [],
  relations: [],
};

const say = (changes: Record<string, string | undefined> = {}) => expandSchema(sampleModel(changes), new Texts());

/** A database to which the sample has been applied, and what is remembered of it. */
function applied(): { database: Snapshot; baseline: Baseline } {
  const { wanted, baseline } = mergeSchema(say(), EMPTY, new Map(), KEEP);
  return { database: structuredClone(wanted), baseline };
}

function fieldOf(snapshot: Snapshot, collection: string, field: string) {
  return snapshot.fields.find((each) => each.collection === collection && each.field === field)!;
}

function plan(files: ReturnType<typeof say>, database: Snapshot, baseline: Baseline, options: MergeOptions) {
  const merged = mergeSchema(files, database, baseline, options);
  return { ...merged, words: describeSchema(diffSnapshots(database, merged.wanted)) };
}

describe('merging files, database and memory', () => {
  it('makes everything on an empty database', () => {
    const { words } = plan(say(), EMPTY, new Map(), KEEP);
    expect(words).toEqual([
      'add folder crm',
      'add collection people (12 fields, 4 relations)',
      'add collection teams (2 fields, 0 relations)',
      'add collection tags (1 fields, 0 relations)',
      'add collection people_tags (3 fields, 2 relations)',
    ]);
  });

  it('finds nothing to do the second time', () => {
    const { database, baseline } = applied();
    expect(plan(say(), database, baseline, KEEP)).toMatchObject({ words: [], kept: [], refused: [] });
    expect(plan(say(), database, new Map(), RESTORE)).toMatchObject({ words: [], kept: [], refused: [] });
  });

  it('keeps what the studio changed, and takes it back when asked to restore', () => {
    const { database, baseline } = applied();
    fieldOf(database, 'people', 'name').meta['width'] = 'half';
    expect(plan(say(), database, baseline, KEEP)).toMatchObject({ words: [], kept: ['field people.name: width'] });
    expect(plan(say(), database, baseline, RESTORE).words).toEqual(['change field people.name: width half → full']);
  });

  it('lets the files win where both changed', () => {
    const { database, baseline } = applied();
    fieldOf(database, 'people', 'name').meta['width'] = 'half';
    const files = say(
      changed('crm/people.yaml', 'privacy: identity.name }', 'privacy: identity.name, readonly: true }'),
    );
    expect(plan(files, database, baseline, KEEP).words).toEqual([
      'change field people.name: readonly false → true, width half → full',
    ]);
  });

  it('keeps collections and fields that the studio made', () => {
    const { database, baseline } = applied();
    database.collections.push({ collection: 'visits', meta: { collection: 'visits' }, schema: { name: 'visits' } });
    database.fields.push({ ...fieldOf(database, 'people', 'salary'), field: 'bonus' });
    expect(plan(say(), database, baseline, KEEP)).toMatchObject({
      words: [],
      kept: ['collection visits: made in the studio', 'field people.bonus: made in the studio'],
    });
  });

  it('refuses to drop data that left the files, again and again, until it is allowed', () => {
    const { database, baseline } = applied();
    const files = say();
    files.fields = files.fields.filter((each) => each.field !== 'salary');
    const first = plan(files, database, baseline, KEEP);
    expect(first).toMatchObject({ words: [], refused: [expect.stringContaining('field people.salary')] });
    expect(plan(files, database, first.baseline, KEEP).refused).toHaveLength(1);
    const allowed = plan(files, database, first.baseline, { ...KEEP, allowDestructive: true });
    expect(allowed).toMatchObject({ words: ['drop field people.salary'], refused: [] });
  });

  it('drops what holds no data without asking', () => {
    const { database, baseline } = applied();
    const files = say(changed('crm/people.yaml', '  tags: { m2m: tags, through: people_tags }\n', ''));
    expect(plan(files, database, baseline, KEEP)).toMatchObject({
      words: expect.arrayContaining(['drop field people.tags']),
      refused: [],
    });
  });

  it('leaves a column as it is when a change would lose data', () => {
    const { database, baseline } = applied();
    const files = say(changed('crm/people.yaml', 'privacy: identity.name }', 'privacy: identity.name, length: 10 }'));
    const first = plan(files, database, baseline, KEEP);
    expect(first).toMatchObject({ words: [], refused: ['field people.name: a shorter text may be cut'] });
    expect(plan(files, database, first.baseline, KEEP).refused).toHaveLength(1);
    const allowed = plan(files, database, first.baseline, { ...KEEP, allowDestructive: true });
    expect(allowed.words).toEqual(['change field people.name: max_length 255 → 10']);
  });

  it('speaks of an order of fields, not of numbers', () => {
    const { database, baseline } = applied();
    for (const field of database.fields) field.meta['sort'] = Number(field.meta['sort']) * 10;
    expect(plan(say(), database, baseline, KEEP)).toMatchObject({ words: [], kept: [] });
    fieldOf(database, 'people', 'notes').meta['sort'] = 1;
    expect(plan(say(), database, baseline, KEEP)).toMatchObject({ words: [], kept: ['order of the fields of people'] });
    expect(plan(say(), database, baseline, RESTORE).words).toEqual(['reorder the fields of people']);
  });

  it('does not mind how PostgreSQL calls a constraint', () => {
    const { database, baseline } = applied();
    for (const relation of database.relations) relation.schema!['constraint_name'] = 'any';
    expect(plan(say(), database, baseline, RESTORE).words).toEqual([]);
  });
});

describe('judging what a column would lose', () => {
  const column = (data_type: string, rest: object = {}) => ({
    collection: 'a',
    field: 'b',
    type: 'string',
    meta: {},
    schema: { data_type, ...rest },
  });

  it.each([
    ['text to a limited text', column('text'), column('character varying', { max_length: 255 }), true],
    ['a limited text to text', column('character varying', { max_length: 255 }), column('text'), false],
    ['a number to a larger one', column('integer'), column('bigint'), false],
    ['a number to a smaller one', column('bigint'), column('integer'), true],
    ['a date to a text', column('date'), column('text'), true],
    [
      'fewer decimals',
      column('numeric', { numeric_precision: 15, numeric_scale: 4 }),
      column('numeric', { numeric_precision: 15, numeric_scale: 2 }),
      true,
    ],
    [
      'more decimals at the cost of digits',
      column('numeric', { numeric_precision: 10, numeric_scale: 2 }),
      column('numeric', { numeric_precision: 10, numeric_scale: 4 }),
      true,
    ],
    [
      'more of both',
      column('numeric', { numeric_precision: 10, numeric_scale: 2 }),
      column('numeric', { numeric_precision: 15, numeric_scale: 4 }),
      false,
    ],
  ])('%s', (_what, now, said, loses) => {
    expect(lossOf(now, said) !== null).toBe(loses);
  });

  it('a column that becomes an alias loses everything', () => {
    expect(lossOf(column('text'), { ...column('text'), type: 'alias' })).not.toBeNull();
  });
});
