import { describe, expect, it } from 'vitest';
import { domainOf, normaliseEmail, normaliseName, normalisePhone } from './identity-keys.ts';
import { compareCompanies, compareContacts, WORTH_A_LOOK } from './same-record.ts';

describe('keys of identity', () => {
  it('take away what does not tell two apart', () => {
    expect(normaliseName('Société DUPONT & Fils, S.A.R.L.')).toBe(normaliseName('Dupont et Fils'.replace('et ', '')));
    expect(normaliseEmail(' Jean.Dupont+crm@Example.COM ')).toBe('jean.dupont@example.com');
    expect(normalisePhone('06 12 34 56 78')).toBe('+33612345678');
    expect(domainOf('https://www.boutique.acme.co.uk/fr?x=1')).toBe('acme.co.uk');
  });

  it('are none for free mail, and for what is neither address nor number', () => {
    expect(domainOf('jean@gmail.com')).toBeUndefined();
    expect(normaliseEmail('jean at example')).toBeUndefined();
    expect(normalisePhone('123')).toBeUndefined();
  });
});

describe('two contacts', () => {
  const jean = { first_name: 'Jean', last_name: 'Dupont', email: 'jean@acme.fr', phone: '0612345678', company: 'a' };

  it.each([
    ['the address', { first_name: 'J.', last_name: 'Dupont', email: 'JEAN@acme.fr' }],
    ['the telephone and a name close by', { first_name: 'Jean', last_name: 'Dupond', mobile: '+33 6 12 34 56 78' }],
    ['names the other way round, at one company', { first_name: 'Dupont', last_name: 'JEAN', company: 'a' }],
  ])('are probably one person by %s', (_, other) => {
    expect(compareContacts(jean, other).score).toBeGreaterThan(0.8);
  });

  it.each([
    ['a switchboard', { first_name: 'Anne', last_name: 'Martin', phone: '0612345678' }],
    ['a family name', { first_name: 'Sophie', last_name: 'Dupont', company: 'b' }],
    ['an employer', { first_name: 'Anne', last_name: 'Martin', email: 'anne@acme.fr', company: 'a' }],
  ])('are not one because they share %s', (_, other) => {
    expect(compareContacts(jean, other).score).toBeLessThan(WORTH_A_LOOK);
  });
});

describe('two companies', () => {
  it('are one by registration, and never with two different ones', () => {
    const acme = { name: 'Acme', siren: '732829320' };
    expect(compareCompanies(acme, { name: 'Autre nom', siren: '732 829 320' }).score).toBeGreaterThan(0.9);
    expect(compareCompanies(acme, { name: 'ACME SAS', siren: '552100554' }).score).toBe(0);
  });

  it('are probably one with one name in different legal forms, or one domain and names close by', () => {
    expect(compareCompanies({ name: 'Acme SARL' }, { name: 'ACME' }).score).toBeGreaterThanOrEqual(0.8);
    const shop = { name: 'Boulangerie Petit', website: 'https://petit.fr' };
    expect(compareCompanies(shop, { name: 'Boulangeries Petit', email: 'contact@petit.fr' }).score).toBeGreaterThan(
      0.9,
    );
  });
});
