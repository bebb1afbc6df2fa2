import { describe, expect, it } from 'vitest';
import { applyRedactions, collectTexts, findStructured, type FieldKind } from './texts.ts';

const TYPES: Record<string, string> = {
  body: 'text',
  subject: 'string',
  filter: 'json',
  tags: 'csv',
  amount: 'decimal',
};
const kindOf = (field: string): FieldKind => ({
  type: TYPES[field] ?? 'unknown',
  privacyClass: undefined,
  isLink: field === 'subject',
});
const found = (payload: unknown) => collectTexts(payload, kindOf).map(({ path, text }) => [path, text]);

describe('the texts of a payload', () => {
  it('are strings, wherever they stand in JSON, and what is said of a field that does not exist', () => {
    expect(
      found({ body: 'a', filter: { and: ['b', { eq: 'c' }] }, tags: ['d'], amount: '12', nowhere: ['e'] }),
    ).toEqual([
      ['body', 'a'],
      ['filter.and[0]', 'b'],
      ['filter.and[1].eq', 'c'],
      ['tags[0]', 'd'],
      ['_[0]', 'e'],
    ]);
  });

  it('are numbers that become texts, and in JSON those that may be of a person or an account', () => {
    expect(found({ body: 42, filter: { page: 42, phone: 612345678, date: true } })).toEqual([
      ['body', '42'],
      ['filter.phone', '612345678'],
    ]);
  });

  it('are names of properties that no program gives, which are not repeated in the path', () => {
    expect(found({ filter: { 'jeanne@client.example': 1, b7: { _eq: 'x' } } })).toEqual([
      ['filter._', 'jeanne@client.example'],
      ['filter._#2', 'b7'],
      ['filter._._eq', 'x'],
    ]);
  });

  it('are not the rows that a link brings along', () => {
    expect(found({ subject: { name: 'written by itself' } })).toEqual([]);
    expect(found({ subject: 'a-key' })).toEqual([['subject', 'a-key']]);
  });
});

describe('a list or an object in a field of one text', () => {
  it.each([[['a']], [{ a: 'b' }], [[]]])('is named: %j', (body) => {
    expect(findStructured({ body }, kindOf)).toMatchObject({ path: 'body' });
  });

  it('is none in JSON, in a link, and where there is nothing', () => {
    expect(findStructured({ filter: ['a'], subject: { id: 'x' }, body: null, tags: ['a'] }, kindOf)).toBeUndefined();
  });
});

it('redacts each text in its own place: values, names of properties, and those that look alike', () => {
  const payload = { body: 7, filter: { 'a b': { 'c d': 'one' }, 'e f': 'two' } };
  const texts = collectTexts(payload, kindOf);
  const redacted = texts.map(({ path, text }) => ({ path, text: `<${text}>` }));
  expect(applyRedactions(payload, texts, redacted)).toEqual({
    body: '<7>',
    filter: { '<a b>': { '<c d>': '<one>' }, '<e f>': '<two>' },
  });
  expect(payload.filter).toHaveProperty(['a b', 'c d'], 'one');
});
