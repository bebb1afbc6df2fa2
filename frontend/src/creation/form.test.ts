import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../records/definitions.ts';
import { checkForm, formFields, rowOf, textParts } from './form.ts';

describe('a form for a new record', () => {
  it.each(Object.values(DEFINITIONS).filter(({ form }) => form))(
    'of $collection knows all of its fields',
    (definition) => {
      expect(formFields(definition).map(({ name }) => name)).toEqual(definition.form?.fields);
      expect(definition.form?.fields).toEqual(expect.arrayContaining([...(definition.form?.required ?? [])]));
    },
  );

  it('says what is missing and what cannot be', () => {
    expect(checkForm(DEFINITIONS.contacts, { last_name: ' ', email: 'claire(at)example.org', phone: '12' })).toEqual({
      last_name: 'missing',
      email: 'email',
      phone: 'phone',
    });
    expect(checkForm(DEFINITIONS.deals, { name: 'Roof', amount: '-1', probability: '120' })).toMatchObject({
      amount: 'number',
      probability: 'percent',
    });
    expect(checkForm(DEFINITIONS.contacts, { last_name: 'Aubry', email: '', phone: '+33 6 12 34 56 78' })).toEqual({});
  });

  it('becomes a row with numbers, ids and moments, without what was left empty', () => {
    expect(
      rowOf(DEFINITIONS.deals, {
        name: ' Roof ',
        amount: '1200.50',
        company: { id: 'c', name: 'Lumière' },
        contact: null,
        notes: '',
      }),
    ).toEqual({ name: 'Roof', amount: 1200.5, company: 'c' });
    expect(rowOf(DEFINITIONS.tasks, { title: 'Call', due_at: '2026-03-04T10:00' })['due_at']).toBe(
      new Date('2026-03-04T10:00').toISOString(),
    );
  });

  it('asks the engine about texts only', () => {
    const values = { name: 'Roof', amount: '12', company: { id: 'c', name: 'Lumière' }, notes: 'Call her' };
    expect(textParts(DEFINITIONS.deals, values)).toEqual([
      { path: 'name', text: 'Roof' },
      { path: 'notes', text: 'Call her' },
    ]);
  });
});
