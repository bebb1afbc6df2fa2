import { describe, expect, it } from 'vitest';
import { detectFormat } from './format.ts';
import { suggestMapping } from './mapping.ts';
import { neutralise, restore } from './neutralise.ts';
import { readRow } from './row.ts';

const TABLE = 'Prénom;Nom;Société\nÉloïse;Lefèvre;"Dupont, Fils"\nNoël;Château;Crêperie\n';
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

describe('the format of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TABLE}`), 'utf-8'],
    ['what Excel writes in Western Europe', latin(TABLE), 'windows-1252'],
    ['UTF-16 with a mark', Uint8Array.from(Buffer.from(`\uFEFF${TABLE}`, 'utf16le')), 'utf-16le'],
    ['a character that the sample cuts', new TextEncoder().encode(TABLE).slice(0, 4), 'utf-8'],
  ])('is recognised for %s', (_, bytes, encoding) => {
    expect(detectFormat(bytes).encoding).toBe(encoding);
  });

  it.each([';', ',', '\t', '|'])('has the separator %j, whatever stands in quotes', (separator) => {
    const text = ['a', 'b', '"x;y,z|w"'].join(separator) + '\n' + ['1', '2', '3'].join(separator);
    expect(detectFormat(new TextEncoder().encode(text)).separator).toBe(separator);
  });
});

describe('a mapping', () => {
  it('is suggested from French and English headers, each field once', () => {
    expect(
      suggestMapping('contacts', ['Prénom', 'NOM', 'Adresse e-mail', 'Tél. portable', 'Société', 'Fonction', 'Xyz']),
    ).toEqual(['first_name', 'last_name', 'email', 'mobile', 'company', 'job_title', null]);
    expect(suggestMapping('contacts', ['First Name', 'Surname', 'E-Mail', 'E-mail professionnel', 'Phone'])).toEqual([
      ...['first_name', 'last_name', 'email', null, 'phone'],
    ]);
    expect(suggestMapping('companies', ['Raison sociale', 'N° SIREN', 'Code postal', 'Ville'])).toEqual([
      ...['name', 'siren', 'postal_code', 'city'],
    ]);
  });

  it('leaves a header alone that only looks like one', () => {
    expect(suggestMapping('contacts', ['Ville de naissance', 'Nom du chien', ''])).toEqual([null, null, null]);
  });
});

describe('a line', () => {
  const read = (mapping: (string | null)[], record: string[]) => readRow('contacts', mapping, record);

  it('is cleaned: numbers to E.164, countries to two letters, addresses to small letters', () => {
    const { values, problems } = read(
      ['last_name', 'phone', 'country', 'email'],
      [' Dupont ', '06 12 34 56 78', 'Belgique', 'Jean@Example.COM'],
    );
    expect(problems).toEqual([]);
    expect(values).toEqual({ last_name: 'Dupont', phone: '+33612345678', country: 'BE', email: 'jean@example.com' });
  });

  it('says what is wrong by field, and never repeats the value', () => {
    const { problems } = read(['last_name', 'email', 'phone'], ['x'.repeat(300), 'not an address', 'abc']);
    expect(problems).toEqual([
      { field: 'last_name', code: 'too_long' },
      { field: 'email', code: 'not_a_email' },
      { field: 'phone', code: 'not_a_phone' },
    ]);
    expect(read(['city'], ['Lyon']).problems).toEqual([{ field: 'last_name', code: 'missing' }]);
  });
});

describe('a cell of an export', () => {
  it.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '＝1'])(
    '%j is no formula any more, and comes back',
    (cell) => {
      expect(neutralise(cell)).toBe(`'${cell}`);
      expect(restore(neutralise(cell))).toBe(cell);
    },
  );

  it.each(['-12.50', '+33612345678', 'Jean-Paul', "l'été", ''])('%j stays what it is', (cell) => {
    expect(neutralise(cell)).toBe(cell);
    expect(restore(cell)).toBe(cell);
  });
});
