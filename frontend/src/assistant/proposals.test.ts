import { describe, expect, it } from 'vitest';
import { readProposals } from './proposals.ts';

describe('readProposals', () => {
  it('reads fields of both languages, also in bold and in lists', () => {
    const answer = ['**Téléphone** : 05 36 49 05 94', '- E-mail: Claire@Example.org', 'Ville : Niort'].join('\n');
    expect(readProposals(answer, {})).toEqual([
      { field: 'phone', value: '05 36 49 05 94' },
      { field: 'email', value: 'claire@example.org' },
      { field: 'city', value: 'Niort' },
    ]);
  });

  it('proposes nothing that is known already, however it is written', () => {
    const known = { phone: '+33536490594', city: 'Nîmes', email: 'a@example.org' };
    expect(readProposals('Phone: 05 36 49 05 94\nCity: nimes\nEmail: A@example.org', known)).toEqual([]);
  });

  it('takes the first of several values, and none that is a placeholder or no value of the field', () => {
    expect(readProposals('Emails: a@example.org ; b@example.org\nEmail: c@example.org', {})).toEqual([
      { field: 'email', value: 'a@example.org' },
    ]);
    expect(readProposals('Phone: [PHONE_1]\nEmail: none found\nMobile: 12\nCity: —', {})).toEqual([]);
  });

  it('finds nothing in prose', () => {
    expect(readProposals('She called on Monday: the quote is fine.', {})).toEqual([]);
  });
});
