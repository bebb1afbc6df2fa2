import { describe, expect, it } from 'vitest';
import { nameOf } from '../records/definition.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import { contextParts, contextText, type RecordContext } from './recordContext.ts';

const definition = DEFINITIONS.contacts;
const record: RecordContext = {
  definition,
  fields: definition.fields,
  row: {
    id: 'c',
    first_name: 'Claire',
    last_name: 'Aubry',
    email: 'claire@example.org',
    phone: null,
    job_title: 'Buyer',
    company: { id: 'k', name: 'Atelier Lumière' },
    date_updated: '2026-03-04',
    notes: 'Prefers mornings',
  },
  entries: Array.from({ length: 8 }, (_, number) => ({
    id: String(number),
    kind: 'note',
    subject: null,
    body: `Entry ${number}`,
    occurred_at: '2026-03-04T10:00:00Z',
    author: null,
  })),
};
const words = {
  label: ({ name }: { name: string }) => name,
  value: (field: { name: string }, row: Record<string, unknown>) => {
    const value = row[field.name];
    return typeof value === 'object' ? nameOf(value, ['name']) : String(value ?? '');
  },
  kind: (kind: string) => kind,
  timeline: 'Latest',
};
const frame = { instruction: 'Be brief.', head: 'Record' };
const parts = contextParts(record, words);

describe('the context of a question', () => {
  it('tells a model only the chosen parts of a record', () => {
    const text = contextText(parts, ['company'], frame);
    expect(text).toBe('Be brief.\n\nRecord:\ncompany: Atelier Lumière');
  });

  it('tells nothing of the record when nothing is chosen', () => {
    expect(contextText(parts, [], frame)).toBe('Be brief.');
  });

  it('tells at most the five latest entries', () => {
    expect(contextText(parts, ['timeline'], frame).match(/Entry \d/g)).toEqual(
      [0, 1, 2, 3, 4].map((n) => `Entry ${n}`),
    );
  });

  it('offers only parts that say something, and nothing that is about the record alone', () => {
    expect(parts.map(({ item }) => item)).toEqual(['identity', 'company', 'contact', 'texts', 'timeline']);
    const bare = contextParts({ ...record, row: { id: 'c', last_name: 'Aubry' }, entries: [] }, words);
    expect(bare).toEqual([{ item: 'identity', lines: ['last_name: Aubry'] }]);
  });
});
