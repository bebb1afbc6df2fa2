import { expect, it } from 'vitest';
import { createEngine } from '../../engine.ts';

const engine = createEngine({ fingerprintKey: 'test' });
const typesIn = (text: string) =>
  engine
    .analyse({ channel: 'export', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } })
    .findings.map(({ type }) => type);

it.each([
  'last_name, email, phone, mobile, company',
  'First name, last name, email, phone, company',
  'nom; prenom; email; telephone; adresse',
])('names of fields one after the other ask for nothing: %s', (text) => {
  expect(typesIn(text)).toEqual([]);
});

it.each(['clients, emails, phones, all of them please', 'first_name, last_name, email of all contacts'])(
  'a request made of such names is one: %s',
  (text) => {
    expect(typesIn(text)).toContain('mass_export');
  },
);
