import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine.ts';
import type { FindingType } from '../../finding.ts';

const engine = createEngine({ fingerprintKey: 'test' });
const RUNS = { numRuns: 200 };

/** Whether a value is found whole, as the type, in the sentence around it. */
function finds(type: FindingType, before: string, value: string, after = ' svp'): boolean {
  const text = `${before}${value}${after}`;
  const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
  return engine
    .analyse(exchange)
    .findings.some((found) => found.type === type && text.slice(found.start, found.end) === value);
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const letters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''));
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));

describe('identifiers that are written by the book', () => {
  it('finds every NIR: mainland, Corsica, overseas, born abroad, provisional', () => {
    const place = fc.oneof(
      two(1, 95)
        .filter((department) => department !== '20')
        .chain((department) => fc.integer({ min: 1, max: 400 }).map((n) => department + String(n).padStart(3, '0'))),
      fc.constantFrom('2A', '2B').chain((department) => fc.integer({ min: 1, max: 360 }).map((n) => department + String(n).padStart(3, '0'))),
      fc.constantFrom('971', '972', '973', '974', '976').chain((department) => two(1, 24).map((n) => department + n)),
      fc.integer({ min: 100, max: 500 }).map((country) => `99${country}`),
    ); // prettier-ignore
    const nir = fc
      .tuple(fc.constantFrom('1', '2', '3', '4', '7', '8'), two(30, 99), two(1, 12), place, fc.integer({ min: 1, max: 999 }))
      .map(([sex, year, month, town, order]) => [sex, year, month, town.slice(0, 2), town.slice(2), String(order).padStart(3, '0')]); // prettier-ignore
    const written = fc.tuple(nir, fc.constantFrom(' ', '', '.', '-')).map(([groups, sign]) => {
      const body = groups.join('').replace('2A', '19').replace('2B', '18');
      const key = 97n - (BigInt(body) % 97n);
      return [...groups, String(key).padStart(2, '0')].join(sign);
    });
    fc.assert(
      fc.property(written, (value) => finds('nir', 'n° de sécurité sociale ', value)),
      RUNS,
    );
  });

  it('finds French numbers in every grouping, of the mainland and overseas, national and international', () => {
    const line = fc.constantFrom('01', '02', '03', '04', '05', '06', '07', '0590', '0596', '0594', '0262', '0690', '0692', '0696'); // prettier-ignore
    const phone = fc.tuple(line, digits(8), fc.constantFrom(' ', '.', '-', '')).map(([prefix, rest, sign]) => {
      const all = (prefix + rest).slice(0, 10);
      return (all.match(/\d\d/g) ?? []).join(sign);
    });
    const abroad = fc.tuple(phone, fc.constantFrom('+33 ', '+33(0)', '+33 (0)', '0033 ')).map(([value, code]) => code + value.slice(1)); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(phone, abroad), (value) => finds('phone', 'joignable au ', value)),
      RUNS,
    );
  });

  it('finds number plates of both French systems and of Britain where a vehicle is spoken of', () => {
    const pair = letters('ABCDEFGHJKLMNPQRSTVWXYZ', 2).filter((letter) => letter !== 'SS' && letter !== 'WW');
    const siv = fc.tuple(pair, digits(3), pair, fc.constantFrom('-', ' ', '')).map(([a, n, b, sign]) => [a, n, b].join(sign)); // prettier-ignore
    const fni = fc
      .tuple(fc.integer({ min: 100, max: 9999 }), letters('ABCDEFGHJKLMNPQRSTVWXYZ', 2), two(1, 95).filter((n) => n !== '20'))
      .map((groups) => groups.join(' ')); // prettier-ignore
    const british = fc.tuple(letters('ABCDEFGHJKLMNOPRSTUVWXY', 2).filter((area) => !/[IQZ]/.test(area)), two(1, 74), letters('ABCDEFGHJKLMNPRSTUVWXYZ', 3)).map(([area, age, end]) => `${area}${age} ${end}`); // prettier-ignore
    fc.assert(fc.property(fc.oneof(siv, fni, british), (value) => finds('license_plate', 'sa voiture immatriculée ', value)), RUNS); // prettier-ignore
  });

  it('finds identity cards and passports, old and new, behind their name', () => {
    const card = fc.oneof(digits(12).map((value) => `8${value.slice(1)}`), fc.tuple(letters('XDFG', 1), letters('CDFGHJKLMNPRTVWXYZ', 3), digits(2), letters('CDFGHJKLMNPRTVWXYZ', 3)).map((parts) => parts.join(''))); // prettier-ignore
    const passport = fc
      .tuple(two(5, 25), letters('ABCDEFGHJKLMNPRSTVWXYZ', 2), digits(5))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(card, (value) => finds('national_id', "carte d'identité n° ", value)),
      RUNS,
    );
    fc.assert(
      fc.property(passport, (value) => finds('national_id', 'passeport n° ', value)),
      RUNS,
    );
  });

  it('finds British accounts, insurance numbers and addresses', () => {
    const account = fc.tuple(two(0, 99), two(0, 99), two(0, 99), digits(8)).map(([a, b, c, number]) => `${a}-${b}-${c} ${number}`); // prettier-ignore
    fc.assert(
      fc.property(account, (value) => finds('bank_account', 'sort code and account: ', value, ' thanks')),
      RUNS,
    );
    const nino = fc.tuple(letters('ABCEGHJKLMNPRSTWXYZ', 2).filter((prefix) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)$/.test(prefix)), digits(6), fc.constantFrom('A', 'B', 'C', 'D')).map((parts) => parts.join('')); // prettier-ignore
    fc.assert(
      fc.property(nino, (value) => finds('national_id', 'National Insurance number ', value, ' thanks')),
      RUNS,
    );
  });

  it('finds French addresses by number, street, postcode and town', () => {
    const street = fc.constantFrom('rue', 'avenue', 'bd', 'chemin', 'impasse', 'allée', 'place', 'quai', 'route', 'cours', 'venelle', 'sente', 'montée', 'square', 'ch.', 'av.'); // prettier-ignore
    const name = fc.constantFrom('des Lilas', 'Victor-Hugo', 'du 8 mai 1945', 'de la République', 'Jean Moulin', "de l'Église", 'Saint-Michel', 'du Docteur Roux'); // prettier-ignore
    const town = fc.constantFrom('Lyon', 'Saint-Étienne', 'Le Havre', 'Aix-en-Provence', 'Paris Cedex 12', "L'Isle-Adam", 'La Rochelle'); // prettier-ignore
    const address = fc
      .tuple(fc.integer({ min: 1, max: 399 }), fc.constantFrom('', ' bis', ' ter', 'B'), street, name, two(1, 95), digits(3), town, fc.constantFrom(', ', ' ', ' - ', '\n'))
      .map(([number, suffix, kind, called, department, rest, place, sign]) => `${number}${suffix} ${kind} ${called}${sign}${department}${rest} ${place}`); // prettier-ignore
    fc.assert(
      fc.property(address, (value) => finds('postal_address', 'livrer au ', value, '.')),
      RUNS,
    );
  });

  it('never takes a company number for a phone or a card', () => {
    const siret = digits(14).map((value) => `SIRET ${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6, 9)} ${value.slice(9)}`); // prettier-ignore
    fc.assert(
      fc.property(siret, (text) => {
        const exchange = {
          channel: 'prompt',
          parts: [{ path: 'text', text }],
          actor: { id: null, roles: [] },
        } as const;
        expect(engine.analyse(exchange).findings).toEqual([]);
      }),
      RUNS,
    );
  });

  it('reads on from an address over a bounded distance, and over signs in one way', { timeout: 5000 }, () => {
    const signs = `12 A${"'".repeat(60)}! 75001 Paris`;
    const dashes = `12 A${'-'.repeat(70)}!SW1A 1AA`;
    const lines = `15 place de la République à Nantes${'\n'.repeat(200_000)}.`;
    for (const text of [signs, dashes, lines])
      expect(finds('postal_address', `${text}. J’habite au `, '12 rue des Lilas, 75011 Paris')).toBe(true);
  });
});

