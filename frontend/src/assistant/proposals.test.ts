import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../records/definitions.ts';
import { readProposals } from './proposals.ts';

function read(answer: string, known: object = {}, collection: 'contacts' | 'companies' = 'contacts') {
  const { fields } = DEFINITIONS[collection];
  return readProposals(answer, fields, { id: 'r', ...known }, ({ name }) => name).map(({ field, value }) => [
    field.name,
    value,
  ]);
}

describe('readProposals', () => {
  it('reads fields of both languages, also in bold and in lists', () => {
    const answer = ['**Téléphone** : 05 36 49 05 94', '- E-mail: Claire@Example.org', 'Ville : Niort'].join('\n');
    expect(read(answer)).toEqual([
      ['phone', '05 36 49 05 94'],
      ['email', 'claire@example.org'],
      ['city', 'Niort'],
    ]);
  });

  it('proposes for every kind of record what that record has', () => {
    expect(read('Site web : lumiere.example\nFonction : Acheteuse', {}, 'companies')).toEqual([
      ['website', 'lumiere.example'],
    ]);
  });

  it('proposes nothing that is known already, however it is written', () => {
    const known = { phone: '+33536490594', city: 'Nîmes', email: 'a@example.org' };
    expect(read('Phone: 05 36 49 05 94\nCity: nimes\nEmail: A@example.org', known)).toEqual([]);
  });

  it('takes the first of several values, and none that is a placeholder or no value of the field', () => {
    expect(read('Emails: a@example.org ; b@example.org\nEmail: c@example.org')).toEqual([['email', 'a@example.org']]);
    expect(read('Phone: [PHONE_1]\nEmail: none found\nMobile: 12\nCity: —')).toEqual([]);
  });

  it('finds nothing in prose', () => {
    expect(read('She called on Monday: the quote is fine.')).toEqual([]);
  });
});
