import { describe, expect, it } from 'vitest';
import { contextItems, contextText, type RecordContext } from './recordContext.ts';

const record: RecordContext = {
  contact: {
    id: 'c',
    first_name: 'Claire',
    last_name: 'Aubry',
    email: 'claire@example.org',
    phone: null,
    mobile: null,
    city: null,
    job_title: 'Buyer',
    date_created: null,
    date_updated: null,
    company: { id: 'k', name: 'Atelier Lumière', website: null, industry: 'Lighting', city: 'Lyon' },
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

describe('contextText', () => {
  it('tells a model only the chosen parts of a record', () => {
    const text = contextText(record, ['company'], 'en');
    expect(text).toContain('Company: Atelier Lumière (Lighting, Lyon)');
    expect(text).not.toMatch(/Claire|Aubry|example\.org|Entry/);
  });

  it('tells nothing of the record when nothing is chosen', () => {
    expect(contextText(record, [], 'fr')).not.toMatch(/Fiche|Claire|Atelier/);
  });

  it('tells at most the five latest entries', () => {
    expect(contextText(record, ['timeline'], 'en').match(/Entry \d/g)).toEqual([
      'Entry 0',
      'Entry 1',
      'Entry 2',
      'Entry 3',
      'Entry 4',
    ]);
  });

  it('speaks the language of the reader', () => {
    expect(contextText(record, ['identity'], 'fr')).toContain('Fonction: Buyer');
  });
});

describe('contextItems', () => {
  it('offers only items that say something', () => {
    const bare = { contact: { ...record.contact, email: null, company: null }, entries: [] };
    expect(contextItems(bare)).toEqual(['identity']);
    expect(contextItems(record)).toEqual(['identity', 'company', 'contact', 'timeline']);
  });
});