describe('a NIR', () => {
  it.each([
    ['without its key, where words speak of one', 'Numéro de sécu : ', '1 84 07 75 116 027', ', à vérifier.'],
    ['without its key, in a card', 'carte vitale ', '2910369123456', ''],
    ['with its key in words', 'NIR ', '1 84 07 75 116 027 clé 17', '.'],
    ['with its key in a column', 'nss | ', '1840775116027 | 17', ''],
  ])('is found %s', (_, before, value, after) => {
    expect(finds('nir', before, value, after)).toBe(true);
  });

  it.each([
    ['nobody speaks of one', 'Voici ', '1 84 07 75 116 027', ' pour le dossier.'],
    ['the key is wrong', 'NIR ', '1 84 07 75 116 027 clé 66', '.'],
    ['it is a bar code', 'code EAN de la carte : ', '3 40 12 34 567 890', '.'],
  ])('is none where %s', (_, before, value, after) => {
    expect(finds('nir', before, value, after)).toBe(false);
  });
});

describe('a bank account without IBAN', () => {
  it.each([
    ['BSB ', '062-000 Acc 12345678'],
    ['BSB: ', '062000, account number: 12345678'],
    ['transit ', '12345 institution 003 account 1234567'],
    ['Transit no. ', '00011-004, account 5210987'],
    ['IFSC ', 'HDFC0001234 A/C 50100123456780'],
    ['A/C No ', '50100123456780, IFSC HDFC0001234'],
    ['account in NZ: ', '12-3140-0171323-50'],
  ])('is found: %s%s', (before, value) => {
    expect(finds('bank_account', before, value)).toBe(true);
  });

  it.each([
    'goods in transit 12345 003 1234567 units',
    'order 12-3140-0171323-50',
    'In transit 20451, ETA 2 days, order 1234567',
  ])('is none: %s', (text) => {
    expect(finds('bank_account', text.slice(0, 5), text.slice(5), '')).toBe(false);
  });
});
