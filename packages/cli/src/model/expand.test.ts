import { describe, expect, it } from 'vitest';
import { expandSchema } from './expand.ts';
import { changed, sampleModel } from './sample.ts';
import { Texts } from './texts.ts';

function expandSample(changes: Record<string, string> = {}) {
  const texts = new Texts();
  const schema = expandSchema(sampleModel(changes), texts);
  const field = (collection: string, name: string) =>
    schema.fields.find((each) => each.collection === collection && each.field === name)!;
  const relation = (collection: string, name: string) =>
    schema.relations.find((each) => each.collection === collection && each.field === name)!;
  const collection = (name: string) => schema.collections.find((each) => each.collection === name)!;
  return { schema, texts, field, relation, collection };
}

describe('expanding the compact model', () => {
  it('puts a collection into the folder of its directory', () => {
    const { collection } = expandSample();
    expect(collection('people').meta['group']).toBe('crm');
    expect(collection('crm')).not.toHaveProperty('schema');
  });

  it('makes a required text a column that is never null', () => {
    const { field } = expandSample();
    expect(field('people', 'name')).toMatchObject({
      type: 'string',
      meta: { required: true, interface: 'input' },
      schema: { data_type: 'character varying', max_length: 255, is_nullable: false },
    });
  });

  it('stores money with two decimals', () => {
    expect(expandSample().field('people', 'salary').schema).toMatchObject({
      data_type: 'numeric',
      numeric_precision: 15,
      numeric_scale: 2,
    });
  });

  it('gives a relation the type of the key it points at, and an index', () => {
    const { field, relation } = expandSample();
    expect(field('people', 'team')).toMatchObject({ type: 'integer', schema: { is_indexed: true } });
    expect(field('people', 'boss')).toMatchObject({ type: 'uuid', schema: { foreign_key_table: 'people' } });
    expect(relation('people', 'team').schema).toMatchObject({ on_delete: 'RESTRICT', foreign_key_table: 'teams' });
  });

  it('writes the name of a list into the relation at its other end', () => {
    const { relation, field } = expandSample();
    expect(relation('people', 'team').meta).toMatchObject({ one_field: 'people', sort_field: 'salary' });
    expect(field('teams', 'people')).not.toHaveProperty('schema');
  });

  it('ties the two ends of a junction together', () => {
    const { relation } = expandSample();
    expect(relation('people_tags', 'person').meta).toMatchObject({ one_field: 'tags', junction_field: 'tag' });
    expect(relation('people_tags', 'tag').meta).toMatchObject({ one_field: null, junction_field: 'person' });
  });

  it('enforces choices, and allows null where the column does', () => {
    const { field } = expandSample();
    expect(field('people', 'mood').meta['validation']).toEqual({ mood: { _in: ['good', 'bad', null] } });
    const strict = expandSample(changed('crm/people.yaml', 'default: good', 'default: good\n    required: true'));
    expect(strict.field('people', 'mood').meta['validation']).toEqual({ mood: { _in: ['good', 'bad'] } });
  });

  it('translates labels and choices and notes', () => {
    const { field, texts } = expandSample();
    expect(field('people', 'notes').meta['translations']).toEqual([
      { language: 'en-US', translation: 'Notes' },
      { language: 'fr-FR', translation: 'Notes' },
    ]);
    expect(field('people', 'notes').meta['note']).toBe('$t:nova--people--notes--note');
    expect(texts.entries.get('nova--people--notes--note')).toEqual({ en: 'Anything.', fr: 'Tout.' });
    expect(texts.entries.get('nova--people--mood--bad')).toEqual({ en: 'Bad', fr: 'Mauvaise' });
  });

  it('writes keys of texts without the characters that the studio cannot read in them', () => {
    for (const key of expandSample().texts.entries.keys()) expect(key).toMatch(/^[a-zA-Z0-9-]+$/);
  });

  it('adds the four columns of timestamps at the end', () => {
    const { schema } = expandSample();
    const names = schema.fields.filter((each) => each.collection === 'people').map((each) => each.field);
    expect(names.slice(-4)).toEqual(['date_created', 'user_created', 'date_updated', 'user_updated']);
  });
});
